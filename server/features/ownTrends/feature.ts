import { defineFeature } from '../../platform/feature.ts';
import { ownTrendsRoutes } from './routes.ts';

/** Without tables: computed at each read, so that nothing of a deleted result remains. */
export const ownTrends = defineFeature({ routes: ownTrendsRoutes });
