import { defineFeature } from '../../platform/feature.ts';
import { castingRoutes } from './ballotRoutes.ts';
import { closeOnTime } from './closing.ts';
import { deleteOldPools, deletePulseOf } from './deletion.ts';
import { pulseRoutes } from './routes.ts';
import { pulseTables } from './tables.ts';

export const pulse = defineFeature({
  tables: pulseTables,
  routes(router, services) {
    pulseRoutes(router, services);
    castingRoutes(router, services);
  },
  jobs: closeOnTime,
  deleteWithMeeting: deletePulseOf,
  deleteBefore: deleteOldPools,
});
