import type { Share } from '#contract/recap.ts';

/** How an attempt failed: the words for people, how long Graph wants to be left alone, and a random number below 1. */
interface Failure {
  because: NonNullable<Share['because']>;
  retryAfterMs: number;
  random: number;
}

const backOffFromMs = 2_000;
const backOffToMs = 60_000;

/** What Graph failed to answer may appear in the chat a while later; until then nothing is posted again. */
const settleMs = 10_000;

/** Milliseconds until the next attempt, after so many; null: it needs a person. */
export function nextAttempt(attempts: number, { because, retryAfterMs, random }: Failure): number | null {
  const backOff = Math.min(backOffToMs, backOffFromMs * 2 ** (attempts - 1)) * (0.5 + random / 2);
  switch (because) {
    case 'busy':
      return Math.max(retryAfterMs, backOff);
    case 'unavailable':
      return backOff;
    case 'unknown':
      return settleMs + backOff;
    case 'refused':
    case 'too_large':
    case 'consent':
      return null;
  }
}
