import type { Direction } from './periodChange.ts';
import { permutationTest } from './permutationTest.ts';
import { significance } from './significance.ts';

export interface Slope {
  direction: Direction;
  /** Change of the share from one batch to the next, by least squares. */
  slope: number;
  p: number;
}

/** Five strictly ordered batches have p = 2/120; the smallest p of four, 2/24, isn't below .05. */
const fewestBatches = 5;

/** Trend of released batches' shares, the earliest first. Undefined: too few. */
export function slopeOf(shares: readonly number[], seed?: number): Slope | undefined {
  const size = shares.length;
  if (size < fewestBatches) return undefined;
  const middle = (size - 1) / 2;
  const values = Float64Array.from(shares);
  const product = (order: Int32Array) => {
    let sum = 0;
    for (let at = 0; at < size; at++) sum += (at - middle) * (values[order[at] ?? 0] ?? 0);
    return sum;
  };
  const p = permutationTest(size, product, seed);
  const slope = product(Int32Array.from(shares.keys())) / ((size * (size ** 2 - 1)) / 12);
  const direction = slope > 0 ? 'rising' : 'falling';
  return { direction: p < significance ? direction : 'unclear', slope, p };
}
