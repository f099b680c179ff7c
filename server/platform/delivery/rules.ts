import { backOff } from '#contract/rules/wire/backOff.ts';
import type { Share } from '#contract/meeting/recap.ts';

interface Failure {
  because: NonNullable<Share['because']>;
  retryAfterMs: number;
  random: number;
}

/** At the longest pauses, more than an hour without a response from Graph. */
export const mostAttempts = 100;

export const leastPauseMs = 1_000;

const backOffRange = { fromMs: 2_000, toMs: 60_000 };

/** A message whose response was lost may still appear this much later; until then nothing is posted again. */
const settleMs = 10_000;

export function afterFailure(
  attempts: number,
  { because, retryAfterMs, random }: Failure,
): { state: 'waiting' | 'stopped'; because: NonNullable<Share['because']>; pauseMs: number } {
  const pauseMs = pauseAfter(because, Math.max(0, retryAfterMs), backOffMs(attempts, random));
  if (pauseMs === null) return { state: 'stopped', because, pauseMs: leastPauseMs };
  if (attempts >= mostAttempts) return { state: 'stopped', because: 'given_up', pauseMs: leastPauseMs };
  return { state: 'waiting', because, pauseMs };
}

/** Milliseconds; null: a retry would change nothing. */
function pauseAfter(because: Failure['because'], retryAfterMs: number, backOffPauseMs: number): number | null {
  switch (because) {
    case 'busy':
      return Math.max(retryAfterMs, backOffPauseMs);
    case 'unavailable':
      return backOffPauseMs;
    case 'unknown':
      return Math.max(retryAfterMs, settleMs + backOffPauseMs);
    case 'refused':
    case 'not_allowed':
    case 'too_large':
    case 'consent':
    case 'given_up':
      return null;
  }
}

export function backOffMs(attempts: number, random: number): number {
  return Math.max(leastPauseMs, backOff(attempts, { ...backOffRange, random }));
}
