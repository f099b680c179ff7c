import { defineFeature } from '../../platform/feature.ts';
import { openOnTime } from './anonymousInbox.ts';
import { droppingRoutes } from './anonymousRoutes.ts';
import { concernRoutes, type ConcernNeeds } from './routes.ts';
import { concernTables } from './tables.ts';

export const concern = defineFeature({
  tables: concernTables,
  routes(router, services, needs: ConcernNeeds) {
    concernRoutes(router, services, needs);
    droppingRoutes(router, services, needs);
  },
  jobs: openOnTime,
});
