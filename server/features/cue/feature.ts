import { defineFeature } from '../../platform/feature.ts';
import { cueRoutes } from './routes.ts';
import { cueTables } from './tables.ts';

export const cue = defineFeature({ tables: cueTables, routes: cueRoutes });
