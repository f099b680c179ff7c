import type { ChatAt, Self } from '../core/scope.ts';
import { chatKey } from '../core/scope.ts';
import type { Database } from '../platform/database/database.ts';
import type { MeetingRow } from './row.ts';

const mostHosted = 20;

/** This person's meetings as their host, the latest first. */
export async function listHosted(db: Database, { tenant, id }: Self, since: number): Promise<MeetingRow[]> {
  // Sorted and limited here: ordered in SQL, SQLite would begin with all of the tenant's meetings by time.
  const rows = await db
    .selectFrom('meeting')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('host_id', '=', id)
    .where((eb) => eb(eb('started_at', '+', 0), '>=', since))
    .execute();
  return rows.toSorted((one, other) => other.started_at - one.started_at).slice(0, mostHosted);
}

/** Whether the series met after `from` and before the meeting that began at `until`. */
export async function metBetween(db: Database, at: ChatAt, from: number, until: number): Promise<boolean> {
  const found = await db
    .selectFrom('meeting')
    .select('id')
    .where((eb) => eb.and(chatKey(at)))
    .where('started_at', '>', from)
    .where('started_at', '<', until)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** Whether this person had the chair of a meeting that began since then, in whatever chat. */
export async function hasHosted(db: Database, { tenant, id }: Self, since: number): Promise<boolean> {
  const hosted = await db
    .selectFrom('meeting')
    .select('id')
    .where('tenant', '=', tenant)
    .where('host_id', '=', id)
    // As above: by person, not by time.
    .where((eb) => eb(eb('started_at', '+', 0), '>=', since))
    .limit(1)
    .executeTakeFirst();
  if (hosted) return true;
  const chaired = await db
    .selectFrom('chair')
    .innerJoin('meeting', (join) =>
      join
        .onRef('meeting.tenant', '=', 'chair.tenant')
        .onRef('meeting.series', '=', 'chair.series')
        .onRef('meeting.id', '=', 'chair.meeting'),
    )
    .select('meeting.id')
    .where('chair.tenant', '=', tenant)
    .where('chair.person', '=', id)
    .where((eb) => eb(eb('meeting.started_at', '+', 0), '>=', since))
    .limit(1)
    .executeTakeFirst();
  return chaired !== undefined;
}
