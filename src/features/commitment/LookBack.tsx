import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Commitment } from '#contract/person/commitment.ts';
import { commitmentAnswers } from '#contract/rules/person/commitment.ts';
import { explain } from '../../api/explain.ts';
import { bareGroup } from '../../ui/bare.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { keepFocusAt } from '../../ui/focus.ts';
import { UndoLine } from '../../ui/forms/UndoLine.tsx';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { useWords } from '../../words/words.tsx';
import { CommitmentText, useCommitmentLine } from './CommitmentText.tsx';
import { useAnswerCommitment } from './queries.ts';

const useStyles = makeStyles({
  root: {
    ...bareGroup,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    minWidth: 0,
    outlineStyle: 'none',
  },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  answers: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface LookBackProps {
  commitment: Commitment;
  isAnswered: boolean;
  /** A heading, where nothing else says what this is. */
  intro?: string;
}

export function LookBack({ commitment: { id, content, answer }, isAnswered, intro }: LookBackProps) {
  const { commitment: words, problems } = useWords();
  const styles = useStyles();
  const line = useCommitmentLine()(content);
  const say = useAnswerCommitment(id);
  const place = useRef<HTMLFieldSetElement>(null);
  const wasAnswered = useRef(isAnswered);
  useEffect(() => {
    // The pressed button has gone.
    if (isAnswered !== wasAnswered.current) keepFocusAt(place.current);
    wasAnswered.current = isAnswered;
  }, [isAnswered]);
  const press = (chosen: Commitment['answer']) => {
    if (!say.isPending) say.mutate(chosen);
  };
  return (
    <fieldset ref={place} tabIndex={-1} className={styles.root} aria-label={line}>
      {intro !== undefined && <p className={styles.quiet}>{intro}</p>}
      <CommitmentText content={content} />
      {isAnswered && answer ? (
        <UndoLine
          text={words.answered[answer]}
          undo={words.undo}
          onUndo={() => {
            press(null);
          }}
        />
      ) : (
        <div className={styles.answers}>
          {commitmentAnswers.map((one) => (
            <QuietButton
              key={one}
              appearance="secondary"
              disabledFocusable={say.isPending}
              onClick={() => {
                press(one);
              }}
            >
              {words.answers[one]}
            </QuietButton>
          ))}
        </div>
      )}
      <div role="alert">{say.error && <WarningText>{explain(say.error, problems)}</WarningText>}</div>
    </fieldset>
  );
}
