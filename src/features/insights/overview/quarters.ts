import { quarterCount, quarterCountAt, quarterId } from '#contract/rules/quarter.ts';

/** The `count` quarters up to `latest`, the earliest first, including those without a figure. */
export function quartersUpTo(latest: string, count: number): string[] {
  const first = quarterCount(latest) - (count - 1);
  return Array.from({ length: count }, (_, at) => quarterId(first + at));
}

/** The current quarter in UTC, or the one `ahead` quarters later. */
export function quarterNow(ahead = 0): string {
  return quarterId(quarterCountAt(Date.now()) + ahead);
}
