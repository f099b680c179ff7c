import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { OwnTrend } from '#contract/person/ownTrends.ts';
import { FallbackMark } from '../../api/FallbackMark.tsx';
import { VisuallyHidden } from '../../ui/text/VisuallyHidden.tsx';
import { useFormat, useWords } from '../../words/words.tsx';

// Flex rows, to fit 280 px. Browsers keep the table's roles, and copying keeps its cells.
const useStyles = makeStyles({
  root: { display: 'block', minWidth: 0, textAlign: 'start' },
  body: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalM },
  cell: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    padding: 0,
    textAlign: 'start',
    minWidth: 0,
  },
  line: {
    ...typographyStyles.body1,
    color: tokens.colorNeutralForeground1,
    flex: '1 0 100%',
    overflowWrap: 'anywhere',
  },
  name: { ...typographyStyles.body1Strong },
});

export function TrendTable({ trends }: { trends: readonly OwnTrend[] }) {
  const { ownTrends: words } = useWords();
  const { language } = useFormat();
  const styles = useStyles();
  const { columns } = words;
  return (
    <table className={styles.root}>
      <caption>
        <VisuallyHidden>{words.title}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          {[columns.behaviour, columns.consistency, columns.direction, columns.answers].map((column) => (
            <th key={column} scope="col" className={styles.cell}>
              <VisuallyHidden>{column}</VisuallyHidden>
            </th>
          ))}
        </tr>
      </thead>
      <tbody className={styles.body}>
        {trends.map(({ behaviour, texts, consistency, direction, answers }) => (
          <tr key={behaviour} className={styles.row}>
            <th scope="row" className={mergeClasses(styles.cell, styles.line, styles.name)}>
              <bdi>{texts[language].label}</bdi>
              <FallbackMark of={texts[language]} />
            </th>
            <td className={mergeClasses(styles.cell, styles.line)}>
              {words.consistency(consistency.mostly, consistency.results)}
            </td>
            <td className={styles.cell}>{direction ? words.directions[direction] : words.tooFew}</td>
            <td className={styles.cell}>{words.answers(answers)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
