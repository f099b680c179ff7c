import { defineFeature } from '../../platform/feature.ts';
import { commitmentMigrations } from './migrations.ts';
import { commitmentRoutes } from './routes.ts';
import { commitmentTables } from './tables.ts';

export const commitment = defineFeature({
  tables: commitmentTables,
  migrations: commitmentMigrations,
  routes: commitmentRoutes,
});
