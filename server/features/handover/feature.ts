import { defineFeature } from '../../platform/feature.ts';
import { sectionRoutes } from './routes.ts';
import { handoverTables } from './tables.ts';

export const handover = defineFeature({ tables: handoverTables, routes: sectionRoutes });
