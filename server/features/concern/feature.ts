import { defineFeature } from '../../platform/feature.ts';
import { openOnTime } from './anonymousInbox.ts';
import { anonymousRoutes } from './anonymousRoutes.ts';
import { inboxRoutes } from './inboxRoutes.ts';
import { concernRoutes } from './routes.ts';
import { concernTables } from './tables.ts';

export const concern = defineFeature({
  tables: concernTables,
  routes(router, services) {
    concernRoutes(router, services);
    inboxRoutes(router, services);
    anonymousRoutes(router, services);
  },
  jobs: openOnTime,
});
