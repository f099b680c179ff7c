import type { Insights } from '#contract/organization/insights.ts';
import type { Comparison, ComparisonGroup } from '#contract/organization/insightsMeasures.ts';
import { measures as allMeasures, type MeasureValue } from '#contract/rules/organization/insightsFiles.ts';
import { quarterBefore, quarterNamed } from '../../../core/quarter.ts';
import { gradeAssociations, type ComparedUnit } from '../../../core/statistics/association.ts';

/** The page's answer to HR: nothing else is compared. */
export type ShownQuarter = Insights['quarters'][number];

/** A measure in one quarter, and the quarter of the behaviours beside it. */
export type Pair = Pick<ComparisonGroup, 'measure' | 'measureQuarter' | 'behaviourQuarter'>;

type Figure = ShownQuarter['figures'][number];

/** Declared beforehand: measures of the behaviours' own quarter and of the next one. */
const laterBy = [0, 1];

/** Both pairs for each measure and quarter in a file, the latest quarter first. */
export function pairsOf(values: readonly Pick<MeasureValue, 'measure' | 'quarter'>[]): Pair[] {
  return allMeasures.flatMap((measure) => {
    const quarters = new Set(values.flatMap((value) => (value.measure === measure ? value.quarter : [])));
    return [...quarters]
      .toSorted()
      .toReversed()
      .flatMap((measureQuarter) =>
        laterBy.map((later) => {
          const behaviourQuarter = quarterBefore(quarterNamed(measureQuarter), later).id;
          return { measure, measureQuarter, behaviourQuarter };
        }),
      );
  });
}

interface Shown {
  quarters: readonly ShownQuarter[];
  levelOf: Readonly<Record<string, number>>;
  /** Those in force. */
  values: readonly MeasureValue[];
}

/**
 * Compares behaviours with measures and grades all comparisons at once. Its only inputs are the page's figures and HR's
 * measures, so it reveals nothing beyond them (post-processing).
 *
 * Compares units of one level, so that nobody counts twice: the level with the most comparable units. Leaves out hidden
 * units, and shares that are only bounds, because those can't be ranked.
 */
export function comparePairs(
  pairs: readonly Pair[],
  { quarters, levelOf, values }: Shown,
): Omit<ComparisonGroup, 'state'>[] {
  const groups = pairs.map((pair) => {
    const shown = quarters.find(({ quarter }) => quarter === pair.behaviourQuarter)?.figures ?? [];
    const measured = values.filter((one) => one.measure === pair.measure && one.quarter === pair.measureQuarter);
    const behaviours = shown.filter(({ subject }) => subject.kind === 'seen');
    return { pair, tests: behaviours.map((figure) => testOf(figure, measured, levelOf)) };
  });
  const results = gradeAssociations(groups.flatMap(({ tests }) => tests.map(({ units }) => units))).values();
  return groups.map(({ pair, tests }) => ({
    ...pair,
    comparisons: tests.map(({ subject, level }) => ({ subject, level, result: toView(results.next().value) })),
  }));
}

interface Test {
  subject: Figure['subject'];
  level: number | null;
  units: ComparedUnit[];
}

function testOf({ subject, units }: Figure, measured: readonly MeasureValue[], levelOf: Shown['levelOf']): Test {
  const compared = measured
    .toSorted((one, other) => (one.unit < other.unit ? -1 : 1))
    .flatMap(({ unit, value }) => {
      const [figure, level] = [units[unit], levelOf[unit]];
      if (figure?.is !== 'exact' || level === undefined) return [];
      return [{ level, hosts: figure.hosts, share: figure.share, measure: value }];
    });
  const byLevel = [...Map.groupBy(compared, ({ level }) => level)].toSorted(([one], [other]) => one - other);
  const [level, largest] = byLevel.reduce<[number | null, ComparedUnit[]]>(
    (best, one) => (one[1].length > best[1].length ? one : best),
    [null, []],
  );
  return { subject, level, units: largest.map(({ hosts, share, measure }) => ({ hosts, share, measure })) };
}

function toView(found: ReturnType<typeof gradeAssociations>[number] | undefined): Comparison['result'] {
  if (!found) return { refused: 'too_few_units', units: 0 };
  if ('refused' in found) return found;
  const { interval, rho, p, adjusted, ...rest } = found;
  return {
    ...rest,
    rho: roundTo(2, rho),
    from: roundTo(2, interval.low),
    to: roundTo(2, interval.high),
    p: toDigits(p),
    adjusted: toDigits(adjusted),
  };
}

function roundTo(decimals: number, value: number): number {
  // Avoids -0, which would differ from 0.
  return Math.round(value * 10 ** decimals) / 10 ** decimals || 0;
}

/** Keeps small p's from rounding to 0. */
function toDigits(p: number): number {
  return Number(p.toPrecision(3));
}
