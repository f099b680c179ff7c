import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useRef } from 'react';
import type { CheckIn, QuestionSlot, Pulse, Scored, Sight } from '#contract/meeting/pulse.ts';
import { checkInQuestions, questionSlots, scoredQuestions } from '#contract/rules/meeting/pulse.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { VisuallyHidden } from '../../ui/text/VisuallyHidden.tsx';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { useFormat, useWords } from '../../words/words.tsx';
import { Comment } from './Comment.tsx';
import { Consent } from './Consent.tsx';
import { ScoreChoice } from './ScoreChoice.tsx';
import { SightChoice } from './SightChoice.tsx';
import type { VoteState } from './vote/transition.ts';

export interface BallotProps {
  pulse: Pulse;
  state: Extract<VoteState, { step: 'answering' | 'counting' }>;
  isLasting: boolean;
  onScore: (question: Scored | CheckIn, score: number) => void;
  onSee: (slot: QuestionSlot, sight: Sight) => void;
  onComment: (comment: string) => void;
  onWriting: (isWriting: boolean) => void;
  onUndo: () => void;
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  counting: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
    ...typographyStyles.body1,
  },
});

/** The second score starts five seconds in which everything can be undone. */
export function Ballot({ pulse, state, isLasting, onScore, onSee, onComment, onWriting, onUndo }: BallotProps) {
  const words = useWords().pulse;
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const { thresholds, questions } = pulse;
  const { answering, isWriting } = state;
  const scores = { scores: answering.scores, onScore };
  return (
    <div ref={root} className={styles.root}>
      {!isLasting && <WarningText>{words.notKept}</WarningText>}
      {pulse.isPooled && thresholds && <p className={styles.quiet}>{words.pooled(thresholds.bands)}</p>}
      <Scores questions={scoredQuestions} {...scores} />
      <SeenBehaviours seen={questions?.seen ?? []} sights={answering.seen} onSee={onSee} />
      {questions?.checkIn === true && <Scores questions={checkInQuestions} {...scores} />}
      {thresholds && questions?.comment !== false && (
        <Comment value={answering.comment} shownFrom={thresholds.comments} onChange={onComment} onWriting={onWriting} />
      )}
      <Consent pulse={pulse} />
      <Countdown
        secondsLeft={state.step === 'counting' ? state.secondsLeft : undefined}
        isWriting={isWriting}
        onUndo={() => {
          onUndo();
          root.current?.querySelector('input')?.focus();
        }}
      />
    </div>
  );
}

type Answering = BallotProps['state']['answering'];

interface ScoresProps extends Pick<BallotProps, 'onScore'> {
  questions: readonly (Scored | CheckIn)[];
  scores: Answering['scores'];
}

function Scores({ questions, scores, onScore }: ScoresProps) {
  return questions.map((question) => (
    <ScoreChoice
      key={question}
      question={question}
      value={scores[question] ?? null}
      onChange={(score) => {
        onScore(question, score);
      }}
    />
  ));
}

interface SeenBehavioursProps extends Pick<BallotProps, 'onSee'> {
  seen: NonNullable<Pulse['questions']>['seen'];
  sights: Answering['seen'];
}

function SeenBehaviours({ seen, sights, onSee }: SeenBehavioursProps) {
  const words = useWords().pulse;
  const { language } = useFormat();
  return questionSlots.map((slot, index) => {
    const behaviour = seen[index];
    return (
      behaviour && (
        <SightChoice
          key={slot}
          texts={behaviour.texts[language]}
          names={words.sights}
          value={sights[slot] ?? null}
          onChange={(sight) => {
            onSee(slot, sight);
          }}
        />
      )
    );
  });
}

interface CountdownProps extends Pick<BallotProps, 'onUndo'> {
  secondsLeft: number | undefined;
  isWriting: boolean;
}

function Countdown({ secondsLeft, isWriting, onUndo }: CountdownProps) {
  const words = useWords().pulse;
  const styles = useStyles();
  const spoken = isWriting ? words.notWhileWriting : words.undoSoon;
  return (
    <>
      <output>
        <VisuallyHidden>{secondsLeft === undefined ? '' : spoken}</VisuallyHidden>
      </output>
      {secondsLeft !== undefined && (
        <div className={styles.counting}>
          {/* Not announced: a spoken countdown would talk over everything. */}
          <span aria-hidden>{isWriting ? words.notWhileWriting : words.undoFor(secondsLeft)}</span>
          <QuietButton appearance="secondary" onClick={onUndo}>
            {words.undo}
          </QuietButton>
        </div>
      )}
    </>
  );
}
