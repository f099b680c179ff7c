import { defineFeature } from '../../platform/feature.ts';
import { admissionRoutes } from './admissionRoutes.ts';
import { ballotRoutes } from './ballotRoutes.ts';
import { closeOnTime } from './closing.ts';
import { deleteOldPools, deletePulseOf } from './deletion.ts';
import { pulseMigrations } from './migrations.ts';
import { pulseRoutes } from './routes.ts';
import { pulseTables } from './tables.ts';

export const pulse = defineFeature({
  tables: pulseTables,
  migrations: pulseMigrations,
  routes(router, services) {
    pulseRoutes(router, services);
    admissionRoutes(router, services);
    ballotRoutes(router, services);
  },
  jobs: closeOnTime,
  deleteWithMeeting: deletePulseOf,
  deleteBefore: deleteOldPools,
});
