import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import { forgetAdmissions, ofBox } from '../../platform/admission/store.ts';
import { forgetHistory, transaction, type Database, type Trx } from '../../platform/database/database.ts';
import type { Tables } from '../../platform/database/schema.ts';
import { atOf, meetingKey, type At } from '../../core/scope.ts';
import { repeat } from '../../platform/schedule.ts';
import type { Services } from '../../platform/services.ts';
import { noReply, type Dropped } from './rules.ts';

type BoxRow = Selectable<Tables['concern_box']>;

export function findBox(db: Database | Trx, at: At): Promise<BoxRow | undefined> {
  return db
    .selectFrom('concern_box')
    .selectAll()
    .where((eb) => eb.and(meetingKey(at)))
    .executeTakeFirst();
}

/** Finds the inbox by its random name: an unsigned request names neither chat nor tenant. */
export function findByName(db: Database, box: string): Promise<BoxRow | undefined> {
  return db.selectFrom('concern_box').selectAll().where('box', '=', box).executeTakeFirst();
}

/** Insert, ignoring conflicts: if two panels create it at once, the first wins and everybody gets the same key. */
export async function addBox(
  db: Database,
  at: At,
  box: Pick<BoxRow, 'private_key' | 'public_key' | 'opens_at'>,
): Promise<void> {
  await db
    .insertInto('concern_box')
    .values({ ...meetingKey(at), box: randomUUID(), concerns_json: '[]', ...box })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function saveLying(trx: Trx, at: At, lying: Dropped[]): Promise<void> {
  await change(trx, at, { concerns_json: JSON.stringify(lying) });
}

/**
 * Reveals the concerns to the host once and together, without names or times, and deletes keys, admissions and
 * tokens: opening twice would show who was typing in between.
 */
export async function openBox({ db, live, now }: Services, at: At): Promise<void> {
  const isOpened = await transaction(db, async (trx) => {
    const box = await findBox(trx, at);
    if (!box || box.private_key === null) return false;
    await change(trx, at, { private_key: null, public_key: null, concerns_json: '[]', opened_at: now() });
    await forgetAdmissions(trx, ofBox, at);
    const lying: Dropped[] = JSON.parse(box.concerns_json);
    for (const { kind, text, from } of lying) {
      const content = { kind, text, from: kind === 'waiting' ? { id: null, name: from } : null };
      await trx
        .insertInto('concern')
        .values({
          ...meetingKey(at),
          id: randomUUID(),
          by_id: null,
          by_name: null,
          to_id: null,
          content_json: JSON.stringify(content),
          reply_json: JSON.stringify(noReply),
          version: 0,
          at: null,
        })
        .execute();
    }
    return true;
  });
  if (!isOpened) return;
  await forgetHistory(db);
  live.announce(at, 'concerns');
  live.announce(at, 'review', 'hosts');
}

/** Sets the inbox's deadline in the database, so that it opens even if this process dies. An open inbox stays open. */
export async function scheduleOpening(db: Database, at: At, nowMs: number): Promise<void> {
  await db
    .updateTable('concern_box')
    .set({ opens_at: nowMs })
    .where((eb) => eb.and(meetingKey(at)))
    .where('private_key', 'is not', null)
    .execute();
}

/** Opens overdue inboxes, so that keys and admissions are deleted even if a meeting is never closed. */
export function openOnTime(services: Services): void {
  const { db, now, log } = services;
  repeat(services, { everyMs: 60_000, failure: 'boxes not opened on time' }, async () => {
    for (const at of await findDue(db, now())) {
      await openBox(services, at).catch((err: unknown) => log.error({ err }, 'box not opened on time'));
    }
  });
}

/** Across tenants: for the sweep only. */
async function findDue(db: Database, nowMs: number): Promise<At[]> {
  const rows = await db
    .selectFrom('concern_box')
    .select(['tenant', 'series', 'meeting'])
    .where('opens_at', '<=', nowMs)
    .where('private_key', 'is not', null)
    .limit(100)
    .execute();
  return rows.map(atOf);
}

async function change(trx: Trx, at: At, set: Partial<BoxRow>): Promise<void> {
  await trx
    .updateTable('concern_box')
    .set(set)
    .where((eb) => eb.and(meetingKey(at)))
    .execute();
}
