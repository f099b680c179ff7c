import { defineFeature } from '../../platform/feature.ts';
import { digestMigrations } from './migrations.ts';
import { digestRoutes } from './routes.ts';
import { digestTables } from './tables.ts';

export const digest = defineFeature({ tables: digestTables, migrations: digestMigrations, routes: digestRoutes });
