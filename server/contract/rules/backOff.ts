interface Range {
  fromMs: number;
  toMs: number;
}

/** The pause in milliseconds after `attempt` failures in a row: grows exponentially, with jitter. `random` is below 1. */
export function backOff(attempt: number, { random, ...range }: Range & { random: number }): number {
  return withJitter(exponentialMs(attempt, range), random);
}

/** Doubles with each attempt, from `fromMs` at the first up to `toMs`. */
export function exponentialMs(attempt: number, { fromMs, toMs }: Range): number {
  return Math.min(toMs, fromMs * 2 ** Math.max(0, attempt - 1));
}

/** Jitter: between half and all of it, so that clients that failed together don't retry together. */
export function withJitter(ms: number, random: number): number {
  return ms * (0.5 + random / 2);
}
