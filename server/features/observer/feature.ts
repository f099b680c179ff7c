import { defineFeature } from '../../platform/feature.ts';
import { observerRoutes } from './routes.ts';
import { deleteUnhanded } from './sheetStore.ts';
import { observerTables } from './tables.ts';

export const observer = defineFeature({
  tables: observerTables,
  routes: observerRoutes,
  deleteWithName: deleteUnhanded,
});
