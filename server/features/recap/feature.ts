import { defineFeature } from '../../platform/feature.ts';
import { recapMigrations } from './migrations.ts';
import { openRoutes, type OpenNeeds } from './openRoutes.ts';
import { recapRoutes, type RecapNeeds } from './routes.ts';
import { recapTables } from './tables.ts';

export const recap = defineFeature({
  tables: recapTables,
  migrations: recapMigrations,
  routes(router, services, needs: RecapNeeds & OpenNeeds) {
    recapRoutes(router, services, needs);
    openRoutes(router, services, needs);
  },
});
