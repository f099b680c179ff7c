import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { dropConcern } from '#contract/meeting/concern.ts';
import { livePath, ownLivePath } from '#contract/rules/wire/live.ts';
import { castBallot, sendTicket } from '#contract/meeting/pulse.ts';
import type { Metrics } from './metrics.ts';

interface Observer {
  log: Logger;
  metrics: Pick<Metrics, 'observe'> | null;
}

/**
 * privacy.md: nothing about anonymous requests is logged, not even the time, which could be matched with a growing
 * counter.
 */
export function isPrivate(route: unknown): boolean {
  return route === castBallot.path || route === sendTicket.path || route === dropConcern.path;
}

/**
 * Logs method, route pattern, status, time and request id. No address, person or chat. Unknown routes aren't logged:
 * one could be a rating or a concern with a typo in its path.
 */
export function observed({ log, metrics }: Observer): RequestHandler {
  return (request, response, next) => {
    const started = performance.now();
    response.on('close', () => {
      const route: unknown = request.route?.path;
      if (typeof route !== 'string' || isPrivate(route)) return;
      const { method } = request;
      const status = response.statusCode;
      const ms = performance.now() - started;
      const requestId = response.getHeader('x-request-id');
      log.info({ requestId, method, route, status, ms: Math.round(ms * 10) / 10 }, 'request');
      // A stream's duration is how long somebody watched.
      if (route !== livePath && route !== ownLivePath) metrics?.observe({ method, route, status, ms });
    });
    next();
  };
}
