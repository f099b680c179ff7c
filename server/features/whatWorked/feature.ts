import { defineFeature } from '../../platform/feature.ts';
import { whatWorkedMigrations } from './migrations.ts';
import { whatWorkedRoutes } from './routes.ts';
import { deleteNamedWithName } from './store.ts';
import { whatWorkedTables } from './tables.ts';

export const whatWorked = defineFeature({
  tables: whatWorkedTables,
  migrations: whatWorkedMigrations,
  routes: whatWorkedRoutes,
  deleteWithName: deleteNamedWithName,
});
