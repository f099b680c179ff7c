import type { Filed } from '#contract/recap.ts';
import { atOf, type At, type Self } from '../../core/scope.ts';
import type { Database } from '../../platform/database/database.ts';
import { filedIn } from './store.ts';

const mostRecaps = 200;

export interface HostedRecap {
  at: At;
  topic: string;
  timeZone: string;
  startedAt: number;
  filed: Filed;
}

/**
 * Shared recaps of the meetings that this person hosts, the latest first. Without chats that they had left when the latest
 * meeting began: a recap may have been corrected since.
 */
export async function listHosted(db: Database, { tenant, id }: Self, since: number): Promise<HostedRecap[]> {
  const rows = await db
    .selectFrom('meeting')
    .innerJoin('recap', (join) =>
      join
        .onRef('recap.tenant', '=', 'meeting.tenant')
        .onRef('recap.series', '=', 'meeting.series')
        .onRef('recap.meeting', '=', 'meeting.id'),
    )
    .where('meeting.tenant', '=', tenant)
    .where('meeting.host_id', '=', id)
    // An expression, so that no index on the time fits: it would start from all of the tenant's meetings.
    .where((eb) => eb(eb('meeting.started_at', '+', 0), '>=', since))
    .where('recap.filed_json', 'is not', null)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('joined')
          .select('joined.number')
          .whereRef('joined.tenant', '=', 'meeting.tenant')
          .whereRef('joined.series', '=', 'meeting.series')
          .where('joined.person', '=', id)
          .where('joined.name', 'is not', null),
      ),
    )
    .select(['meeting.tenant', 'meeting.series', 'meeting.id as meeting', 'meeting.topic', 'meeting.time_zone'])
    .select(['meeting.started_at', 'recap.filed_json'])
    .orderBy((eb) => eb('meeting.started_at', '+', 0), 'desc')
    .limit(mostRecaps)
    .execute();
  return rows.map(({ topic, time_zone: timeZone, started_at: startedAt, filed_json, ...place }) => ({
    at: atOf(place),
    topic: topic ?? '',
    timeZone,
    startedAt,
    filed: filedIn(filed_json ?? ''),
  }));
}
