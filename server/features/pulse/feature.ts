import { defineFeature } from '../../platform/feature.ts';
import { castingRoutes } from './ballotRoutes.ts';
import { closeOnTime } from './closing.ts';
import { deleteOldPools, deletePulseOf } from './deletion.ts';
import { pulseRoutes, type PulseNeeds } from './routes.ts';
import { pulseTables } from './tables.ts';

export const pulse = defineFeature({
  tables: pulseTables,
  routes(router, services, needs: PulseNeeds) {
    pulseRoutes(router, services, needs);
    castingRoutes(router, services);
  },
  jobs: closeOnTime,
  deleteWithMeeting: deletePulseOf,
  deleteBefore: deleteOldPools,
});
