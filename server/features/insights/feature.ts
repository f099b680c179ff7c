import { defineFeature } from '../../platform/feature.ts';
import { computeQuarters } from './compute.ts';
import { insightsMigrations } from './migrations.ts';
import { insightsRoutes } from './routes.ts';
import { insightsTables } from './tables.ts';

export const insights = defineFeature({
  tables: insightsTables,
  migrations: insightsMigrations,
  routes: insightsRoutes,
  jobs: computeQuarters,
});
