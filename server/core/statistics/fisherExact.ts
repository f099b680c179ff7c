import type { SeenCount } from './seenCount.ts';

/**
 * Two-sided p of Fisher's exact test: the total probability, given the margins, of all tables at most as probable as
 * this one. Same as R's `fisher.test`, with its tolerance for ties.
 */
export function fisherExact(before: SeenCount, after: SeenCount): number {
  const [all, saw] = [before.answers + after.answers, before.saw + after.saw];
  const logs = logFactorials(all);
  const log = (n: number) => logs[n] ?? 0;
  const logChoose = (n: number, k: number) => log(n) - log(k) - log(n - k);
  const logOf = (k: number) => logChoose(before.answers, k) + logChoose(after.answers, saw - k) - logChoose(all, saw);
  const here = logOf(before.saw) + 1e-7;
  let p = 0;
  for (let k = Math.max(0, saw - after.answers); k <= Math.min(before.answers, saw); k++) {
    const one = logOf(k);
    if (one <= here) p += Math.exp(one);
  }
  return Math.min(1, p);
}

function logFactorials(most: number): Float64Array {
  const logs = new Float64Array(most + 1);
  for (let n = 2; n <= most; n++) logs[n] = (logs[n - 1] ?? 0) + Math.log(n);
  return logs;
}
