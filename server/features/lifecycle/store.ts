import { sql } from 'kysely';
import { isOneOf } from '../../platform/database/batchByKey.ts';
import type { Database, Trx } from '../../platform/database/database.ts';
import { tablesWhere } from '../../platform/database/lifecycle.ts';
import type { Upkeep } from '../../platform/database/upkeep.ts';
import { atOf, chatKey, meetingKey, selfOf, type At, type Self, type TenantAt } from '../../core/scope.ts';

/** Deletes a meeting with all its rows, and leaves a tombstone. Released results stay, because they describe no single
 * meeting; so do answers that wait for release. */
export async function deleteMeeting(trx: Trx, upkeep: Upkeep, { at, nowMs }: { at: At; nowMs: number }): Promise<void> {
  await deleteRows(trx, upkeep, at);
  await trx
    .deleteFrom('meeting')
    .where((eb) => eb.and(chatKey(at)))
    .where('id', '=', at.meeting)
    .execute();
  await trx
    .insertInto('deleted')
    .values({ ...meetingKey(at), at: nowMs })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Deletes rows that a save in flight wrote after its meeting was deleted, and then the tombstone. True if there were any. */
export async function deleteLate(trx: Trx, upkeep: Upkeep, at: At): Promise<boolean> {
  const hadAny = await deleteRows(trx, upkeep, at);
  await trx
    .deleteFrom('deleted')
    .where((eb) => eb.and(meetingKey(at)))
    .execute();
  return hadAny;
}

const meetingsAtOnce = 200;

/** Hosts of these meetings, because their own tabs show parts of the recaps. */
export async function listHosts(db: Database, at: TenantAt, meetings: readonly At[]): Promise<Self[]> {
  const hosts = new Set<string>();
  for (let from = 0; from < meetings.length; from += meetingsAtOnce) {
    const keys = meetings.slice(from, from + meetingsAtOnce).map(({ chat: series, meeting: id }) => ({ series, id }));
    const rows = await db
      .selectFrom('meeting')
      .select('host_id')
      .where('tenant', '=', at.tenant)
      .where(isOneOf(['series', 'id'], keys))
      .execute();
    for (const { host_id } of rows) hosts.add(host_id);
  }
  return [...hosts].map((id) => selfOf({ ...at, id }));
}

async function deleteRows(trx: Trx, { tables, deleteWithMeeting }: Upkeep, at: At): Promise<boolean> {
  let hadAny = false;
  for (const deleteMore of deleteWithMeeting) if (await deleteMore(trx, at)) hadAny = true;
  for (const table of tablesWhere(tables, ({ retain }) => retain === 'with its meeting')) {
    const { numAffectedRows = 0n } = await sql`delete from ${sql.table(table)}
      where "tenant" = ${at.tenant} and "series" = ${at.chat} and "meeting" = ${at.meeting}`.execute(trx);
    if (numAffectedRows > 0n) hadAny = true;
  }
  return hadAny;
}

export async function findDeleted(db: Database, { tenant }: TenantAt, before: number): Promise<At[]> {
  const rows = await db
    .selectFrom('deleted')
    .select(['tenant', 'series', 'meeting'])
    .where('tenant', '=', tenant)
    .where('at', '<', before)
    .limit(100)
    .execute();
  return rows.map(atOf);
}

export async function findOld(db: Database, { tenant }: TenantAt, before: number): Promise<At[]> {
  const rows = await db
    .selectFrom('meeting')
    .select(['tenant', 'series', 'id as meeting'])
    .where('tenant', '=', tenant)
    .where('started_at', '<', before)
    .limit(100)
    .execute();
  return rows.map(atOf);
}

/**
 * Retention for rows that belong to no meeting. Rows without a time, such as a current focus, stay. True if any were
 * deleted.
 */
export async function deleteOldRows(
  db: Database,
  { tables }: Upkeep,
  { at: { tenant }, before }: { at: TenantAt; before: number },
): Promise<boolean> {
  let hadAny = false;
  for (const [table, { retain }] of Object.entries(tables)) {
    if (typeof retain === 'string' || !('before' in retain)) continue;
    const { numAffectedRows = 0n } = await sql`delete from ${sql.table(table)}
      where "tenant" = ${tenant} and ${sql.ref(retain.before)} < ${before}`.execute(db);
    if (numAffectedRows > 0n) hadAny = true;
  }
  return hadAny;
}
