import { defineFeature } from '../../platform/feature.ts';
import { ownTrendsRoutes } from './routes.ts';

/** Computed at each reading, so that nothing of a deleted result remains. */
export const ownTrends = defineFeature({ routes: ownTrendsRoutes });
