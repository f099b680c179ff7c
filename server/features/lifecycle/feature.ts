import { defineFeature } from '../../platform/feature.ts';
import { keepToRetention } from './retention.ts';
import { dataRoutes } from './routes.ts';
import { deletedTables } from './tables.ts';

export const lifecycle = defineFeature({ tables: deletedTables, routes: dataRoutes, jobs: keepToRetention });
