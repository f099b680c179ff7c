import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { UnitFigure } from '#contract/organization/insights.ts';
import { Section } from '../../../ui/lists/Section.tsx';
import { VisuallyHidden } from '../../../ui/text/VisuallyHidden.tsx';
import { useFormat, useWords } from '../../../words/words.tsx';

const useStyles = makeStyles({
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  table: { ...typographyStyles.body1, borderSpacing: 0, textAlign: 'start' },
  cell: {
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'start',
    verticalAlign: 'top',
    padding: 0,
    paddingInlineEnd: tokens.spacingHorizontalM,
    paddingBlockEnd: tokens.spacingVerticalXXS,
  },
  share: { fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

/** One unit's quarter by week. Renders nothing if weeks would be too small, or the figure isn't kept by week. */
export function ByWeek({ caption, figure }: { caption: string; figure: UnitFigure | null | undefined }) {
  const { insightsView: words } = useWords();
  const { day } = useFormat();
  const styles = useStyles();
  if (!figure?.weeks) return null;
  return (
    <Section title={words.byWeek}>
      <p className={styles.hint}>{words.byWeekHint}</p>
      <table className={styles.table}>
        <caption>
          <VisuallyHidden>{caption}</VisuallyHidden>
        </caption>
        <tbody>
          {figure.weeks.map(({ from, to, share, is, answers }) => (
            <tr key={from}>
              <th scope="row" className={styles.cell}>
                {words.weeks(day(from), day(to))}
              </th>
              <td className={mergeClasses(styles.cell, styles.share)}>{words.bounds[is](share)}</td>
              <td className={mergeClasses(styles.cell, styles.quiet)}>{words.counted.opened_with_all(answers)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
