import { defineFeature } from '../../platform/feature.ts';
import { deleteStoriesOver } from './ending.ts';
import { storyMigrations } from './migrations.ts';
import { storyRoutes } from './routes.ts';
import { storyTables } from './tables.ts';

export const story = defineFeature({
  tables: storyTables,
  migrations: storyMigrations,
  routes: storyRoutes,
  jobs: deleteStoriesOver,
});
