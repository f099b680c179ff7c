import { useState } from 'react';
import type { ReflectionDraft } from '#contract/reflection.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { reflectionLength } from '#contract/rules/reflection.ts';
import { DraftLine } from '../../drafts/DraftField.tsx';
import type { DraftPart } from '../../drafts/draftPart.ts';
import { useSignedIn } from '../../host/HostProvider.tsx';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { topicName } from '#words/topicName.ts';
import { useWords } from '../../words/words.tsx';
import { useReflectionStyles } from './styles.ts';

const mostMeetings = 3;

interface SawSomebodyProps {
  draft: DraftPart<ReflectionDraft>;
  meetings: readonly { id: string; topic: string; link: string }[];
}

export function SawSomebody({ draft, meetings }: SawSomebodyProps) {
  const words = useWords();
  const styles = useReflectionStyles();
  const { openLink } = useSignedIn();
  const [failed, setFailed] = useState<string>();
  const open = (topic: string, link: string) => {
    setFailed(undefined);
    openLink(link).catch(() => {
      setFailed(topic);
    });
  };
  return (
    <div className={styles.column}>
      <DraftLine
        draft={draft}
        field="saw"
        label={words.reflection.saw}
        hint={words.reflection.sawHint}
        limit={reflectionLength}
      />
      {!isBlankText(draft.content.saw) && (
        <div className={styles.row}>
          {meetings.slice(0, mostMeetings).map(({ id, topic, link }) => {
            const name = topicName(topic, words);
            return (
              <QuietButton
                key={id}
                appearance="outline"
                onClick={() => {
                  open(name, link);
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
