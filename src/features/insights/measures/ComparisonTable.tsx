import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { subjectName, wordingMark } from '#words/lines/figureTexts.ts';
import type { Association, Comparison } from '#contract/organization/insightsMeasures.ts';
import { useFormat, useWords } from '../../../words/words.tsx';
import { subjectKey } from '../overview/figures.ts';
import { usePlotStyles } from '../overview/plotStyles.ts';
import { useTableStyles } from '../tableStyles.ts';

const useStyles = makeStyles({
  plot: { display: 'block', width: '100%', height: '16px', overflow: 'visible' },
});

interface ComparisonTableProps {
  caption: string;
  comparisons: readonly Comparison[];
}

/** One row per behaviour in the response's order, whatever the outcome. */
export function ComparisonTable({ caption, comparisons }: ComparisonTableProps) {
  const words = useWords();
  const { columns } = words.insightsMeasures;
  const { language } = useFormat();
  const styles = useTableStyles();
  const subjects = comparisons.map(({ subject }) => subject);
  return (
    <table className={styles.root}>
      <caption className={styles.unseen}>{caption}</caption>
      <thead className={styles.unseen}>
        <tr>
          {Object.values(columns).map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className={styles.body}>
        {comparisons.map((one) => {
          const mark = wordingMark(one.subject, subjects, words.insightsView.wording);
          return (
            <tr key={subjectKey(one.subject)} className={styles.row}>
              <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
                <bdi>{subjectName(one.subject, words, language)}</bdi>
                {mark !== undefined && ` · ${mark}`}
              </th>
              <Cells comparison={one} />
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Cells({ comparison: { result, level } }: { comparison: Comparison }) {
  const { insightsMeasures: words, insightsView, ui } = useWords();
  const styles = useTableStyles();
  if ('refused' in result)
    return (
      <td colSpan={5} className={styles.cell}>
        {result.refused === 'too_few_units' ? words.tooFew(result.units) : words.noVariation}
      </td>
    );
  return (
    <>
      <td className={mergeClasses(styles.cell, result.grade !== 'no_signal' && styles.share)}>
        {words.grades[result.grade]}
        {result.restsOnOneUnit && ` · ${words.restsOnOne}`}
      </td>
      <td className={mergeClasses(styles.cell, styles.bar)}>
        <IntervalBar of={result} />
        <div className={styles.interval}>
          {words.rho(result.rho) + ui.inBrackets(words.interval(result.from, result.to))}
        </div>
      </td>
      <td className={styles.cell}>{words.p(result.p)}</td>
      <td className={styles.cell}>{words.basis(result.units, level ?? 1)}</td>
      <td className={styles.cell}>{insightsView.hosts(result.hosts)}</td>
    </>
  );
}

/** A bar from −1 to 1; the numbers are in the same row. */
function IntervalBar({ of: { rho, from, to } }: { of: Association }) {
  const styles = useStyles();
  const plot = usePlotStyles();
  const xOf = (value: number) => `${(value + 1) * 50}%`;
  return (
    <svg className={mergeClasses(styles.plot, plot.mirrored)} aria-hidden focusable="false">
      <line className={plot.track} x1="0" x2="100%" y1="50%" y2="50%" />
      {[-1, 0, 1].map((value) => (
        <line key={value} className={plot.track} x1={xOf(value)} x2={xOf(value)} y1="25%" y2="75%" />
      ))}
      <line className={plot.interval} x1={xOf(from)} x2={xOf(to)} y1="50%" y2="50%" />
      <circle className={plot.point} cx={xOf(rho)} cy="50%" r="5" />
    </svg>
  );
}
