import { besideAnyHost } from '../../../server/features/insights/suppression/counts.ts';
import type { Seen } from './views.ts';

/**
 * Two things of which one can be subtracted from the other, and what is left are fewer than five hosts or answers. With
 * results in common, each may hold no more than the other or at least that many. What is left of a host's own results is
 * theirs.
 */
export function tooLittleBetween(seen: readonly Seen[]): string | undefined {
  for (const [index, one] of seen.entries())
    for (const other of seen.slice(index + 1)) {
      if (one.results.isDisjointFrom(other.results)) continue;
      for (const [more, less] of [[one, other] as const, [other, one] as const]) {
        if (more.host !== undefined) continue;
        const rest = [...more.results.difference(less.results)];
        const hosts = new Set(rest.map(({ host }) => host)).size;
        const answers = rest.reduce((sum, result) => sum + result.answers, 0);
        if (rest.length > 0 && (hosts < besideAnyHost || answers < besideAnyHost))
          return `${more.what} without ${less.what}: ${hosts} hosts`;
      }
    }
  return undefined;
}
