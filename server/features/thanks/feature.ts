import { defineFeature } from '../../platform/feature.ts';
import { thanksMigrations } from './migrations.ts';
import { thanksRoutes } from './routes.ts';
import { thanksTables } from './tables.ts';

export const thanks = defineFeature({ tables: thanksTables, migrations: thanksMigrations, routes: thanksRoutes });
