import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Batch, Own, Release } from '#contract/meeting/pulse.ts';
import { unlessLeased, type Database, type Trx } from '../../platform/database/database.ts';
import type { Tables } from '../../platform/database/schema.ts';
import { atOf, chatKey, meetingKey, type At, type ChatAt } from '../../core/scope.ts';

export type PulseRow = Selectable<Tables['pulse']>;

export function isOpen({ closed_at, closes_at }: Pick<PulseRow, 'closed_at' | 'closes_at'>, at: number): boolean {
  return closed_at === null && closes_at > at;
}

export function findPulse(db: Database | Trx, at: At): Promise<PulseRow | undefined> {
  return db
    .selectFrom('pulse')
    .selectAll()
    .where((eb) => eb.and(meetingKey(at)))
    .executeTakeFirst();
}

export async function addPulse(trx: Trx, pulse: PulseRow): Promise<void> {
  await trx.insertInto('pulse').values(pulse).execute();
}

/** Finds the pulse by its random ballot name: a ballot names neither chat nor tenant. */
export function findByBallots(db: Database | Trx, ballots: string): Promise<PulseRow | undefined> {
  return db.selectFrom('pulse').selectAll().where('ballots', '=', ballots).executeTakeFirst();
}

/** Alphabetical order, so that nothing reveals the order of arrival. */
export async function addComment(trx: Trx, at: At, text: string): Promise<void> {
  const texts_json = JSON.stringify([...(await listComments(trx, at)), text].toSorted());
  await trx
    .insertInto('comment')
    .values({ ...meetingKey(at), texts_json })
    .onConflict((conflict) => conflict.columns(['tenant', 'series', 'meeting']).doUpdateSet({ texts_json }))
    .execute();
}

export async function listComments(trx: Trx, at: At): Promise<string[]> {
  const row = await trx
    .selectFrom('comment')
    .select('texts_json')
    .where((eb) => eb.and(meetingKey(at)))
    .executeTakeFirst();
  return row ? JSON.parse(row.texts_json) : [];
}

export async function saveOwn(db: Database, at: At, { own, nowMs }: { own: Own; nowMs: number }): Promise<boolean> {
  const saved = await change(db, at, { own_json: JSON.stringify(own) })
    .where('closed_at', 'is', null)
    .where('closes_at', '>', nowMs)
    .returning('meeting')
    .executeTakeFirst();
  return saved !== undefined;
}

export async function saveCounters(trx: Trx, at: At, countersJson: string): Promise<void> {
  await change(trx, at, { counters_json: countersJson }).execute();
}

/** Conditional update: returns the pulse to the one caller who closes it. Deletes its keys, so that nothing can be
 * added. */
