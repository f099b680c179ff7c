import { randomUUID } from 'node:crypto';
import express, { type Express } from 'express';
import { decisionRoutes } from './decision/routes.ts';
import { listDecisions } from './decision/store.ts';
import { AppError } from './errors.ts';
import { securityHeaders } from './http/headers.ts';
import { panelPages } from './http/page.ts';
import { problemHandler } from './http/problems.ts';
import { signInWindow } from './http/signIn.ts';
import { liveRoutes } from './live/routes.ts';
import { meetingRoutes, type EndMeeting } from './meeting/routes.ts';
import { currentMeeting, endMeeting as closeMeeting } from './meeting/store.ts';
import { closeOnTime } from './pulse/closing.ts';
import { openPulse, pulseRoutes } from './pulse/routes.ts';
import { recapRoutes } from './recap/routes.ts';
import type { Services } from './services.ts';

/** The Express app without a port. Here the features meet, which know nothing of each other. */
export function createApp(services: Services): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.use((_request, response, next) => {
    response.setHeader('x-request-id', randomUUID());
    response.setHeader('x-content-type-options', 'nosniff');
    next();
  });

  /** A meeting's end is also its pulse's beginning; the pulse belongs to who has the chair at that moment. */
  const endMeeting: EndMeeting = async (trx, meeting, at, attendees) => {
    const ended = await closeMeeting(trx, meeting, meeting.meeting, at);
    if (ended) await openPulse(trx, { ...meeting, meeting: ended }, at, attendees);
  };

  meetingRoutes(app, services, endMeeting);
  decisionRoutes(app, services);
  recapRoutes(app, services, {
    listDecisions,
    endMeeting,
    currentMeeting: (db, series) => currentMeeting(db, series, services.now()),
  });
  pulseRoutes(app, services);
  liveRoutes(app, services);
  closeOnTime(services);

  // A page is framed and runs scripts, JSON doesn't: these cost each request a tenth of its time.
  app.use(securityHeaders());
  app.use(signInWindow(services.config));
  app.use(panelPages(services.config));
  app.use(() => {
    throw new AppError('not_found', 'No such address');
  });
  app.use(problemHandler(services.log));
  return app;
}
