import { defineFeature } from '../../platform/feature.ts';
import { activityMigrations } from './migrations.ts';
import { activityRoutes } from './routes.ts';
import { activityTables } from './tables.ts';

export const activity = defineFeature({
  tables: activityTables,
  migrations: activityMigrations,
  routes: activityRoutes,
});
