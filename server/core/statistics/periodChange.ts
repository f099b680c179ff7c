import { fisherExact } from './fisherExact.ts';
import { shareOf, type SeenCount } from './seenCount.ts';
import { significance } from './significance.ts';

export type Direction = 'rising' | 'falling' | 'unclear';

export interface PeriodChange {
  direction: Direction;
  p: number;
  /** One of so many comparisons can move as much by chance: p isn't below .05 divided by their number (Bonferroni). */
  canBeOneOfMany: boolean;
}

const fewestPoints = 0.25;

/**
 * Compares two fixed periods. A change has a direction only if it is large and chance seldom produces one.
 * `comparisons`: how many behaviours are compared at once.
 */
export function changeBetween(before: SeenCount, after: SeenCount, comparisons = 1): PeriodChange {
  const p = fisherExact(before, after);
  const change = shareOf(after) - shareOf(before);
  // .55 - .3 should be .25, but is a little less in floating point.
  const isClear = p < significance && Math.abs(change) >= fewestPoints - 1e-9;
  const direction = change > 0 ? 'rising' : 'falling';
  return { direction: isClear ? direction : 'unclear', p, canBeOneOfMany: p >= significance / comparisons };
}
