import type { SeenCount } from './seenCount.ts';

/** The prior weighs as much as so many answers. */
const priorAnswers = 10;

/**
 * Beta-binomial shrinkage: the posterior mean for a prior around the organization's share. Few answers are drawn towards
 * it a lot, many hardly. Show it beside the raw share.
 */
export function shrunkShare({ saw, answers }: SeenCount, organizationShare: number): number {
  return (saw + priorAnswers * organizationShare) / (answers + priorAnswers);
}
