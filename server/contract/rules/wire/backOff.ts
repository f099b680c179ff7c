interface Range {
  fromMs: number;
  toMs: number;
}

/**
 * Exponential back-off with jitter: the pause in milliseconds after `attempt` failures in a row. `random` is below 1.
 */
export function backOff(attempt: number, { random, ...range }: Range & { random: number }): number {
  return withJitter(exponentialMs(attempt, range), random);
}

export function exponentialMs(attempt: number, { fromMs, toMs }: Range): number {
  return Math.min(toMs, fromMs * 2 ** Math.max(0, attempt - 1));
}

/** Jitter: half to all of the pause, so that clients that failed together don't retry together. */
export function withJitter(ms: number, random: number): number {
  return ms * (0.5 + random / 2);
}
