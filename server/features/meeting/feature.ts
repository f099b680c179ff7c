import { forgetPeople } from '../../meeting/joined.ts';
import { meetingTables } from '../../meeting/tables.ts';
import { defineFeature } from '../../platform/feature.ts';
import { homeRoutes, type HomeNeeds } from './homeRoutes.ts';
import { meetingMigrations } from './migrations.ts';
import { meetingRoutes, type MeetingNeeds } from './routes.ts';

export const meeting = defineFeature({
  tables: meetingTables,
  migrations: meetingMigrations,
  routes: (router, services, needs: MeetingNeeds & HomeNeeds) => {
    meetingRoutes(router, services, needs);
    homeRoutes(router, services, needs);
  },
  deleteWithMeeting: forgetPeople,
});
