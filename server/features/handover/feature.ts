import { defineFeature } from '../../platform/feature.ts';
import { handoverRoutes } from './routes.ts';
import { handoverTables } from './tables.ts';

export const handover = defineFeature({ tables: handoverTables, routes: handoverRoutes });
