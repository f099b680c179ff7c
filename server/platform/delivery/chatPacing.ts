import { setTimeout as sleep } from 'node:timers/promises';
import { boundedMap } from '../../core/boundedMap.ts';

/** Graph allows one message a second per chat (teams-platform, limits); the margin is for network jitter. */
const everyMs = 1_200;

/** `waits` false: takes the next turn without waiting for it, so that only what follows waits. */
export type Pace = (chat: string, options?: { waits: boolean }) => Promise<void>;

/** Limits this process only; Graph's 429 covers the others. */
export function createPace(): Pace {
  const free = boundedMap<number>(10_000);
  return async (chat, { waits } = { waits: true }) => {
    const now = performance.now();
    const at = Math.max(now, free.get(chat) ?? 0);
    free.set(chat, at + everyMs);
    if (waits && at > now) await sleep(at - now);
  };
}
