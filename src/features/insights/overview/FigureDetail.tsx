import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { FigureSubject, Insights } from '#contract/organization/insights.ts';
import { subjectName } from '#words/lines/figureTexts.ts';
import { isWithin } from '#contract/rules/organization/insightsMeasures.ts';
import { Disclosure } from '../../../ui/lists/Disclosure.tsx';
import { Section } from '../../../ui/lists/Section.tsx';
import { useFormat, useWords } from '../../../words/words.tsx';
import { useChangePeriods } from '../periods.ts';
import { ByWeek } from './ByWeek.tsx';
import { figureIn, subjectKey, type QuarterFigures } from './figures.ts';
import { FigureTable } from './FigureTable.tsx';
import { quartersUpTo } from './quarters.ts';
import { Trend } from './Trend.tsx';
import { useQuarterName } from './useQuarterName.ts';

export const figureHeadingId = 'insights-figure';

const trendQuarters = 8;

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, minWidth: 0 },
  heading: { ...typographyStyles.subtitle2, margin: 0, overflowWrap: 'anywhere', outlineStyle: 'none' },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

export interface Unit {
  id: string;
  name: string;
}

export interface FigureDetailProps {
  subject: FigureSubject;
  insights: Insights;
  quarter: QuarterFigures;
  here: Unit;
}

/** One figure: for the unit and those directly below it, and for the unit over the last quarters. */
export function FigureDetail(props: FigureDetailProps) {
  const words = useWords();
  const styles = useStyles();
  const name = subjectName(props.subject, words, useFormat().language);
  return (
    <div className={styles.root}>
      <h2 id={figureHeadingId} tabIndex={-1} className={styles.heading} dir="auto">
        {name}
      </h2>
      <ByUnit {...props} name={name} />
      <ByWeek caption={words.ui.labelled(name, words.insightsView.byWeek)} figure={figureOf(props)} />
      <OverTime {...props} name={name} />
    </div>
  );
}

function figureOf({ quarter, subject, here }: FigureDetailProps) {
  return figureIn(quarter, subjectKey(subject), here.id);
}

type PartProps = FigureDetailProps & { name: string };

function ByUnit({ name, subject, insights, quarter, here }: PartProps) {
  const { insightsView: words, ui } = useWords();
  const styles = useStyles();
  const title = ui.commas([words.byUnit, useQuarterName()(quarter.quarter)]);
  const rows = [here, ...insights.units].map((unit) => ({
    ...unit,
    isChosen: unit.id === here.id,
    figure: figureIn(quarter, subjectKey(subject), unit.id),
  }));
  return (
    <Section title={title}>
      <p className={styles.hint}>{words.barHint}</p>
      <FigureTable caption={ui.labelled(name, title)} rowsAre="unit" subject={subject} rows={rows} />
    </Section>
  );
}

function OverTime({ name, subject, insights, quarter, here }: PartProps) {
  const { insightsView: words, ui } = useWords();
  const styles = useStyles();
  const latest = insights.quarters[0] ?? quarter;
  const shown = quartersUpTo(latest.quarter, trendQuarters);
  const { periods, nameIn, texts } = usePeriodsIn(shown);
  const computed = new Map(insights.quarters.map((one) => [one.quarter, one]));
  const points = shown.map((one) => ({
    quarter: one,
    figure: figureIn(computed.get(one), subjectKey(subject), here.id),
  }));
  const rows = points.map((point) => ({
    id: point.quarter,
    name: nameIn(point.quarter),
    isChosen: point.quarter === quarter.quarter,
    figure: point.figure,
  }));
  return (
    <Section title={ui.labelled(words.overTime, here.name)}>
      <Trend points={points} periods={periods} />
      {texts.map((text) => (
        <p key={text} className={styles.hint} dir="auto">
          {text}
        </p>
      ))}
      <p className={styles.hint}>{words.gapHint}</p>
      <Disclosure summary={words.asTable}>
        <FigureTable
          caption={ui.labelled(name, ui.commas([words.overTime, here.name]))}
          rowsAre="quarter"
          subject={subject}
          rows={rows}
        />
      </Disclosure>
    </Section>
  );
}

/** Change periods split the trend, in the chart and in the table. */
function usePeriodsIn(shown: readonly string[]) {
  const { insightsMeasures: words, ui } = useWords();
  const quarterName = useQuarterName();
  const all = useChangePeriods().data?.periods.map(({ content }) => content) ?? [];
  const periods = all.filter((period) => shown.some((quarter) => isWithin(quarter, period)));
  const nameIn = (quarter: string) => {
    const labels = periods.filter((period) => isWithin(quarter, period)).map(({ label }) => label);
    return labels.length > 0 ? words.inPeriod(quarterName(quarter), ui.commas(labels)) : quarterName(quarter);
  };
  const texts = periods.map(({ label, from, until }) =>
    words.splits(label, words.range(quarterName(from), quarterName(until))),
  );
  return { periods, nameIn, texts };
}
