import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { FigureSubject, UnitFigure } from '#contract/organization/insights.ts';
import { figureTexts } from '#words/figureTexts.ts';
import { useWords } from '../../../words/words.tsx';
import { Direction } from './Direction.tsx';
import { ShareBar } from './ShareBar.tsx';

export interface FigureRow {
  id: string;
  name: string;
  isChosen?: boolean;
  /** Undefined: it wasn't counted there. Null: too small to show. */
  figure: UnitFigure | null | undefined;
}

interface FigureTableProps {
  caption: string;
  /** Of the first column. */
  rowsAre: 'unit' | 'quarter';
  subject: FigureSubject;
  rows: readonly FigureRow[];
}

const small = { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 };

// Flex rows fit 280 px. Browsers keep a table's roles, and copying keeps its cells.
const useStyles = makeStyles({
  root: { display: 'block', minWidth: 0, textAlign: 'start' },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  body: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
  },
  cell: { ...small, padding: 0, textAlign: 'start', minWidth: 0 },
  name: { ...typographyStyles.body1, color: tokens.colorNeutralForeground1, flex: '1 1 60%', overflowWrap: 'anywhere' },
  chosen: { fontWeight: tokens.fontWeightSemibold },
  share: { ...typographyStyles.body1Strong, color: tokens.colorNeutralForeground1 },
  // At both ends a point reaches over it.
  bar: { flex: '1 0 100%', paddingInline: tokens.spacingHorizontalS, boxSizing: 'border-box' },
  interval: { marginInline: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

export function FigureTable({ caption, rowsAre, subject, rows }: FigureTableProps) {
  const { columns } = useWords().insightsView;
  const styles = useStyles();
  return (
    <table className={styles.root}>
      <caption className={styles.unseen}>{caption}</caption>
      <thead className={styles.unseen}>
        <tr>
          {[columns[rowsAre], columns.share, columns.interval, columns.consistency, columns.number, columns.hosts].map(
            (column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody className={styles.body}>
        {rows.map((row) => (
          <tr key={row.id} className={styles.row}>
            <th scope="row" className={mergeClasses(styles.cell, styles.name, row.isChosen === true && styles.chosen)}>
              <bdi>{row.name}</bdi>
            </th>
            <Cells figure={row.figure} subject={subject} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cells({ figure, subject }: { figure: FigureRow['figure']; subject: FigureSubject }) {
  const { insightsView: words } = useWords();
  const styles = useStyles();
  if (!figure)
    return (
      <td colSpan={5} className={styles.cell}>
        {figure === null ? words.tooSmall : words.notCounted}
      </td>
    );
  const texts = figureTexts(figure, subject, words);
  return (
    <>
      <td className={mergeClasses(styles.cell, styles.share)}>{texts.share}</td>
      <td className={mergeClasses(styles.cell, styles.bar)}>
        <ShareBar figure={figure} />
        <div className={styles.interval}>{texts.interval}</div>
      </td>
      <td className={styles.cell}>
        {texts.consistency ?? texts.days} <Direction of={figure} />
      </td>
      <td className={styles.cell}>{texts.number}</td>
      <td className={styles.cell}>
        {texts.hosts}
        {!figure.isWhole && <div>{words.notWhole}</div>}
      </td>
    </>
  );
}
