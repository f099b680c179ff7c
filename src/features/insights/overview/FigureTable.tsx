import { mergeClasses } from '@fluentui/react-components';
import type { FigureSubject, UnitFigure } from '#contract/organization/insights.ts';
import { figureTexts } from '#words/lines/figureTexts.ts';
import { useWords } from '../../../words/words.tsx';
import { useTableStyles } from '../tableStyles.ts';
import { Direction } from './Direction.tsx';
import { ShareBar } from './ShareBar.tsx';

export interface FigureRow {
  id: string;
  name: string;
  isChosen?: boolean;
  /** Undefined: not counted there. Null: too small to show. */
  figure: UnitFigure | null | undefined;
}

interface FigureTableProps {
  caption: string;
  /** What the first column lists. */
  rowsAre: 'unit' | 'quarter';
  subject: FigureSubject;
  rows: readonly FigureRow[];
}

export function FigureTable({ caption, rowsAre, subject, rows }: FigureTableProps) {
  const { columns } = useWords().insightsView;
  const styles = useTableStyles();
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
  const styles = useTableStyles();
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
