import { defineFeature } from '../../platform/feature.ts';
import { openOnTime } from './anonymousInbox.ts';
import { droppingRoutes } from './anonymousRoutes.ts';
import { concernRoutes } from './routes.ts';
import { concernTables } from './tables.ts';

export const concern = defineFeature({
  tables: concernTables,
  routes(router, services) {
    concernRoutes(router, services);
    droppingRoutes(router, services);
  },
  jobs: openOnTime,
});
