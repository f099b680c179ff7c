import { defineFeature } from '../../platform/feature.ts';
import { deleteHourly } from '../../platform/schedule.ts';
import { storyMigrations } from './migrations.ts';
import { storyRoutes } from './routes.ts';
import { deleteOver } from './store.ts';
import { storyTables } from './tables.ts';

export const story = defineFeature({
  tables: storyTables,
  migrations: storyMigrations,
  routes: storyRoutes,
  /** Readers stop seeing a story at its end; this deletes it within the hour. */
  jobs: (services) => deleteHourly(services, 'stories that are over not deleted', deleteOver),
});
