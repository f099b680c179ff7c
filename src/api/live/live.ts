import type { InvalidateQueryFilters, QueryClient, QueryKey } from '@tanstack/react-query';
import { exponentialMs, withJitter } from '#contract/rules/wire/backOff.ts';
import { topics } from '#contract/rules/wire/live.ts';
import type { Notice } from '#contract/wire/live.ts';
import type { SignedIn } from '../../host/host.ts';
import { readStream, type Listener } from './liveStream.ts';

const reconnect = { fromMs: 500, toMs: 10_000 };
/** Jitter: spreads the refetches of a thousand panels that get a notice at the same instant. */
const spreadMs = 150;
/** Throttle: the shortest time between two refetches. */
const restMs = 400;

/** `resting`: this person has too many open panels, so this one waits until somebody returns to it. */
export type Connection = 'live' | 'reconnecting' | 'resting';

export interface StreamPlace {
  path: string;
  /** The query to refetch when the stream is refused: its error says why. */
  refusedKey: QueryKey;
}

interface Listening extends StreamPlace {
  host: Pick<SignedIn, 'token'>;
  queries: QueryClient;
  onConnection: (connection: Connection) => void;
  over: AbortSignal;
}

export function listen({ host, path, refusedKey, queries, onConnection, over }: Listening): void {
  const reread = coalesce((changed) => {
    for (const notice of changed) void refetch(queries, { queryKey: queryKeyOf(notice) });
  });
  const { pause, endPause } = endablePause();
  const delay = reconnectDelay();
  let cut = new AbortController();
  const listener: Listener = {
    onOpen: () => {
      delay.reset();
      onConnection('live');
      // Notices may have been missed while the stream was down.
      void refetch(queries);
    },
    onNotice: reread.add,
    onRetry: delay.ask,
    onRefused: () => void queries.invalidateQueries({ queryKey: refusedKey }),
  };

  const run = async () => {
    while (!over.aborted) {
      cut = new AbortController();
      const signal = AbortSignal.any([over, cut.signal]);
      const end = await readStream({ host, path, signal, isRetry: delay.isRetry() }, listener).catch(() => undefined);
      if (over.aborted) return;
      // Nothing was lost, so the panel shows nothing.
      if (end === 'renew') continue;
      if (end === 'rest') {
        onConnection('resting');
        await lookedAt(over);
        continue;
      }
      onConnection('reconnecting');
      await pause(delay.nextMs());
    }
  };

  watchNetwork(over, { onOffline: () => cut.abort(), onBack: endPause });
  over.addEventListener('abort', () => {
    endPause();
    reread.stop();
  });
  void run();
}

/**
 * TanStack Query never repeats a query's first fetch while it is pending. Its answer may be older than the notice, so
 * it is fetched once more afterwards.
 */
async function refetch(queries: QueryClient, filters: InvalidateQueryFilters = {}): Promise<void> {
  const fetching = queries.getQueryCache().findAll({ ...filters, fetchStatus: 'fetching' });
  const pending = fetching.filter(({ state }) => state.data === undefined);
  await queries.invalidateQueries(filters);
  for (const { queryKey } of pending) void queries.invalidateQueries({ queryKey, exact: true });
}

/** A stream gets one person's and one tenant's notices, so only chats and meetings are told apart. */
function queryKeyOf({ topic, id }: Notice): QueryKey {
  const scope: string | undefined = topics[topic];
  return scope === 'meeting' || scope === 'chat' ? [topic, id] : [topic];
}

/** Grows with each failed attempt, and is at least as long as the server asks for: while it stops, or Graph throttles. */
function reconnectDelay() {
  let attempt = 0;
  let askedMs = 0;
  return {
    isRetry: () => attempt > 0,
    reset: () => {
      attempt = 0;
      askedMs = 0;
    },
    ask: (ms: number) => {
      askedMs = ms;
    },
    nextMs: () => {
      attempt += 1;
      const random = Math.random();
      return Math.max(askedMs * (1 + random / 2), withJitter(exponentialMs(attempt, reconnect), random));
    },
  };
}

function endablePause() {
  let end = () => {};
  return {
    pause: (ms: number) =>
      new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        end = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
    endPause: () => {
      end();
    },
  };
}

function watchNetwork(over: AbortSignal, { onOffline, onBack }: { onOffline: () => void; onBack: () => void }): void {
  const comeBack = () => {
    if (document.visibilityState === 'visible') onBack();
  };
  // An open stream doesn't notice on its own that the network is down.
  window.addEventListener('offline', onOffline, { signal: over });
  window.addEventListener('online', comeBack, { signal: over });
  document.addEventListener('visibilitychange', comeBack, { signal: over });
}

async function lookedAt(over: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const seen = new AbortController();
    const signal = AbortSignal.any([over, seen.signal]);
    const look = () => {
      if (document.visibilityState !== 'visible') return;
      seen.abort();
      resolve();
    };
    document.addEventListener('visibilitychange', look, { signal });
    window.addEventListener('focus', look, { signal });
    window.addEventListener('pointerdown', look, { signal });
    over.addEventListener('abort', () => resolve(), { once: true });
  });
}

function coalesce(hand: (changed: Iterable<Notice>) => void) {
  const waiting = new Map<string, Notice>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let handedAt = -restMs;
  return {
    add: (changed: Notice) => {
      waiting.set(`${changed.topic} ${changed.id}`, changed);
      const rest = Math.max(0, handedAt + restMs - performance.now());
      timer ??= setTimeout(
        () => {
          timer = undefined;
          handedAt = performance.now();
          const all = [...waiting.values()];
          waiting.clear();
          hand(all);
        },
        rest + Math.random() * spreadMs,
      );
    },
    stop: () => {
      clearTimeout(timer);
    },
  };
}
