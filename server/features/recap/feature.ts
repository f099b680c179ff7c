import { defineFeature } from '../../platform/feature.ts';
import { openRoutes, type OpenNeeds } from './openRoutes.ts';
import { recapRoutes, type RecapNeeds } from './routes.ts';
import { recapTables } from './tables.ts';

export const recap = defineFeature({
  tables: recapTables,
  routes(router, services, needs: RecapNeeds & OpenNeeds) {
    recapRoutes(router, services, needs);
    openRoutes(router, services, needs);
  },
});
