import type { Response, Router } from 'express';
import { chatStream, ownStream } from '#contract/wire/live.ts';
import { restEvent } from '#contract/rules/wire/live.ts';
import type { ChatAt, Self } from '../core/scope.ts';
import type { OnPanel } from '../platform/feature.ts';
import { serveOwnStream, serveStream, type StillAdmitted } from './stream.ts';
import type { Caller } from '../core/people.ts';
import type { Services } from '../platform/services.ts';

/** Proxies close a silent connection after 30 s or more. */
const longestSilenceMs = 20_000;

/** The longest wait before a panel reconnects to a stopped server: about the time of a start. */
const backAfterMs = 2_000;

/**
 * Throttle: the first notice is sent at once, later ones in batches. Otherwise a hundred clicks in a hall of a
 * thousand people would cost a hundred thousand writes.
 */
const leastPauseMs = 100;

/** Back-pressure: a reader with more unsent bytes is disconnected; it refetches everything when it reconnects. */
const mostUnsentBytes = 64 * 1024;

const restFrame = `event: ${restEvent}\ndata: {}\n\n`;

/**
 * A stream ends with the caller's token or membership; the panel reconnects with a fresh token, or learns why not.
 * Never compressed, because compression delays frames.
 */
export function liveRoutes(router: Router, services: Services, onPanel: OnPanel): void {
  serveStream(router, services, chatStream, ({ at, caller, panel, isHost }, response, still) => {
    keepOpen(services, response, { at, caller, panel, isHost, still, onBeat: () => onPanel(caller, at) });
  });
  serveOwnStream(router, services, ownStream, ({ self, caller }, response) => {
    const nothing = async () => {};
    keepOpen(services, response, {
      at: self,
      caller,
      panel: undefined,
      isHost: false,
      still: async () => ({ isHost: false }),
      onBeat: nothing,
    });
  });
}

interface Opening {
  at: ChatAt | Self;
  caller: Caller;
  panel: string | undefined;
  isHost: boolean;
  still: StillAdmitted;
  onBeat: () => Promise<void>;
}

function keepOpen(services: Services, response: Response, { at, caller, panel, isHost, still, onBeat }: Opening): void {
  const { live, stopping, config } = services;
  const heartbeatMs = Math.min(longestSilenceMs, config.membershipMs / 3);
  const frames = openFrames(response);
  const review = async (youngerThanMs?: number) => {
    try {
      ({ isHost: viewer.isHost } = await still(youngerThanMs));
    } catch {
      response.end();
    }
  };
  const viewer = { id: caller.id, panel, isHost, roles: caller.roles, review: () => review(), ...frames };
  services.inBackground(onBeat());
  const leave = live.join(at, viewer);
  const heartbeat = setInterval(() => {
    frames.beat();
    // A member list that would expire before the next heartbeat is too old now.
    void review(config.membershipMs - heartbeatMs);
    // Another process may have died with pending work. Failures are retried with the next heartbeat.
    void onBeat().catch(() => {});
  }, heartbeatMs);
  const expiry = setTimeout(() => response.end(), Math.max(0, caller.expiresAt - Date.now()));
  stopping.addEventListener('abort', frames.sendAway);
  response.on('close', () => {
    leave();
    clearInterval(heartbeat);
    clearTimeout(expiry);
    frames.stop();
    stopping.removeEventListener('abort', frames.sendAway);
  });
}

function openFrames(response: Response) {
  response.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  });
  const send = (frame: string) => {
    if (response.writableEnded || response.destroyed) return;
    if (response.writableLength > mostUnsentBytes) response.destroy();
    else response.write(frame);
  };
  const { take, flush, stop } = coalesced(send);
  send(': here\n\n');
  return {
    take,
    stop,
    beat: () => send(': still here\n\n'),
    sendAway: () => {
      flush();
      send(`retry: ${backAfterMs}\n\n`);
      response.end();
    },
    sendToRest: () => {
      send(restFrame);
      response.end();
    },
  };
}

/** Coalesces the notices of one tick, or within the pause, into one write without duplicates. */
function coalesced(send: (frames: string) => void) {
  const waiting = new Set<string>();
  let flushedAt = -Infinity;
  let later: NodeJS.Timeout | undefined;
  const flush = () => {
    if (waiting.size === 0) return;
    flushedAt = performance.now();
    send([...waiting].join(''));
    waiting.clear();
  };
  return {
    flush,
    stop: () => clearTimeout(later),
    take: (frame: string) => {
      if (waiting.size === 0) {
        const restMs = flushedAt + leastPauseMs - performance.now();
        if (restMs > 0) later = setTimeout(flush, restMs);
        else setImmediate(flush);
      }
      waiting.add(frame);
    },
  };
}
