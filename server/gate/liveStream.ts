import type { Router } from 'express';
import { chatStream, restEvent } from '#contract/live.ts';
import type { ChatAt } from '../core/scope.ts';
import { serveStream } from './stream.ts';
import type { Caller } from '../core/people.ts';
import type { Services } from '../platform/services.ts';

/** Proxies close a silent connection after 30 s or more. */
const longestSilenceMs = 20_000;

/** The longest wait before a panel reconnects to a stopped server: about the time of a start. */
const backAfterMs = 2_000;

/** Throttle: the first notice is sent at once, later ones are batched at this interval. Otherwise a hundred clicks in
 * a hall of a thousand people would cost a hundred thousand writes. Panels refetch less often than this anyway. */
const leastPauseMs = 100;

/** A slow reader with more unsent bytes is disconnected; it reads everything again when it reconnects. */
const mostUnsentBytes = 64 * 1024;

/** An event that is not a notice. */
const restFrame = `event: ${restEvent}\ndata: {}\n\n`;

/** Called when a panel connects, with every heartbeat and every new token. */
type OnPanel = (caller: Caller, at: ChatAt) => Promise<void>;

/**
 * The stream ends with the caller's token, or when they are no longer in the chat; the panel reconnects, with a fresh
 * token or to learn why not. Never compressed, because compression would delay frames.
 */
export function liveRoutes(router: Router, services: Services, onPanel: OnPanel): void {
  const { live, stopping, config } = services;
  const heartbeatMs = Math.min(longestSilenceMs, config.membershipMs / 3);

  serveStream(router, services, chatStream, ({ at, caller, isHost }, response, still) => {
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
    const review = async (youngerThanMs?: number) => {
      try {
        ({ isHost: viewer.isHost } = await still(youngerThanMs));
      } catch {
        response.end();
      }
    };
    // Coalesce: notices announced in one tick are one write, without duplicates.
    const waiting = new Set<string>();
    let flushedAt = -Infinity;
    let later: NodeJS.Timeout | undefined;
    const flush = () => {
      if (waiting.size === 0) return;
      flushedAt = performance.now();
      send([...waiting].join(''));
      waiting.clear();
    };
    const take = (frame: string) => {
      if (waiting.size === 0) {
        const restMs = flushedAt + leastPauseMs - performance.now();
        if (restMs > 0) later = setTimeout(flush, restMs);
        else setImmediate(flush);
      }
      waiting.add(frame);
    };
    const sendAway = () => {
      flush();
      send(`retry: ${backAfterMs}\n\n`);
      response.end();
    };
    const sendToRest = () => {
      send(restFrame);
      response.end();
    };
    const viewer = { id: caller.id, isHost, take, review: () => review(), sendAway, sendToRest };
    send(': here\n\n');
    services.inBackground(onPanel(caller, at));
    const leave = live.join(at, viewer);
    const heartbeat = setInterval(() => {
      send(': still here\n\n');
      // A member list that would expire before the next heartbeat is too old now.
      void review(config.membershipMs - heartbeatMs);
      // Another process may have died with pending work. Failures are retried with the next heartbeat.
      void onPanel(caller, at).catch(() => {});
    }, heartbeatMs);
    const expiry = setTimeout(() => response.end(), Math.max(0, caller.expiresAt - Date.now()));
    stopping.addEventListener('abort', sendAway);
    response.on('close', () => {
      leave();
      clearInterval(heartbeat);
      clearTimeout(expiry);
      clearTimeout(later);
      stopping.removeEventListener('abort', sendAway);
    });
  });
}
