import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { bareList } from '../../../ui/bare.ts';
import { useFormat, useWords } from '../../../words/words.tsx';
import type { QuarterFigures } from './figures.ts';
import { useQuarterName } from './useQuarterName.ts';

const useStyles = makeStyles({
  root: { ...bareList, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, maxWidth: '640px' },
  drop: { ...typographyStyles.body1, overflowWrap: 'anywhere' },
});

/** A calm line for each behaviour that clearly fewer people saw than in the quarter before. */
export function Drops({ quarter: { quarter, figures, drops } }: { quarter: QuarterFigures }) {
  const { insightsView: words } = useWords();
  const { language } = useFormat();
  const quarterName = useQuarterName();
  const styles = useStyles();
  if (!drops || drops.length === 0) return null;
  const behaviourName = (behaviour: string) => {
    const subject = figures
      .map((figure) => figure.subject)
      .find((one) => one.kind === 'seen' && one.behaviour === behaviour);
    return subject?.kind === 'seen' ? subject.names[language] : behaviour;
  };
  return (
    <ul className={styles.root} aria-label={words.fewerTitle}>
      {drops.map(({ behaviour, version, before, after, ofMany }) => (
        <li key={`${behaviour} ${version}`} className={styles.drop}>
          {words.fewer({
            behaviour: behaviourName(behaviour),
            before,
            after,
            from: quarterName(before.quarter),
            to: quarterName(quarter),
          })}
          {ofMany !== null && ` ${words.fewerByChance(ofMany)}`}
        </li>
      ))}
    </ul>
  );
}
