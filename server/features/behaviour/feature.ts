import { defineFeature } from '../../platform/feature.ts';
import { behaviourRoutes } from './routes.ts';
import { behaviourTables } from './tables.ts';

export const behaviour = defineFeature({ tables: behaviourTables, routes: behaviourRoutes });
