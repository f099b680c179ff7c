import { defineFeature } from '../../platform/feature.ts';
import { guideMigrations } from './migrations.ts';
import { guideRoutes } from './routes.ts';
import { guideTables } from './tables.ts';

export const guide = defineFeature({ tables: guideTables, migrations: guideMigrations, routes: guideRoutes });
