import { sql } from 'kysely';
import type { Filed } from '#contract/meeting/recap.ts';
import { atOf, type At, type Self } from '../../core/scope.ts';
import { isOneOf } from '../../platform/database/batchByKey.ts';
import type { Database } from '../../platform/database/database.ts';
import { filedIn } from './store.ts';

const mostRecaps = 200;

/** Parsing more at once would block the event loop for everybody. Usual recaps have a hundredth of it. */
const mostBytes = 500_000;

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
export async function listHosted(db: Database, self: Self, since: number): Promise<HostedRecap[]> {
  let bytes = 0;
  const hosted = (await listFiled(db, self, since)).filter((row, index) => {
    bytes += Number(row.bytes);
    return index === 0 || bytes <= mostBytes;
  });
  if (hosted.length === 0) return [];
  const keys = hosted.map(({ series, meeting }) => ({ series, meeting }));
  const texts = await db
    .selectFrom('recap')
    .select(['series', 'meeting', 'filed_json'])
    .where('tenant', '=', self.tenant)
    .where(isOneOf(['series', 'meeting'], keys))
    .execute();
  const filed = new Map(texts.map((row) => [`${row.series} ${row.meeting}`, row.filed_json]));
  return hosted.flatMap(({ topic, time_zone: timeZone, started_at: startedAt, ...place }) => {
    const text = filed.get(`${place.series} ${place.meeting}`) ?? null;
    return text === null ? [] : [{ at: atOf(place), topic: topic ?? '', timeZone, startedAt, filed: filedIn(text) }];
  });
}

function listFiled(db: Database, { tenant, id }: Self, since: number) {
  return (
    db
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
      .select(['meeting.started_at', sql<number>`octet_length(recap.filed_json)`.as('bytes')])
      .orderBy((eb) => eb('meeting.started_at', '+', 0), 'desc')
      .limit(mostRecaps)
      .execute()
  );
}
