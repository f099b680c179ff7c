import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Handed } from '#contract/meeting/ownership.ts';
import { standingOf } from '#contract/rules/meeting/ownership.ts';
import { gone } from '#contract/rules/people.ts';
import type { Action } from '#contract/meeting/recap.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { Sentence } from '../../ui/text/Sentence.tsx';
import { called } from '#words/lines/called.ts';
import { useFormat, useWords } from '../../words/words.tsx';
import { KeepInTouch } from './KeepInTouch.tsx';
import { useOwnership } from './queries.ts';
import { TalkScript } from './TalkScript.tsx';

export interface HandedActionProps {
  series: string;
  meeting: string;
  answerable: string;
  action: Action;
  onTakeDay: (day: string) => void;
  underWork?: (person: { id: string; name: string }, work: string) => ReactNode;
}

const useStyles = makeStyles({
  // Always takes space: what an owner answers must not move what the host is typing below.
  said: {
    ...typographyStyles.caption1,
    minHeight: '24px',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});

export function HandedAction({ series, meeting, answerable, action, onTakeDay, underWork }: HandedActionProps) {
  const all = useWords();
  const words = all.ownership;
  const styles = useStyles();
  const { data } = useOwnership({ series, meeting });
  const { owner } = action;
  const id = owner?.id ?? null;
  if (id === null || id === answerable || id === gone.id) return null;
  const handed = data?.handed?.find((one) => one.action === action.id && one.person === id);
  const name = called(owner, all);
  return (
    <>
      <OwnersAnswer action={action} handed={handed} name={name} onTakeDay={onTakeDay} />
      {underWork ? (
        <KeepInTouch
          key={id}
          series={series}
          meeting={meeting}
          action={action}
          person={id}
          name={name}
          handed={handed}
          underWork={(work) => underWork({ id, name }, work)}
        />
      ) : (
        handed?.room && (
          <>
            <p className={styles.said}>
              <Sentence text={words.wished[handed.room](name)} of={[name]} />
            </p>
            <TalkScript as="host" wish={handed.room} other={id} />
          </>
        )
      )}
    </>
  );
}

interface OwnersAnswerProps extends Pick<HandedActionProps, 'action' | 'onTakeDay'> {
  handed: Handed | undefined;
  name: string;
}

function OwnersAnswer({ action, handed, name, onTakeDay }: OwnersAnswerProps) {
  const words = useWords().ownership;
  const format = useFormat();
  const styles = useStyles();
  const standing = handed ? standingOf(action, handed) : 'asked';
  const day = handed?.answer?.day ?? null;
  return (
    <output className={styles.said}>
      {standing === 'accepted' && <Sentence text={words.ownerAccepted(name)} of={[name]} />}
      {standing === 'other_words' && <Sentence text={words.ownerAskedAgain(name)} of={[name]} />}
      {standing === 'other_day' && day !== null && (
        <>
          <span>
            <Sentence text={words.ownerSuggests(name, format.day(day))} of={[name]} />
          </span>
          <QuietButton
            onClick={() => {
              onTakeDay(day);
            }}
          >
            {words.takeDay(format.day(day))}
          </QuietButton>
        </>
      )}
    </output>
  );
}
