import { defineFeature } from '../../platform/feature.ts';
import { coachMigrations } from './migrations.ts';
import { coachRoutes } from './routes.ts';
import { coachTables } from './tables.ts';

export const coach = defineFeature({ tables: coachTables, migrations: coachMigrations, routes: coachRoutes });
