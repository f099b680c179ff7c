import type { Drop, Insights } from '#contract/organization/insights.ts';
import { quarterBefore, quarterNamed } from '../../core/quarter.ts';
import { changeBetween } from '../../core/statistics/periodChange.ts';

type QuarterView = Insights['quarters'][number];
type Shown = { share: number; answers: number };

/** A smaller change isn't a drop, whatever its p. Skipping it also saves Fisher's test, which is slow for large units. */
const fewestPoints = 25;

/** Adds to each quarter the behaviours that clearly fewer people saw than in the quarter before. */
export function withDrops(quarters: readonly QuarterView[], unit: string): QuarterView[] {
  const byName = new Map(quarters.map((one) => [one.quarter, one]));
  return quarters.map((quarter) => {
    const before = byName.get(quarterBefore(quarterNamed(quarter.quarter)).id);
    return before ? { ...quarter, drops: dropsBetween(before, quarter, unit) } : quarter;
  });
}

/** Computed from shown figures alone, so it reveals nothing new. */
function dropsBetween(before: QuarterView, after: QuarterView, unit: string): Drop[] {
  const earlier = shownIn(before, unit);
  const compared = [...shownIn(after, unit)].flatMap(([key, one]) => {
    const other = earlier.get(key);
    return other ? [{ ...one, earlier: other.shown }] : [];
  });
  return compared.flatMap(({ behaviour, version, shown, earlier: was }) => {
    if (was.share - shown.share < fewestPoints) return [];
    const { direction, canBeOneOfMany } = changeBetween(toCounts(was), toCounts(shown), compared.length);
    return direction === 'falling'
      ? [
          {
            behaviour,
            version,
            before: { quarter: before.quarter, ...was },
            after: shown,
            ofMany: canBeOneOfMany ? compared.length : null,
          },
        ]
      : [];
  });
}

/** Leaves out bounds, which aren't shares. Another wording is another behaviour. */
function shownIn({ figures }: QuarterView, unit: string) {
  return new Map(
    figures.flatMap(({ subject, units }) => {
      const figure = units[unit];
      if (subject.kind !== 'seen' || figure?.is !== 'exact') return [];
      const { behaviour, version } = subject;
      const shown: Shown = { share: figure.share, answers: figure.answers };
      return [[`${behaviour} ${version}`, { behaviour, version, shown }] as const];
    }),
  );
}

function toCounts({ share, answers }: Shown) {
  return { saw: Math.round((share / 100) * answers), answers };
}
