import { defineFeature } from '../../platform/feature.ts';
import type { FactNeeds } from './facts.ts';
import { reflectionMigrations } from './migrations.ts';
import { readerRoutes } from './readerRoutes.ts';
import { reflectionRoutes } from './routes.ts';
import { reflectionTables } from './tables.ts';

export const reflection = defineFeature({
  tables: reflectionTables,
  migrations: reflectionMigrations,
  routes: (router, services, needs: FactNeeds) => {
    reflectionRoutes(router, services, needs);
    readerRoutes(router, services);
  },
});
