import { defineFeature } from '../../platform/feature.ts';
import { focusMigrations } from './migrations.ts';
import { focusRoutes } from './routes.ts';
import { focusTables } from './tables.ts';

export const focus = defineFeature({ tables: focusTables, migrations: focusMigrations, routes: focusRoutes });