export function closePulse(trx: Trx, at: At, nowMs: number): Promise<PulseRow | undefined> {
  return change(trx, at, { closed_at: nowMs, private_key: null, public_key: null })
    .where('closed_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
}

/** The same for a due pulse: one process leases it, others skip it without waiting. */
export async function closeDue(trx: Trx, at: At, nowMs: number): Promise<PulseRow | undefined> {
  const due = trx
    .selectFrom('pulse')
    .select('meeting')
    .where((eb) => eb.and(meetingKey(at)))
    .where('closed_at', 'is', null)
    .where('closes_at', '<=', nowMs);
  return (await unlessLeased(trx, due).executeTakeFirst()) && closePulse(trx, at, nowMs);
}

/** In the order of their meetings. Without a pool (older rows): all of the host's. */
export function listPool(trx: Trx, { tenant, series, host, pool }: PulseRow): Promise<PulseRow[]> {
  return trx
    .selectFrom('pulse')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('series', '=', series)
    .where('host', '=', host)
    .where('pool', pool === null ? 'is' : '=', pool)
    .where('release', 'is', null)
    .orderBy('opened_at')
    .execute();
}

/** Stores the batch as shown, and deletes its sources, from which parts could be distinguished. `unread`: see `unread.ts`. */
export async function saveRelease(
  trx: Trx,
  { pulses, content, unread }: { pulses: PulseRow[]; content: Batch; unread: readonly string[] },
): Promise<void> {
  const id = randomUUID();
  for (const pulse of pulses) {
    const at = atOf(pulse);
    await change(trx, at, { release: id, counters_json: '', own_json: null }).execute();
    await deleteComments(trx, at);
    // For pulses whose meeting was deleted while their answers waited.
    await deleteLeftOver(trx, at);
  }
  const [first] = pulses;
  if (!first) return;
  await trx
    .insertInto('release')
    .values({
      tenant: first.tenant,
      series: first.series,
      id,
      host: first.host,
      at: content.at,
      content_json: JSON.stringify(content),
      change: null,
      changed_at: null,
      // Alphabetical order, over all meetings of the result, so that nothing reveals whose or which meeting's they are.
      unread_json: unread.length === 0 ? null : JSON.stringify(unread.toSorted()),
    })
    .execute();
}

export async function latestRelease(db: Database, at: ChatAt, host: string): Promise<Release | null> {
  const row = await db
    .selectFrom('release')
    .select(['id', 'content_json', 'change', 'changed_at'])
    .where((eb) => eb.and(chatKey(at)))
    .where('host', '=', host)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const { id, change: sentence, changed_at: changedAt } = row;
  return {
    id,
    batch: JSON.parse(row.content_json),
    change: sentence !== null && changedAt !== null ? { sentence, at: changedAt } : null,
  };
}

export async function saveChange(
  db: Database,
  at: ChatAt,
  { id, host, sentence, nowMs }: { id: string; host: string; sentence: string; nowMs: number },
): Promise<boolean> {
  const saved = await db
    .updateTable('release')
    .set((eb) => ({ change: sentence, changed_at: eb.fn.coalesce('changed_at', eb.val(nowMs)) }))
    .where((eb) => eb.and(chatKey(at)))
    .where('id', '=', id)
    .where('host', '=', host)
    .returning('id')
    .executeTakeFirst();
  return saved !== undefined;
}

export async function latestChange(db: Database, at: ChatAt, from: number): Promise<string | null> {
  const row = await db
    .selectFrom('release')
    .select('change')
    .where((eb) => eb.and(chatKey(at)))
    .where('changed_at', '>=', from)
    .orderBy('changed_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.change ?? null;
}

/** The latest "You told us, this changed" that this person told between `from` and `until`. */
export async function latestChangeIn(
  db: Database,
  at: ChatAt,
  { by, from, until }: { by: string; from: number; until: number },
): Promise<string> {
  const row = await db
    .selectFrom('release')
    .select('change')
    .where((eb) => eb.and(chatKey(at)))
    .where('host', '=', by)
    .where('changed_at', '>=', from)
    .where('changed_at', '<', until)
    .orderBy('changed_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.change ?? '';
}

/** Across tenants: for the sweep only. */
export async function findDue(db: Database, nowMs: number): Promise<At[]> {
  const rows = await db
    .selectFrom('pulse')
    .select(['tenant', 'series', 'meeting'])
    .where('closed_at', 'is', null)
    .where('closes_at', '<=', nowMs)
    .limit(100)
    .execute();
  return rows.map(atOf);
}

function change(db: Database | Trx, at: At, set: Partial<PulseRow>) {
  return db
    .updateTable('pulse')
    .set(set)
    .where((eb) => eb.and(meetingKey(at)));
}

async function deleteLeftOver(trx: Trx, at: At): Promise<void> {
  await trx
    .deleteFrom('pulse')
    .where((eb) => eb.and(meetingKey(at)))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('meeting')
            .select('meeting.id')
            .where('meeting.tenant', '=', at.tenant)
            .where('meeting.series', '=', at.chat)
            .where('meeting.id', '=', at.meeting),
        ),
      ),
    )
    .execute();
}

async function deleteComments(trx: Trx, at: At): Promise<void> {
  await trx
    .deleteFrom('comment')
    .where((eb) => eb.and(meetingKey(at)))
    .execute();
}
