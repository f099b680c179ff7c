/** Numerator and denominator. */
type Fraction = readonly [bigint, bigint];

const zero: Fraction = [0n, 1n];

/**
 * Row-space audit: whether the shown sums, each a set of cells, determine the sum of `hidden`. Gaussian elimination in
 * exact fractions, so that rounding can't hide a leak.
 */
export function determines(told: readonly ReadonlySet<string>[], hidden: ReadonlySet<string>): boolean {
  const cells = [...new Set([...told.flatMap((set) => [...set]), ...hidden])];
  const rowOf = (set: ReadonlySet<string>): Fraction[] => cells.map((cell) => (set.has(cell) ? [1n, 1n] : zero));
  const basis: { pivot: number; row: Fraction[] }[] = [];
  for (const set of told) {
    const row = reduce(rowOf(set), basis);
    const pivot = row.findIndex(([n]) => n !== 0n);
    if (pivot >= 0) basis.push({ pivot, row });
  }
  return reduce(rowOf(hidden), basis).every(([n]) => n === 0n);
}

/** Reduces by the basis in its order: each of its rows is zero at earlier pivots. */
function reduce(row: Fraction[], basis: readonly { pivot: number; row: Fraction[] }[]): Fraction[] {
  return basis.reduce((left, { pivot, row: by }) => {
    const factor = divide(left[pivot] ?? zero, by[pivot] ?? zero);
    return factor[0] === 0n ? left : left.map((one, index) => minus(one, times(factor, by[index] ?? zero)));
  }, row);
}

function times([a, b]: Fraction, [c, d]: Fraction): Fraction {
  return short(a * c, b * d);
}

function divide([a, b]: Fraction, [c, d]: Fraction): Fraction {
  return short(a * d, b * c);
}

function minus([a, b]: Fraction, [c, d]: Fraction): Fraction {
  return short(a * d - c * b, b * d);
}

function short(n: bigint, d: bigint): Fraction {
  let [a, b] = [n < 0n ? -n : n, d < 0n ? -d : d];
  while (b !== 0n) [a, b] = [b, a % b];
  return [(d < 0n ? -n : n) / a, (d < 0n ? -d : d) / a];
}
