/** A 95 % confidence interval. */
export interface Interval {
  low: number;
  high: number;
}

/** Standard normal quantile of .975. */
export const z95 = 1.959963984540054;
