import express, { type Express } from 'express';
import { AppError } from './core/errors.ts';
import { legalRoutes } from './features/legal/routes.ts';
import { features } from './features.ts';
import { liveRoutes } from './gate/liveStream.ts';
import { createNeeds } from './needs.ts';
import { asTenant } from './platform/database/tenant.ts';
import { compressed, compressedPaths } from './platform/http/compressed.ts';
import { everyAnswer, securityHeaders } from './platform/http/headers.ts';
import { healthRoutes } from './platform/http/health.ts';
import { panelPages } from './platform/http/page.ts';
import { problemHandler } from './platform/http/problems.ts';
import { signInWindow } from './platform/http/signIn.ts';
import type { Services } from './platform/services.ts';
import { observed } from './platform/telemetry/requestLog.ts';

export function createApp(services: Services): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.use(everyAnswer(services.config));
  healthRoutes(app, services);
  app.use(observed(services));
  app.use((_request, response, next) => {
    if (!services.stopping.aborted) return next();
    response.setHeader('connection', 'close');
    throw new AppError('stopping', 'The server is about to restart', { retryAfterSeconds: 2 });
  });

  app.get(compressedPaths, compressed());
  const needs = createNeeds(services);
  for (const { routes } of features) routes(app, services, needs);
  const watchers = features.flatMap(({ onPanel }) => (onPanel ? [onPanel(services, needs)] : []));
  liveRoutes(app, services, (caller, at) =>
    asTenant(caller.tenant, async () => {
      await Promise.all([needs.delivery.resume(caller, at), ...watchers.map((watch) => watch(caller, at))]);
    }),
  );

  // After the API: JSON doesn't need these headers, and they cost each request a tenth of its time.
  app.use(securityHeaders(services.config));
  app.use(signInWindow(services.config));
  app.use(panelPages(services.config));
  app.use(legalRoutes(services.config));
  app.use(() => {
    throw new AppError('not_found', 'No such address');
  });
  app.use(problemHandler(services.log));
  return app;
}
