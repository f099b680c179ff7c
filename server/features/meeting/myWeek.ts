import type { Self } from '../../core/scope.ts';
import type { Database } from '../../platform/database/database.ts';

const mostMeetings = 20;

/**
 * Only meetings that this person hosted or owns an action from, by the name that their chat had then: who is in a chat
 * isn't stored, and people who were removed from one must not learn about its later meetings.
 */
export async function listMeetingsOf(db: Database, self: Self, since: number) {
  const [chaired, owned] = await Promise.all([
    meetingsSince(db, self, since)
      .innerJoin('chair', (join) =>
        join
          .onRef('chair.tenant', '=', 'meeting.tenant')
          .onRef('chair.series', '=', 'meeting.series')
          .onRef('chair.meeting', '=', 'meeting.id'),
      )
      .where('chair.person', '=', self.id)
      .execute(),
    meetingsSince(db, self, since)
      .innerJoin('action', (join) =>
        join
          .onRef('action.tenant', '=', 'meeting.tenant')
          .onRef('action.series', '=', 'meeting.series')
          .onRef('action.meeting', '=', 'meeting.id'),
      )
      .where('action.owner_id', '=', self.id)
      .distinct()
      .execute(),
  ]);
  const each = new Map([...chaired, ...owned].map((row) => [`${row.series} ${row.id}`, row]));
  return [...each.values()].toSorted((one, other) => other.started_at - one.started_at).slice(0, mostMeetings);
}

function meetingsSince(db: Database, { tenant }: Self, since: number) {
  return (
    db
      .selectFrom('meeting')
      .where('meeting.tenant', '=', tenant)
      // An expression, so that no index fits: otherwise the search starts from all of the tenant's meetings.
      .where((eb) => eb(eb('meeting.started_at', '+', 0), '>=', since))
      .select(['meeting.series', 'meeting.id', 'meeting.topic', 'meeting.started_at', 'meeting.stage'])
  );
}
