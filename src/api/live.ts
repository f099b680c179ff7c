import type { QueryClient } from '@tanstack/react-query';
import { createParser } from 'eventsource-parser';
import { exponentialMs, withJitter } from '#contract/rules/backOff.ts';
import { pathOf } from '#contract/rules/paths.ts';
import type { Notice } from '#contract/wire/live.ts';
import { livePath, restEvent } from '#contract/rules/live.ts';
import type { Host } from '../host/host.ts';
import { panelHeader } from '#contract/rules/panelHeader.ts';
import { panelId } from './panelId.ts';

/** The server sends a heartbeat every 20 s, so this is two missed ones. */
const silenceMs = 45_000;
const watchMs = 2_000;
const reconnect = { fromMs: 500, toMs: 10_000 };
/** Jitter: spreads the refetches of a thousand panels that get a notice at the same instant. */
const spreadMs = 150;
/** Throttle: the shortest time between two refetches. */
const restMs = 400;

/** `resting`: this person has too many open panels, so this one waits until somebody returns to it. */
export type Connection = 'live' | 'reconnecting' | 'resting';

interface Listening {
  host: Pick<Host, 'token'>;
  series: string;
  queries: QueryClient;
  onConnection: (connection: Connection) => void;
  over: AbortSignal;
}

/** `EventSource` can't send an Authorization header, so this reads the stream itself. */
export function listen({ host, series, queries, onConnection, over }: Listening): void {
  const reread = coalesce((changed) => {
    for (const { topic, id } of changed) void queries.invalidateQueries({ queryKey: [topic, id] });
  });
  const { pause, endPause } = endablePause();
  const delay = reconnectDelay();
  let cut = new AbortController();
  const listener: Listener = {
    onOpen: () => {
      delay.reset();
      onConnection('live');
      // Notices may have been missed while the stream was down.
      void queries.invalidateQueries();
    },
    onNotice: reread.add,
    onRetry: delay.ask,
    // Reading the room tells its screen why it was refused.
    onRefused: () => void queries.invalidateQueries({ queryKey: ['room', series] }),
  };

  const run = async () => {
    while (!over.aborted) {
      cut = new AbortController();
      const signal = AbortSignal.any([over, cut.signal]);
      const end = await readStream({ host, series, signal, isRetry: delay.isRetry() }, listener).catch(() => undefined);
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

/** Grows with each failed attempt, and is at least as long as a stopping server asks for. */
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
      const pauseMs = Math.min(reconnect.toMs, Math.max(askedMs, exponentialMs(attempt, reconnect)));
      return withJitter(pauseMs, Math.random());
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

interface StreamRequest extends Pick<Listening, 'host' | 'series'> {
  signal: AbortSignal;
  isRetry: boolean;
}

interface Listener {
  onOpen: () => void;
  onNotice: (notice: Notice) => void;
  onRetry: (ms: number) => void;
  onRefused: () => void;
}

/**
 * `renew`: a fresher token is ready. `ended`: the server ended the stream. `rest`: it ended it in favour of newer
 * panels. Throws when the connection breaks.
 */
async function readStream(
  request: StreamRequest,
  { onOpen, onNotice, onRetry, onRefused }: Listener,
): Promise<'renew' | 'ended' | 'rest'> {
  const silence = watchSilence();
  try {
    const signal = AbortSignal.any([request.signal, silence.signal]);
    const { answer, isTokenRenewed } = await openStream({ ...request, signal });
    if (!answer.ok) onRefused();
    if (!answer.ok || !answer.body) throw new Error(`The live stream answered ${answer.status}`);
    onOpen();

    let isToRest = false;
    const parser = createParser({
      onEvent: ({ event, data }) => {
        if (event === restEvent) {
          isToRest = true;
          return;
        }
        const notice: Notice = JSON.parse(data);
        onNotice(notice);
      },
      onRetry,
    });
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      silence.heard();
      parser.feed(part.value);
      // Checked with each heartbeat, so that the token is renewed before it expires even in an idle panel.
      if (await isTokenRenewed()) {
        await reader.cancel();
        return 'renew';
      }
    }
    return isToRest ? 'rest' : 'ended';
  } finally {
    silence.stop();
  }
}

async function openStream({ host, series, signal, isRetry }: StreamRequest) {
  let token = '';
  const open = async (isForced: boolean) => {
    token = await host.token({ isForced });
    return fetch(pathOf(livePath, { series }), {
      headers: { authorization: `Bearer ${token}`, [panelHeader]: panelId, accept: 'text/event-stream' },
      cache: 'no-store',
      signal,
    });
  };
  let answer = await open(false);
  if (answer.status === 401 && isRetry) answer = await open(true);
  return { answer, isTokenRenewed: async () => (await host.token().catch(() => token)) !== token };
}

/** Polls the wall clock, because a 45 s timer doesn't count the time that a laptop sleeps. */
function watchSilence() {
  const silence = new AbortController();
  let heardAt = Date.now();
  const watch = setInterval(() => {
    if (Date.now() - heardAt > silenceMs) silence.abort();
  }, watchMs);
  return {
    signal: silence.signal,
    heard: () => {
      heardAt = Date.now();
    },
    stop: () => {
      clearInterval(watch);
    },
  };
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
