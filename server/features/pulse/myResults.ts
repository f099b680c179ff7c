import type { Self } from '../../core/scope.ts';
import type { Database } from '../../platform/database/database.ts';

interface Found {
  tenant: string;
  series: string;
  id: string;
  at: number;
}

/** Results released to this host since then, each with its latest meeting; the latest first. */
export async function listMyResults(db: Database, { tenant, id }: Self, since: number) {
  const rows = await db
    .selectFrom('release')
    .select(['tenant', 'series', 'id', 'at'])
    .where('tenant', '=', tenant)
    .where('host', '=', id)
    .execute();
  // Not in the statement: SQLite would then read all of the tenant's by time. One person's are few.
  const latest = rows.filter(({ at }) => at >= since).toSorted((a, b) => b.at - a.at);
  return (await Promise.all(latest.map((row) => withMeeting(db, row)))).flat();
}

/** Empty if all of its meetings were deleted. */
async function withMeeting(db: Database, { tenant, series, id, at }: Found) {
  const meetings = await db
    .selectFrom('pulse')
    .innerJoin('meeting', (join) =>
      join
        .onRef('meeting.tenant', '=', 'pulse.tenant')
        .onRef('meeting.series', '=', 'pulse.series')
        .onRef('meeting.id', '=', 'pulse.meeting'),
    )
    .where('pulse.tenant', '=', tenant)
    .where('pulse.series', '=', series)
    .where('pulse.release', '=', id)
    .select(['meeting.id as meeting', 'meeting.topic', 'meeting.started_at'])
    .execute();
  const last = meetings.toSorted((a, b) => a.started_at - b.started_at).at(-1);
  return last ? [{ id, at, series, meeting: last.meeting, topic: last.topic }] : [];
}
