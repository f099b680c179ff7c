import type { Database } from '../platform/database/database.ts';
import type { ChatAt } from '../core/scope.ts';

export type MeetingSummaryRow = Awaited<ReturnType<typeof listMeetings>>[number];

export function listMeetings(db: Database, at: ChatAt) {
  return db
    .selectFrom('meeting')
    .leftJoin('recap', (join) =>
      join
        .onRef('recap.tenant', '=', 'meeting.tenant')
        .onRef('recap.series', '=', 'meeting.series')
        .onRef('recap.meeting', '=', 'meeting.id'),
    )
    .where('meeting.tenant', '=', at.tenant)
    .where('meeting.series', '=', at.chat)
    .select([
      'meeting.id',
      'meeting.host_id',
      'meeting.started_at',
      'meeting.opening_json',
      'meeting.stage',
      'meeting.closed_at',
      'meeting.time_zone',
      'meeting.said_purpose_at',
      'recap.filing',
    ])
    .orderBy('meeting.number', 'desc')
    .limit(50)
    .execute();
}
