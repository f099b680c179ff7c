import { forgetPeople } from '../../meeting/joined.ts';
import { meetingTables } from '../../meeting/tables.ts';
import { defineFeature } from '../../platform/feature.ts';
import { meetingMigrations } from './migrations.ts';
import { meetingRoutes } from './routes.ts';

export const meeting = defineFeature({
  tables: meetingTables,
  migrations: meetingMigrations,
  routes: meetingRoutes,
  deleteWithMeeting: forgetPeople,
});
