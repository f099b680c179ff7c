import type { RequestHandler } from 'express';
import { dropConcern } from '#contract/concern.ts';
import { livePath, ownLivePath } from '#contract/rules/live.ts';
import { castBallot, sendTicket } from '#contract/pulse.ts';
import type { Services } from '../services.ts';

/** privacy.md: of what is sent without a name nothing is noted. Not even its time: whoever watches a counter grow sees it. */
export function isPrivate(route: unknown): boolean {
  return route === castBallot.path || route === sendTicket.path || route === dropConcern.path;
}

/**
 * One line and one measurement for each finished request: method, route's pattern, status, time, request id. No
 * address, no person, no chat. What no route takes is not noted: it could be a rating or a concern with a slip in its path.
 */
export function observed({ log, metrics }: Services): RequestHandler {
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
      // A stream's time is how long somebody watched.
      if (route !== livePath && route !== ownLivePath) metrics?.observe({ method, route, status, ms });
    });
    next();
  };
}
