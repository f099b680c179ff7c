import { defineFeature } from '../../platform/feature.ts';
import { supportRoutes } from './routes.ts';
import { supportTables } from './tables.ts';

export const supportLevel = defineFeature({ tables: supportTables, routes: supportRoutes });
