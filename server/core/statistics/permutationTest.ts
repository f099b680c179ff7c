import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Up to this size every order is counted: 9! takes 20 ms, 10! would take 200 ms. */
const largestExact = 9;
const draws = 20_000;
/** Early stop, Besag and Clifford (1991): after so many extreme orders p is .05 or more, and remains valid. */
const settled = 1_000;
/** Smaller differences count as ties: a floating-point sum depends on the sequence of its terms. */
const tolerance = 1e-10;

/** `order` is one array, rearranged between calls. */
export type Statistic = (order: Int32Array) => number;

/**
 * Two-sided permutation p: the probability of a `statistic` as extreme as that of the order 0, 1, 2 … if all orders of
 * `size` things are equally probable. Exact up to 9 things; above, from 20,000 orders drawn reproducibly with `seed`.
 */
export function permutationTest(size: number, statistic: Statistic, seed = 1): number {
  const order = Int32Array.from({ length: size }, (_, index) => index);
  const least = Math.abs(statistic(order)) - tolerance;
  const isExtreme = () => Math.abs(statistic(order)) >= least;
  return size <= largestExact ? shareOfAll(order, isExtreme) : shareOfDrawn(order, isExtreme, seed);
}

/** Heap's algorithm: each order differs from the last by one swap. */
function shareOfAll(order: Int32Array, isExtreme: () => boolean): number {
  const exchanged = new Int32Array(order.length);
  let [extreme, all] = [1, 1];
  for (let at = 1; at < order.length;) {
    const done = exchanged[at] ?? 0;
    if (done === at) {
      exchanged[at++] = 0;
      continue;
    }
    exchange(order, at, at % 2 === 0 ? 0 : done);
    all++;
    if (isExtreme()) extreme++;
    exchanged[at] = done + 1;
    at = 1;
  }
  return extreme / all;
}

/** The observed order counts as one of those drawn, so that p is never 0 (Phipson and Smyth 2010). */
function shareOfDrawn(order: Int32Array, isExtreme: () => boolean, seed: number): number {
  const random = xoroshiro128plus(seed);
  let extreme = 0;
  for (let drawn = 1; drawn <= draws; drawn++) {
    // Fisher–Yates with one 32-bit number per swap: its bias for 200 things is under 1e-7.
    for (let at = order.length - 1; at > 0; at--) {
      exchange(order, at, Math.floor(((random.next() >>> 0) / 2 ** 32) * (at + 1)));
    }
    if (isExtreme()) extreme++;
    if (extreme === settled) return extreme / drawn;
  }
  return (extreme + 1) / (draws + 1);
}

function exchange(order: Int32Array, one: number, other: number): void {
  const kept = order[one] ?? 0;
  order[one] = order[other] ?? 0;
  order[other] = kept;
}
