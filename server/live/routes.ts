import type { Router } from 'express';
import { livePath, restEvent } from '#contract/live.ts';
import { serveStream } from '../http/serve.ts';
import type { Series } from '../http/scope.ts';
import type { Caller } from '../outside/outside.ts';
import type { Services } from '../services.ts';

/** Proxies close a silent connection after 30 s or more. */
const longestSilenceMs = 20_000;

/** What a panel waits at most before it comes back to a server that has stopped: about a start's time. */
const backAfterMs = 2_000;

/** A panel that reads slower than this is cut; it reads everything again when it is back. */
const mostUnsentBytes = 64 * 1024;

/** An event of another kind than a notice. */
const restFrame = `event: ${restEvent}\ndata: {}\n\n`;

/** Each open panel comes by here, again with every heartbeat, and with every new token. */
type OnPanel = (caller: Caller, series: Series) => Promise<void>;

/**
 * The stream ends with the caller's token, or when they have left the chat; the panel comes back, with a fresh token or to
 * hear why not. Never compressed: frames would wait.
 */
export function liveRoutes(router: Router, services: Services, onPanel: OnPanel): void {
  const { live, stopping, config } = services;
  const heartbeatMs = Math.min(longestSilenceMs, config.membershipMs / 3);

  serveStream(router, services, livePath, ({ caller, series, isHost }, response, still) => {
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
    // What is announced in one go is one write, and each notice in it is there once: to read again twice tells no more.
    const waiting = new Set<string>();
    const flush = () => {
      if (waiting.size > 0) send([...waiting].join(''));
      waiting.clear();
    };
    const take = (frame: string) => {
      if (waiting.size === 0) setImmediate(flush);
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
    services.inBackground(onPanel(caller, series));
    const leave = live.join(series, viewer);
    const heartbeat = setInterval(() => {
      send(': still here\n\n');
      // A list that would be too old before the next heartbeat is too old now.
      void review(config.membershipMs - heartbeatMs);
      // Another process may have died with what it was about to do. What fails here is tried with the next beat.
      void onPanel(caller, series).catch(() => {});
    }, heartbeatMs);
    const expiry = setTimeout(() => response.end(), Math.max(0, caller.expiresAt - Date.now()));
    stopping.addEventListener('abort', sendAway);
    response.on('close', () => {
      leave();
      clearInterval(heartbeat);
      clearTimeout(expiry);
      stopping.removeEventListener('abort', sendAway);
    });
  });
}
