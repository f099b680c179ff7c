import { defineFeature } from '../../platform/feature.ts';
import { mistakeRoutes } from './routes.ts';
import { mistakeTables } from './tables.ts';

export const mistake = defineFeature({ tables: mistakeTables, routes: mistakeRoutes });
