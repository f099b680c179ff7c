import { z95, type Interval } from './interval.ts';
import { shareOf, type SeenCount } from './seenCount.ts';

/** privacy: fewer answers are shown as a band, and an interval beside a band would reveal the count. */
const fewestWithInterval = 10;

export function intervalToShow(seen: SeenCount): Interval | undefined {
  return seen.answers < fewestWithInterval ? undefined : wilsonInterval(seen);
}

/** Wilson's score interval without continuity correction (1927; Brown, Cai, DasGupta 2001, recommended for small n). */
export function wilsonInterval(seen: SeenCount): Interval {
  const share = shareOf(seen);
  const n = seen.answers;
  const scale = 1 + z95 ** 2 / n;
  const centre = (share + z95 ** 2 / (2 * n)) / scale;
  const half = (z95 * Math.sqrt((share * (1 - share)) / n + z95 ** 2 / (4 * n ** 2))) / scale;
  // Rounding leaves 1e-17 where the interval ends at exactly 0 or 1.
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
