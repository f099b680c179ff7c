import type { SeenCount } from './seenCount.ts';

/** The organization's share weighs as much as so many answers. */
const priorAnswers = 10;

/**
 * Beta-binomial: the mean of the posterior for a prior around the organization's share. A unit with few answers is
 * drawn towards the organization, one with many hardly. To be shown beside the raw share.
 */
export function shrunkShare({ saw, answers }: SeenCount, organizationShare: number): number {
  return (saw + priorAnswers * organizationShare) / (answers + priorAnswers);
}
