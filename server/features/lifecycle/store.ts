import type { Database, Trx } from '../../platform/database/database.ts';
import { atOf, chatKey, meetingKey, type At, type TenantAt } from '../../core/scope.ts';

const ofMeeting = [
  'note',
  'acknowledgement',
  'turn',
  'observation',
  'section',
  'mistake',
  'concern',
  'concern_reader',
  'concern_box',
  'concern_admission',
  'concern_spent',
  'decision',
  'recap',
  'share',
  'action',
  'action_change',
  'question',
  'ownership',
  'roster',
  'chair',
  'cue_tick',
  'intent',
] as const;

/** What this feature needs of others; `app.ts` brings them together. */
export interface DeletionNeeds {
  /** Deletes a meeting's pulse, unless its answers wait in a pool. True if there was one. */
  deletePulseOf: (trx: Trx, at: At) => Promise<boolean>;
  /** Deletes whole pools that hold answers from before. True where there were any. */
  deleteOldPools: (trx: Trx, at: TenantAt, before: number) => Promise<boolean>;
}

/** Deletes a meeting with all its rows, and notes when. A release stays: it never changes, and nothing in it tells of one
 * meeting. So do answers that wait to be released. */
export async function deleteMeeting(
  trx: Trx,
  at: At,
  nowMs: number,
  { deletePulseOf }: Pick<DeletionNeeds, 'deletePulseOf'>,
): Promise<void> {
  const own = await trx
    .selectFrom('decision')
    .select('id')
    .where((eb) => eb.and(meetingKey(at)))
    .execute();
  if (own.length > 0) {
    // What they replaced stands again: the decision that came instead is no more.
    const ids = own.map(({ id }) => id);
    await trx
      .updateTable('decision')
      .set({ superseded_by: null })
      .where((eb) => eb.and(chatKey(at)))
      .where('superseded_by', 'in', ids)
      .execute();
  }
  await deleteRows(trx, at);
  await deletePulseOf(trx, at);
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
export async function deleteLate(
  trx: Trx,
  at: At,
  { deletePulseOf }: Pick<DeletionNeeds, 'deletePulseOf'>,
): Promise<boolean> {
  const hadAny = [await deleteRows(trx, at), await deletePulseOf(trx, at)].includes(true);
  await trx
    .deleteFrom('deleted')
    .where((eb) => eb.and(meetingKey(at)))
    .execute();
  return hadAny;
}

async function deleteRows(trx: Trx, at: At): Promise<boolean> {
  let deleted = 0n;
  for (const table of ofMeeting) {
    const { numDeletedRows } = await trx
      .deleteFrom(table)
      .where((eb) => eb.and(meetingKey(at)))
      .executeTakeFirst();
    deleted += numDeletedRows;
  }
  return deleted > 0n;
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

/** True where there were any. */
export async function deleteOldReleases(db: Database, { tenant }: TenantAt, before: number): Promise<boolean> {
  const deleted = await db
    .deleteFrom('release')
    .where('tenant', '=', tenant)
    .where('at', '<', before)
    .returning('id')
    .execute();
  return deleted.length > 0;
}

/** True where there were any. One that is on stays, however old. */
export async function deleteOldFocuses(db: Database, { tenant }: TenantAt, before: number): Promise<boolean> {
  const deleted = await db
    .deleteFrom('focus')
    .where('tenant', '=', tenant)
    .where('ended_at', '<', before)
    .returning('id')
    .execute();
  return deleted.length > 0;
}
