import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Release, ScoreResult, SeenResult } from '#contract/pulse.ts';
import { Meter } from '../../ui/Meter.tsx';
import { Section } from '../../ui/Section.tsx';
import { useWords } from '../../words/words.tsx';
import { Band } from './Band.tsx';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    padding: 0,
    margin: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
  },
  item: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
  name: { ...typographyStyles.body1 },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** One batch of answers: how clear, how safe, and what was seen of what the host said. Always with how many answered. */
export function Released({ release }: { release: Release }) {
  const words = useWords().pulse;
  const styles = useStyles();
  const hasCounts = release.scores.some((score) => 'favourable' in score);
  return (
    <Section title={words.lastResult}>
      <p className={styles.quiet}>
        {words.batch(release.meetings, release.answers)}
        {hasCounts && `. ${words.favourableMeans}`}
      </p>
      <ul className={styles.list}>
        {release.scores.map((score) => (
          <li key={score.question} className={styles.item}>
            <Score score={score} />
          </li>
        ))}
        {release.seen.map((seen) => (
          <li key={seen.item} className={styles.item}>
            <Seen seen={seen} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Score({ score }: { score: ScoreResult }) {
  const words = useWords().pulse;
  const styles = useStyles();
  const { short } = words.scores[score.question];
  if ('band' in score) return <Band label={short} band={score.band} answers={score.answers} />;
  const { favourable, answers, spread } = score;
  const parts = spread.map((part) => words.spreadPart(part.from, part.to, part.answers));
  return (
    <>
      <Meter label={short} value={favourable} max={answers} text={words.favourable(favourable, answers)} />
      {/* One group of all answers says nothing more. */}
      {parts.length > 1 && <span className={styles.quiet}>{words.spread(parts.join(' · '))}</span>}
    </>
  );
}

function Seen({ seen }: { seen: SeenResult }) {
  const words = useWords().pulse;
  const styles = useStyles();
  const { item, said, meetings, answers, band, saw } = seen;
  const parts = [words.said(said, meetings)];
  if (saw !== null) parts.push(words.saw(saw, answers));
  else if (band !== null) parts.push(words.seenBands[band], words.answers(answers));
  return (
    <>
      <span className={styles.name}>{words.seen[item].short}</span>
      <span className={styles.quiet}>{parts.join(' · ')}</span>
    </>
  );
}
