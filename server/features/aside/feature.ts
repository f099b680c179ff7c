import { defineFeature } from '../../platform/feature.ts';
import { deleteHourly } from '../../platform/schedule.ts';
import { asideMigrations } from './migrations.ts';
import { asideRoutes } from './routes.ts';
import { deleteOld } from './store.ts';
import { asideTables } from './tables.ts';

export const aside = defineFeature({
  tables: asideTables,
  migrations: asideMigrations,
  routes: asideRoutes,
  /** Nobody reads an expired aside; every hour it is deleted too. */
  jobs: (services) => deleteHourly(services, 'expired asides not deleted', deleteOld),
});
