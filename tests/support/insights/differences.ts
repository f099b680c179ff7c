import { besideAnyHost } from '../../../server/features/insights/suppression/counts.ts';
import type { Seen } from './views.ts';

/**
 * Finds two published sums that overlap and whose difference is fewer than five hosts or answers. Either may contain
 * nothing beyond the other, or at least that much. A remainder of the reader's own results doesn't count.
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
