import { defineFeature } from '../../platform/feature.ts';
import { ownershipRoutes } from './routes.ts';
import { ownershipTables } from './tables.ts';

export const ownership = defineFeature({ tables: ownershipTables, routes: ownershipRoutes });
