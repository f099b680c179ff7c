import { shareOf, type SeenCount } from './seenCount.ts';

export interface Spread {
  leaders: number;
  lowerQuartile: number;
  median: number;
  upperQuartile: number;
}

const fewestLeaders = 8;

/**
 * Quartiles of the leaders' shares after removing sampling noise, which makes even identical leaders seem to differ.
 * Undefined: too few leaders.
 *
 * 1. Variance between leaders = variance of the shares - mean of p(1 - p)/(n - 1), the unbiased estimate of each leader's
 *    binomial variance (method of moments; Kleinman 1973).
 * 2. Each share is shrunk towards the mean by √(between/(between + own noise)), so that the results have exactly that
 *    variance (Louis 1984). Shrinking by the ratio itself would make them too alike.
 *
 * Each leader needs at least two answers.
 */
export function spreadOf(leaders: readonly SeenCount[]): Spread | undefined {
  if (leaders.length < fewestLeaders) return undefined;
  const shares = leaders.map(shareOf);
  const mean = meanOf(shares);
  const variance = (meanOf(shares.map((share) => (share - mean) ** 2)) * shares.length) / (shares.length - 1);
  const noise = meanOf(leaders.map((one) => (shareOf(one) * (1 - shareOf(one))) / (one.answers - 1)));
  const between = Math.max(0, variance - noise);
  const perAnswer = Math.max(0, mean * (1 - mean) - between);
  const denoised = leaders
    .map((one) => {
      const own = perAnswer / one.answers;
      const kept = between === 0 ? 0 : Math.sqrt(between / (between + own));
      return mean + kept * (shareOf(one) - mean);
    })
    .toSorted((one, other) => one - other);
  return {
    leaders: leaders.length,
    lowerQuartile: quantile(denoised, 0.25),
    median: quantile(denoised, 0.5),
    upperQuartile: quantile(denoised, 0.75),
  };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Linear interpolation: type 7 of Hyndman and Fan (1996), R's and Excel's default. */
function quantile(ascending: readonly number[], at: number): number {
  const position = (ascending.length - 1) * at;
  const [below, rest] = [Math.floor(position), position % 1];
  const value = ascending[below] ?? 0;
  return value + rest * ((ascending[below + 1] ?? value) - value);
}
