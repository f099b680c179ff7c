import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Sheet } from '#contract/observer.ts';
import { observed } from '#contract/rules/observer.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { useBehaviourNames } from '../../api/behaviours.ts';
import { bareList } from '../../ui/bare.ts';
import { useWords } from '../../words/words.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
  list: { ...bareList, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

export function SheetRead({ series, sheet: { strength, growth, rows } }: { series: string; sheet: Sheet }) {
  const words = useWords().observer;
  const behaviourName = useBehaviourNames(series);
  const styles = useStyles();
  const said = observed.flatMap((id) =>
    rows.filter((row) => row.id === id && (row.sight !== null || !isBlankText(row.note))),
  );
  return (
    <div className={styles.root}>
      <div>
        <p className={styles.quiet}>{words.strength}</p>
        <p className={styles.text} dir="auto">
          {strength}
        </p>
      </div>
      <div>
        <p className={styles.quiet}>{words.growth}</p>
        <p className={styles.text} dir="auto">
          {growth}
        </p>
      </div>
      {said.length > 0 && (
        <ul className={styles.list}>
          {said.map(({ id, sight, note }) => (
            <li key={id} className={styles.quiet}>
              {[behaviourName(id), sight && words.sights[sight], note].filter(Boolean).join(' · ')}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
