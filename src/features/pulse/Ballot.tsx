import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useRef } from 'react';
import type { OpeningItem } from '#contract/meeting.ts';
import { scoredQuestions, sights, type Scored, type Sight } from '#contract/pulse.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { QuietButton } from '../../ui/QuietButton.tsx';
import { Spoken } from '../../ui/Spoken.tsx';
import { useWords } from '../../words/words.tsx';
import type { VoteView } from './vote.ts';

export interface BallotProps {
  /** What the host ticked as said. */
  asked: OpeningItem[];
  isPooled: boolean;
  view: VoteView;
  onScore: (question: Scored, score: number) => void;
  onSee: (item: OpeningItem, sight: Sight) => void;
  onUndo: () => void;
}

const scores = [1, 2, 3, 4, 5] as const;

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  how: { ...typographyStyles.caption1, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  paragraph: { margin: 0 },
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

/** The questions. The second score starts the five seconds in which everything can be taken back. */
export function Ballot({ asked, isPooled, view, onScore, onSee, onUndo }: BallotProps) {
  const words = useWords().pulse;
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const isCounting = view.state === 'counting';
  return (
    <div ref={root} className={styles.root}>
      {isPooled && <p className={styles.quiet}>{words.pooled}</p>}
      {scoredQuestions.map((question) => (
        <Choice
          key={question}
          question={words.scores[question].question}
          options={scores.map((score) => ({ value: score, text: String(score), name: words.scoreName[score] }))}
          ends={{ low: words.low, high: words.high }}
          value={view.scores[question] ?? null}
          onChange={(score) => {
            onScore(question, score);
          }}
        />
      ))}
      {asked.map((item) => (
        <Choice
          key={item}
          question={words.seen[item].question}
          options={sights.map((value) => ({ value, text: words.sights[value] }))}
          value={view.seen[item] ?? null}
          onChange={(value) => {
            onSee(item, value);
          }}
        />
      ))}
      <div>
        <p className={styles.quiet}>{words.anonymous}</p>
        <Disclosure summary={words.how}>
          <div className={styles.how}>
            <p className={styles.paragraph}>{words.howCounted}</p>
            <p className={styles.paragraph}>{words.howReceipt}</p>
            <p className={styles.paragraph}>{words.howLimits}</p>
          </div>
        </Disclosure>
      </div>
      <output>
        <Spoken>{isCounting ? words.sentSoon : ''}</Spoken>
      </output>
      {isCounting && (
        <div className={styles.counting}>
          {/* A voice that counts would talk over everything. */}
          <span aria-hidden>{words.sentIn(view.secondsLeft)}</span>
          <QuietButton
            appearance="secondary"
            onClick={() => {
              onUndo();
              root.current?.querySelector('input')?.focus();
            }}
          >
            {words.undo}
          </QuietButton>
        </div>
      )}
    </div>
  );
}
