import { defineFeature } from '../../platform/feature.ts';
import { computeQuarters, type ComputeNeeds } from './compute.ts';
import { openAssociations } from './measures/associations.ts';
import { measuresMigrations } from './measures/migrations.ts';
import { measuresRoutes } from './measures/routes.ts';
import { measuresTables } from './measures/tables.ts';
import { insightsMigrations } from './migrations.ts';
import { breakLeases } from './quarterLease.ts';
import { insightsRoutes, type InsightsNeeds } from './routes.ts';
import { insightsTables } from './tables.ts';

export const insights = defineFeature({
  tables: { ...insightsTables, ...measuresTables },
  migrations: { ...insightsMigrations, ...measuresMigrations },
  routes(router, services, needs: InsightsNeeds) {
    const associations = openAssociations(services);
    insightsRoutes(router, services, { ...needs, whenSwitched: associations.refresh });
    measuresRoutes(router, services, { ...needs, associations });
  },
  deleteWithName: breakLeases,
  jobs(services, needs: ComputeNeeds) {
    computeQuarters(services, needs, openAssociations(services).refresh);
  },
});
