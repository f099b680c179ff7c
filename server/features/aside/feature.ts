import { defineFeature } from '../../platform/feature.ts';
import { deleteExpired } from './expiry.ts';
import { asideMigrations } from './migrations.ts';
import { asideRoutes } from './routes.ts';
import { asideTables } from './tables.ts';

export const aside = defineFeature({
  tables: asideTables,
  migrations: asideMigrations,
  routes: asideRoutes,
  jobs: deleteExpired,
});
