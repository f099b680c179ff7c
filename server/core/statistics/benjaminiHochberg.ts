/**
 * Benjamini and Hochberg (1995): for each p, in the order given, the smallest q at which it is a discovery. Same as R's
 * `p.adjust(method = "BH")`. On average at most a share q of the discoveries at q is false; a list without any effect
 * has a discovery with probability q.
 */
export function benjaminiHochberg(ps: readonly number[]): number[] {
  const adjusted = Array.from<number>({ length: ps.length });
  const largestFirst = [...ps.entries()].toSorted(([, one], [, other]) => other - one);
  let smallest = 1;
  for (const [passed, [index, p]] of largestFirst.entries()) {
    smallest = Math.min(smallest, (p * ps.length) / (ps.length - passed));
    adjusted[index] = smallest;
  }
  return adjusted;
}
