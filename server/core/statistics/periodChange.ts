import { fisherExact } from './fisherExact.ts';
import { shareOf, type SeenCount } from './seenCount.ts';
import { significance } from './significance.ts';

export type Direction = 'rising' | 'falling' | 'unclear';

export interface PeriodChange {
  direction: Direction;
  p: number;
  /** Of so many comparisons one moves as much by chance: p isn't below .05 divided by their number (Bonferroni). */
  canBeOneOfMany: boolean;
}

const fewestPoints = 0.25;

/**
 * From one fixed period to the next. A change has a direction only if it is large and chance seldom makes one.
 * `comparisons`: how many behaviours are compared at once.
 */
export function changeBetween(before: SeenCount, after: SeenCount, comparisons = 1): PeriodChange {
  const p = fisherExact(before, after);
  const change = shareOf(after) - shareOf(before);
  // In whole numbers .55 - .3 is .25; in floating point it is a little less.
  const isClear = p < significance && Math.abs(change) >= fewestPoints - 1e-9;
  const direction = change > 0 ? 'rising' : 'falling';
  return { direction: isClear ? direction : 'unclear', p, canBeOneOfMany: p >= significance / comparisons };
}
