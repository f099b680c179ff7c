import type { Self } from '../../core/scope.ts';
import type { Database } from '../../platform/database/database.ts';

/** What was released to this host since, each with the latest meeting that it is about; the latest first. */
export async function listMyResults(db: Database, { tenant, id }: Self, since: number) {
  const rows = await db
    .selectFrom('release')
    .innerJoin('pulse', (join) =>
      join
        .onRef('pulse.tenant', '=', 'release.tenant')
        .onRef('pulse.series', '=', 'release.series')
        .onRef('pulse.release', '=', 'release.id'),
    )
    .innerJoin('meeting', (join) =>
      join
        .onRef('meeting.tenant', '=', 'pulse.tenant')
        .onRef('meeting.series', '=', 'pulse.series')
        .onRef('meeting.id', '=', 'pulse.meeting'),
    )
    .where('release.tenant', '=', tenant)
    .where('release.host', '=', id)
    // An expression, so that the index of times doesn't fit.
    .where((eb) => eb(eb('release.at', '+', 0), '>=', since))
    .select([
      'release.id',
      'release.at',
      'meeting.series',
      'meeting.id as meeting',
      'meeting.topic',
      'meeting.started_at',
    ])
    .execute();
  const latest = new Map(rows.toSorted((a, b) => a.started_at - b.started_at).map((row) => [row.id, row]));
  return [...latest.values()].toSorted((a, b) => b.at - a.at);
}
