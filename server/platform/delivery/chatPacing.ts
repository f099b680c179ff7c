import { setTimeout as sleep } from 'node:timers/promises';
import { boundedMap } from '../../core/boundedMap.ts';

/** Graph allows one message a second per chat (teams-platform, limits); the margin is for network jitter. */
const everyMs = 1_200;

/** Limits this process only; Graph's 429 covers the others. */
export function createPace(): (chat: string) => Promise<void> {
  const free = boundedMap<number>(10_000);
  return async (chat) => {
    const now = performance.now();
    const at = Math.max(now, free.get(chat) ?? 0);
    free.set(chat, at + everyMs);
    if (at > now) await sleep(at - now);
  };
}
