import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Batch, ScoreResult, SeenResult } from '#contract/meeting/pulse.ts';
import { isExtraQuestion } from '#contract/rules/meeting/extraQuestion.ts';
import { scoredQuestions, sights } from '#contract/rules/meeting/pulse.ts';
import { FallbackMark } from '../../api/FallbackMark.tsx';
import { Meter } from '../../ui/lists/Meter.tsx';
import { Section } from '../../ui/lists/Section.tsx';
import { useFormat, useWords } from '../../words/words.tsx';
import { Band } from './Band.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, minWidth: 0 },
  list: {
    listStyleType: 'none',
    padding: 0,
    margin: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
  },
  item: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS, overflowWrap: 'anywhere' },
  name: { ...typographyStyles.body1Strong },
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

export function Released({ batch, asksComments }: { batch: Batch; asksComments: boolean }) {
  const words = useWords().pulse;
  const styles = useStyles();
  const { seen, scores, comments } = batch;
  const isAlwaysAsked = ({ question }: ScoreResult) => scoredQuestions.some((one) => one === question);
  const asked = scores.filter(isAlwaysAsked);
  const feeling = scores.filter((score) => !isAlwaysAsked(score));
  const [extra = [], behaviours = []] = [true, false].map((is) => seen.filter((one) => isExtraQuestion(one) === is));
  const hasCounts = scores.some((score) => 'favourable' in score);
  return (
    <div className={styles.root}>
      <Section title={words.lastResult}>
        <p className={styles.text}>{words.batch(batch.meetings, batch.answers)}</p>
      </Section>
      <AllSeen title={words.consistency} all={behaviours} />
      <AllSeen title={words.extra} all={extra} />
      <Section title={words.scoresTitle}>
        <Scores scores={asked} />
        {hasCounts && <p className={styles.quiet}>{words.favourableMeans}</p>}
      </Section>
      {feeling.length > 0 && (
        <Section title={words.checkInTitle}>
          <Scores scores={feeling} />
        </Section>
      )}
      {(comments !== null || asksComments) && (
        <Section title={words.comments}>
          <Comments comments={comments} from={batch.thresholds.comments} />
        </Section>
      )}
    </div>
  );
}

function AllSeen({ title, all }: { title: string; all: readonly SeenResult[] }) {
  const styles = useStyles();
  if (all.length === 0) return null;
  return (
    <Section title={title}>
      <ul className={styles.list}>
        {all.map((one) => (
          <li key={`${one.behaviour} ${one.version}`} className={styles.item}>
            <Seen seen={one} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function Seen({ seen }: { seen: SeenResult }) {
  const words = useWords().pulse;
  const { language } = useFormat();
  const styles = useStyles();
  const { said, meetings, answers, band, saw, own } = seen;
  const texts = seen.texts[language];
  const { question, label } = texts;
  const parts = said === null ? [] : [words.said(said, meetings)];
  const { bands, counted } = isExtraQuestion(seen)
    ? { bands: words.yesBands, counted: words.saidYes }
    : { bands: words.seenBands, counted: words.saw };
  if (saw !== null) parts.push(counted(saw, answers));
  else if (band !== null) parts.push(bands[band], words.answers(answers));
  const owns = sights.flatMap((sight) => {
    const times = own.filter((one) => one === sight).length;
    return times === 0 ? [] : [words.ownSight(sight, times)];
  });
  return (
    <>
      <span className={styles.name} dir="auto">
        {label}
        <FallbackMark of={texts} />
      </span>
      <span className={styles.text}>{parts.join(' · ')}</span>
      {owns.length > 0 && <span className={styles.quiet}>{words.ownSeen(owns.join(' · '))}</span>}
      <span className={styles.quiet}>{words.asked(question)}</span>
    </>
  );
}

function Scores({ scores }: { scores: readonly ScoreResult[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {scores.map((score) => (
        <li key={score.question} className={styles.item}>
          <Score score={score} />
        </li>
      ))}
    </ul>
  );
}

function Score({ score }: { score: ScoreResult }) {
  const { pulse: words, ui } = useWords();
  const styles = useStyles();
  const { short, question } = words.scores[score.question];
  const parts =
    'favourable' in score ? score.spread.map((part) => words.spreadPart(part.from, part.to, part.answers)) : [];
  return (
    <>
      {'favourable' in score ? (
        <Meter
          label={short}
          value={score.favourable}
          max={score.answers}
          text={words.favourable(score.favourable, score.answers)}
        />
      ) : (
        <Band label={short} band={score.band} answers={score.answers} />
      )}
      {parts.length > 1 && <span className={styles.quiet}>{words.spread(parts.join(' · '))}</span>}
      {score.own.length > 0 && (
        <span className={styles.quiet}>{words.ownScores(ui.commas(score.own.map(String)))}</span>
      )}
      <span className={styles.quiet}>{words.asked(question)}</span>
    </>
  );
}

function Comments({ comments, from }: { comments: string[] | null; from: number }) {
  const words = useWords().pulse;
  const styles = useStyles();
  if (comments === null) return <p className={styles.quiet}>{words.commentsFrom(from)}</p>;
  if (comments.length === 0) return <p className={styles.quiet}>{words.noComments}</p>;
  return (
    <>
      <ul className={styles.list}>
        {keyed(comments).map(([key, comment]) => (
          <li key={key} className={styles.text} dir="auto">
            {comment}
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>{words.commentsOfEarlier}</p>
    </>
  );
}

/** Keys by position: comments have no author or order, never change, and may be identical. */
function keyed(comments: string[]): [number, string][] {
  return [...comments.entries()];
}
