import { defineFeature } from '../../platform/feature.ts';
import { behaviourMigrations } from './migrations.ts';
import { playbookRoutes, type PlaybookNeeds } from './playbookRoutes.ts';
import { behaviourRoutes } from './routes.ts';
import { behaviourTables } from './tables.ts';

export const behaviour = defineFeature({
  tables: behaviourTables,
  migrations: behaviourMigrations,
  routes: (router, services, needs: PlaybookNeeds) => {
    behaviourRoutes(router, services);
    playbookRoutes(router, services, needs);
  },
});
