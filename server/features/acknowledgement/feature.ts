import { defineFeature } from '../../platform/feature.ts';
import { acknowledgementRoutes } from './routes.ts';
import { acknowledgementTables } from './tables.ts';

export const acknowledgement = defineFeature({ tables: acknowledgementTables, routes: acknowledgementRoutes });
