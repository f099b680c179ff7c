import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReflectionDraft } from '#contract/person/reflection.ts';
import { retarget } from '#contract/rules/panel.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { nameIn } from '#contract/rules/organization/story.ts';
import { reflectionLength } from '#contract/rules/person/reflection.ts';
import { useMySeries } from '../../api/mySeries.ts';
import { DraftLine } from '../../drafts/controls/DraftField.tsx';
import type { DraftPart } from '../../drafts/draftPart.ts';
import { useSignedIn } from '../../host/HostProvider.tsx';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { WarningText } from '../../ui/text/WarningText.tsx';
import type { Person } from '#contract/wire/people.ts';
import { topicName } from '#words/lines/topicName.ts';
import { useWords } from '../../words/words.tsx';
import { useReflectionStyles } from './styles.ts';

const mostMeetings = 3;

const useStyles = makeStyles({ row: { marginTop: tokens.spacingVerticalS } });

interface SawSomebodyProps {
  draft: DraftPart<ReflectionDraft>;
  meetings: readonly { id: string; topic: string; link: string }[];
}

export function SawSomebody({ draft, meetings }: SawSomebodyProps) {
  const words = useWords();
  const styles = useReflectionStyles();
  const own = useStyles();
  const { openLink } = useSignedIn();
  const series = useMySeries();
  /** To the form, with the one whom the line names. */
  const formFor = (meeting: string, link: string) => {
    const people = series.data?.find((one) => one.meeting === meeting)?.people ?? [];
    const person = onlyNamed(draft.content.saw, people);
    return person === undefined ? link : retarget(link, { to: 'acknowledgement', meeting, person });
  };
  const [failed, setFailed] = useState<string>();
  const open = (topic: string, link: string) => {
    setFailed(undefined);
    openLink(link).catch(() => {
      setFailed(topic);
    });
  };
  return (
    <div>
      <DraftLine
        draft={draft}
        field="saw"
        label={words.reflection.saw}
        hint={words.reflection.sawHint}
        limit={reflectionLength}
      />
      {!isBlankText(draft.content.saw) && (
        <div className={mergeClasses(styles.row, own.row)}>
          {meetings.slice(0, mostMeetings).map(({ id, topic, link }) => {
            const name = topicName(topic, words);
            return (
              <QuietButton
                key={id}
                appearance="outline"
                onClick={() => {
                  open(name, formFor(id, link));
                }}
              >
                {words.reflection.acknowledge(name)}
              </QuietButton>
            );
          })}
        </div>
      )}
      <div role="alert">{failed !== undefined && <WarningText>{words.home.notOpened(failed)}</WarningText>}</div>
    </div>
  );
}

/** Undefined: the text names nobody of them, or several. */
function onlyNamed(text: string, people: readonly Person[]): string | undefined {
  const [one, ...others] = people.filter((person) => nameIn(text, [person], '') !== undefined);
  return others.length === 0 ? one?.id : undefined;
}
