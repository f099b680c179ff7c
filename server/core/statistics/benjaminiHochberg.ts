/**
 * Benjamini and Hochberg (1995): for each p, in the order given, the smallest q at which it is a discovery. As R's
 * `p.adjust(method = "BH")`. Among the discoveries at q, on average at most that share is chance; where nothing is to
 * be found, a list has any discovery with probability q.
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
