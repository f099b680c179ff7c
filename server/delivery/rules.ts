import type { Share } from '#contract/recap.ts';

/** How an attempt failed: the words for people, how long Graph wants to be left alone, and a random number below 1. */
interface Failure {
  because: NonNullable<Share['because']>;
  retryAfterMs: number;
  random: number;
}

/** So often a card is tried until somebody presses again: more than an hour of Graph's silence, at the longest pauses. */
export const mostAttempts = 100;

/** Whatever became of an attempt, and whatever the row says, the next one waits so long. */
export const leastPauseMs = 1_000;

const backOffFromMs = 2_000;
const backOffToMs = 60_000;

/** What Graph failed to answer may appear in the chat a while later; until then nothing is posted again. */
const settleMs = 10_000;

/** What becomes of a share after so many attempts, of which the latest failed. `stopped`: it needs a person. */
export function afterFailure(
  attempts: number,
  { because, retryAfterMs, random }: Failure,
): { state: 'waiting' | 'stopped'; because: NonNullable<Share['because']>; pauseMs: number } {
  const pauseMs = pauseAfter(because, Math.max(0, retryAfterMs), backOffMs(attempts, random));
  if (pauseMs === null) return { state: 'stopped', because, pauseMs: leastPauseMs };
  if (attempts >= mostAttempts) return { state: 'stopped', because: 'given_up', pauseMs: leastPauseMs };
  return { state: 'waiting', because, pauseMs };
}

/** Milliseconds; null: trying again would change nothing. */
function pauseAfter(because: Failure['because'], retryAfterMs: number, backOff: number): number | null {
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
    case 'given_up':
      return null;
  }
}

/** Exponential back-off with jitter. */
export function backOffMs(attempts: number, random: number): number {
  const most = Math.min(backOffToMs, backOffFromMs * 2 ** (attempts - 1));
  return Math.max(leastPauseMs, most * (0.5 + random / 2));
}
