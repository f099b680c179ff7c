import { defineFeature } from '../../platform/feature.ts';
import { supportLevelMigrations } from './migrations.ts';
import { supportLevelRoutes } from './routes.ts';
import { supportLevelTables } from './tables.ts';

export const supportLevel = defineFeature({
  tables: supportLevelTables,
  migrations: supportLevelMigrations,
  routes: supportLevelRoutes,
});
