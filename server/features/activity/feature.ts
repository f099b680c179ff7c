import { defineFeature } from '../../platform/feature.ts';
import { activityMigrations } from './migrations.ts';
import { activityRoutes, type ActivityNeeds } from './routes.ts';
import { activityTables } from './tables.ts';

export const activity = defineFeature({
  tables: activityTables,
  migrations: activityMigrations,
  routes: activityRoutes,
  onPanel(_services, { notifier }: ActivityNeeds) {
    return async (caller, at) => notifier.resume(caller, at);
  },
});
