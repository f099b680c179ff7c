import { defineFeature } from '../../platform/feature.ts';
import { openOnTime } from './anonymousInbox.ts';
import { anonymousRoutes } from './anonymousRoutes.ts';
import { inboxRoutes } from './inboxRoutes.ts';
import { watchLeaving } from './leaving.ts';
import { concernRoutes, type ConcernNeeds } from './routes.ts';
import { concernTables } from './tables.ts';

export const concern = defineFeature({
  tables: concernTables,
  routes(router, services, needs: ConcernNeeds) {
    concernRoutes(router, services, needs);
    inboxRoutes(router, services);
    anonymousRoutes(router, services);
  },
  onPanel: watchLeaving,
  jobs: openOnTime,
});
