import type { Caller } from '../../core/people.ts';

/** Leaves Graph time to respond before the token expires. */
const tokenReserveMs = 60_000;

/** Whether the caller's token is still good for a request after this pause. */
export function outlasts({ expiresAt }: Pick<Caller, 'expiresAt'>, pauseMs: number): boolean {
  return Date.now() + pauseMs <= expiresAt - tokenReserveMs;
}
