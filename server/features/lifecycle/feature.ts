import { defineFeature } from '../../platform/feature.ts';
import { keepToRetention } from './retention.ts';
import { lifecycleRoutes } from './routes.ts';
import { deletedTables } from './tables.ts';

export const lifecycle = defineFeature({ tables: deletedTables, routes: lifecycleRoutes, jobs: keepToRetention });
