import { sql } from 'kysely';
import type { Database, Trx } from '../../platform/database/database.ts';
import { tablesWhere } from '../../platform/database/lifecycle.ts';
import type { Upkeep } from '../../platform/database/upkeep.ts';
import { atOf, chatKey, meetingKey, type At, type TenantAt } from '../../core/scope.ts';

/** Deletes a meeting with all its rows, and notes when. A release stays: it never changes, and nothing in it tells of one
 * meeting. So do answers that wait to be released. */
export async function deleteMeeting(trx: Trx, upkeep: Upkeep, at: At, nowMs: number): Promise<void> {
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

/** Deletes what a save under way wrote after its meeting was deleted, and the note of that. True where there was any. */
export async function deleteLate(trx: Trx, upkeep: Upkeep, at: At): Promise<boolean> {
  const hadAny = await deleteRows(trx, upkeep, at);
  await trx
    .deleteFrom('deleted')
    .where((eb) => eb.and(meetingKey(at)))
    .execute();
  return hadAny;
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

/** A tenant's meetings that were deleted before, at most 100. */
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

/** A tenant's meetings that began before, at most 100. For the clock: names no person and no chat. */
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

/** Deletes the rows that belong to no meeting and are older than their tenant keeps meetings. True where there were any. One
 * without a time, such as a focus that hasn't ended, stays. */
export async function deleteOldRows(
  db: Database,
  { tables }: Upkeep,
  { tenant }: TenantAt,
  before: number,
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
