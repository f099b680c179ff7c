import type { Database } from '../platform/database/database.ts';
import { chatKey, type ChatAt } from '../core/scope.ts';

const mostForGap = 9;

export function listStarts(db: Database, at: ChatAt) {
  return db
    .selectFrom('meeting')
    .where((eb) => eb.and(chatKey(at)))
    .select(['started_at', 'time_zone'])
    .orderBy('number', 'desc')
    .limit(mostForGap)
    .execute();
}

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
