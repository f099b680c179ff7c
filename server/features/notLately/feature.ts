import { defineFeature } from '../../platform/feature.ts';
import { notLatelyMigrations } from './migrations.ts';
import { notLatelyRoutes } from './routes.ts';
import { notLatelyTables } from './tables.ts';

export const notLately = defineFeature({
  tables: notLatelyTables,
  migrations: notLatelyMigrations,
  routes: notLatelyRoutes,
});
