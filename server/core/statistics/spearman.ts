import { z95, type Interval } from './interval.ts';
import { permutationTest } from './permutationTest.ts';

/** `weight`: on any scale, the same for all pairs. */
export interface WeightedPair {
  x: number;
  y: number;
  weight: number;
}

export interface Spearman {
  rho: number;
  p: number;
  interval: Interval;
  /** Kish's effective sample size: as many pairs of equal weight would be as informative. */
  effectivePairs: number;
}

/**
 * Spearman's ρ, weighted: the correlation that Spearman's ρ has in the population in which each pair occurs as often as
 * its weight says. So a pair of weight 2 is the same as two equal pairs, and equal weights give the usual ρ with
 * midranks.
 *
 * 1. Each value gets its mid-distribution rank, (weight below it) + (weight tied with it)/2: up to a constant, Hmisc's
 *    `wtd.rank`. (wCorr counts a value's own weight in full, so weight 2 would differ from two equal pairs.)
 * 2. ρ is the weighted Pearson correlation of the ranks.
 * 3. p: a permutation test that assigns the y's to the pairs in every way, keeps x and weight together and ranks again;
 *    exact up to 9 pairs. It tests whether y is related to x, whichever pairs weigh most.
 * 4. The interval is Bonett and Wright's (2000), with the effective number of pairs as n.
 *
 * No value if all x or all y are equal, or if the interval isn't defined: it needs more than three effective pairs.
 */
export function spearman(pairs: readonly WeightedPair[], seed?: number): Spearman | undefined {
  const size = effectivePairs(pairs);
  const statistic = formOf(pairs)?.statistic;
  if (!statistic || size <= 3) return undefined;
  const rho = statistic(identity(pairs.length));
  return {
    rho,
    p: permutationTest(pairs.length, statistic, seed),
    interval: bonettWright(rho, size),
    effectivePairs: size,
  };
}

export function spearmanRho(pairs: readonly WeightedPair[]): number | undefined {
  return formOf(pairs)?.statistic(identity(pairs.length));
}

/** Approximately ρ in standard deviations of its permutations: a quick way to see which p is smaller. */
export function standardizedRho(pairs: readonly WeightedPair[]): number {
  const form = formOf(pairs);
  return form ? form.statistic(identity(pairs.length)) / form.deviation : 0;
}

/** Σ(w)² / Σ(w²). */
function effectivePairs(pairs: readonly WeightedPair[]): number {
  const sum = pairs.reduce((all, { weight }) => all + weight, 0);
  return sum ** 2 / pairs.reduce((all, { weight }) => all + weight ** 2, 0);
}

interface Form {
  /** ρ with the y's fixed in ascending order and x and weight rearranged by `order`. */
  statistic: (order: Int32Array) => number;
  deviation: number;
}

function formOf(pairs: readonly WeightedPair[]): Form | undefined {
  const whole = pairs.reduce((all, { weight }) => all + weight, 0);
  const ascending = pairs.toSorted((one, other) => one.y - other.y);
  const weights = Float64Array.from(ascending, ({ weight }) => weight / whole);
  const x = centredRanks(
    ascending.map((pair) => pair.x),
    weights,
  );
  // 1 at the end of each group of equal y's.
  const endsTie = Uint8Array.from(ascending, ({ y }, at) => (y === ascending[at + 1]?.y ? 0 : 1));
  const weightedX = x.map((rank, at) => rank * (weights[at] ?? 0));
  const varianceX = x.reduce((sum, rank, at) => sum + rank * (weightedX[at] ?? 0), 0);
  if (!(varianceX > 1e-12) || endsTie.indexOf(1) === pairs.length - 1) return undefined;
  const statistic = (order: Int32Array) => {
    let covariance = 0;
    let cubes = 0;
    let below = 0;
    let tied = 0;
    let tiedX = 0;
    for (let at = 0; at < order.length; at++) {
      const pair = order[at] ?? 0;
      tied += weights[pair] ?? 0;
      tiedX += weightedX[pair] ?? 0;
      if (endsTie[at] === 0) continue;
      covariance += tiedX * (below + tied / 2 - 0.5);
      cubes += tied * tied * tied;
      below += tied;
      tied = 0;
      tiedX = 0;
    }
    // The variance of mid-distribution ranks is (1 - Σ tied³)/12.
    return covariance / Math.sqrt((varianceX * (1 - cubes)) / 12);
  };
  return { statistic, deviation: Math.sqrt(weightedX.reduce((sum, one) => sum + one ** 2, 0) / varianceX) };
}

/** Mid-distribution ranks minus their mean, 1/2. `weights` sum up to 1. */
function centredRanks(values: readonly number[], weights: Float64Array): Float64Array {
  const ranks = new Float64Array(values.length);
  const ascending = [...values.keys()].toSorted((one, other) => (values[one] ?? 0) - (values[other] ?? 0));
  let below = 0;
  for (let from = 0, until = 0; from < ascending.length; from = until) {
    let tied = 0;
    while (until < ascending.length && values[ascending[until] ?? 0] === values[ascending[from] ?? 0]) {
      tied += weights[ascending[until++] ?? 0] ?? 0;
    }
    for (const index of ascending.slice(from, until)) ranks[index] = below + tied / 2 - 0.5;
    below += tied;
  }
  return ranks;
}

/**
 * Bonett and Wright, Psychometrika 65 (2000): Fisher's z with the variance (1 + ρ²/2)/(n - 3). A perfect order would have
 * an interval without width; it gets that of half a step less (ρ has steps of 12/(n³ - n)), extended to its end.
 */
export function bonettWright(rho: number, size: number): Interval {
  const most = 1 - 6 / (size ** 3 - size);
  const inside = Math.max(-most, Math.min(most, rho));
  const half = z95 * Math.sqrt((1 + inside ** 2 / 2) / (size - 3));
  return {
    low: rho < -most ? -1 : Math.tanh(Math.atanh(inside) - half),
    high: rho > most ? 1 : Math.tanh(Math.atanh(inside) + half),
  };
}

function identity(size: number): Int32Array {
  return Int32Array.from({ length: size }, (_, index) => index);
}
