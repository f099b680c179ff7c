import { defineFeature } from '../../platform/feature.ts';
import { decisionRoutes } from './routes.ts';
import { restoreReplaced } from './store.ts';
import { decisionTables } from './tables.ts';

export const decision = defineFeature({
  tables: decisionTables,
  routes: decisionRoutes,
  deleteWithMeeting: restoreReplaced,
});
