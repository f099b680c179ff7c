import { defineFeature } from '../../platform/feature.ts';
import { rehearsalMigrations } from './migrations.ts';
import { rehearsalRoutes } from './routes.ts';
import { rehearsalTables } from './tables.ts';

export const rehearsal = defineFeature({
  tables: rehearsalTables,
  migrations: rehearsalMigrations,
  routes: rehearsalRoutes,
});
