import type { Selectable } from 'kysely';
import type { Batch, Release } from '#contract/pulse.ts';
import { unlessLeased, type Database, type Trx } from '../database/database.ts';
import type { Tables } from '../database/schema.ts';
import type { Meeting, MeetingKey, Series } from '../http/scope.ts';

export type PulseRow = Selectable<Tables['pulse']>;

export const keyOf = (meeting: Meeting): MeetingKey => ({
  tenant: meeting.tenant,
  series: meeting.id,
  meeting: meeting.meeting.id,
});

export function isOpen({ closed_at, closes_at }: Pick<PulseRow, 'closed_at' | 'closes_at'>, at: number): boolean {
  return closed_at === null && closes_at > at;
}

export function findPulse(db: Database | Trx, key: MeetingKey): Promise<PulseRow | undefined> {
  return db
    .selectFrom('pulse')
    .selectAll()
    .where('tenant', '=', key.tenant)
    .where('series', '=', key.series)
    .where('meeting', '=', key.meeting)
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
export async function addComment(trx: Trx, key: MeetingKey, text: string): Promise<void> {
  const texts_json = JSON.stringify([...(await listComments(trx, key)), text].toSorted());
  const { tenant, series, meeting } = key;
  await trx
    .insertInto('comment')
    .values({ tenant, series, meeting, texts_json })
    .onConflict((conflict) => conflict.columns(['tenant', 'series', 'meeting']).doUpdateSet({ texts_json }))
    .execute();
}

export async function listComments(trx: Trx, key: MeetingKey): Promise<string[]> {
  const row = await trx
    .selectFrom('comment')
    .select('texts_json')
    .where('tenant', '=', key.tenant)
    .where('series', '=', key.series)
    .where('meeting', '=', key.meeting)
    .executeTakeFirst();
  return row ? JSON.parse(row.texts_json) : [];
}

/** False if the pulse has closed. */
export async function saveOwn(db: Database, key: MeetingKey, ownJson: string, at: number): Promise<boolean> {
  const saved = await change(db, key, { own_json: ownJson })
    .where('closed_at', 'is', null)
    .where('closes_at', '>', at)
    .returning('meeting')
    .executeTakeFirst();
  return saved !== undefined;
}

export async function saveCounters(trx: Trx, key: MeetingKey, countersJson: string): Promise<void> {
  await change(trx, key, { counters_json: countersJson }).execute();
}

/** Conditional update: returns the pulse to the one caller who closes it. Deletes its keys, so that nothing can be
 * added. */
export function closePulse(trx: Trx, key: MeetingKey, at: number): Promise<PulseRow | undefined> {
  return change(trx, key, { closed_at: at, private_key: null, public_key: null })
    .where('closed_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
}

/** The same for a due pulse: one process leases it, others skip it without waiting. */
export async function closeDue(trx: Trx, key: MeetingKey, at: number): Promise<PulseRow | undefined> {
  const due = trx
    .selectFrom('pulse')
    .select('meeting')
    .where('tenant', '=', key.tenant)
    .where('series', '=', key.series)
    .where('meeting', '=', key.meeting)
    .where('closed_at', 'is', null)
    .where('closes_at', '<=', at);
  return (await unlessLeased(trx, due).executeTakeFirst()) && closePulse(trx, key, at);
}

/** The pulses of one pool, in the order of their meetings. Before there were pools: all of the host's. */
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

/** Stores the batch as shown, and deletes its sources, from which parts of it could be told apart. */
export async function saveRelease(trx: Trx, id: string, pulses: PulseRow[], content: Batch): Promise<void> {
  for (const key of pulses) {
    await change(trx, key, { release: id, counters_json: '', own_json: null }).execute();
    await deleteComments(trx, key);
    // For pulses whose meeting was deleted while their answers waited.
    await deleteLeftOver(trx, key);
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
    })
    .execute();
}

/** The latest of the series that is about this host. */
export async function latestRelease(db: Database, series: Series, host: string): Promise<Release | null> {
  const row = await db
    .selectFrom('release')
    .select(['id', 'content_json', 'change', 'changed_at'])
    .where('tenant', '=', series.tenant)
    .where('series', '=', series.id)
    .where('host', '=', host)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const { id, change: sentence, changed_at: at } = row;
  return {
    id,
    batch: JSON.parse(row.content_json),
    change: sentence !== null && at !== null ? { sentence, at } : null,
  };
}

/** Stores the sentence, and the time only the first time. False if this host has no such release. */
export async function saveChange(
  db: Database,
  series: Series,
  release: { id: string; host: string },
  sentence: string,
  at: number,
): Promise<boolean> {
  const saved = await db
    .updateTable('release')
    .set((eb) => ({ change: sentence, changed_at: eb.fn.coalesce('changed_at', eb.val(at)) }))
    .where('tenant', '=', series.tenant)
    .where('series', '=', series.id)
    .where('id', '=', release.id)
    .where('host', '=', release.host)
    .returning('id')
    .executeTakeFirst();
  return saved !== undefined;
}

/** The latest "this changed" sentence since `from`; null: none. */
export async function latestChange(db: Database, series: Series, from: number): Promise<string | null> {
  const row = await db
    .selectFrom('release')
    .select('change')
    .where('tenant', '=', series.tenant)
    .where('series', '=', series.id)
    .where('changed_at', '>=', from)
    .orderBy('changed_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.change ?? null;
}

/** Across tenants: for the sweep only. */
export function findDue(db: Database, at: number): Promise<MeetingKey[]> {
  return db
    .selectFrom('pulse')
    .select(['tenant', 'series', 'meeting'])
    .where('closed_at', 'is', null)
    .where('closes_at', '<=', at)
    .limit(100)
    .execute();
}

function change(db: Database | Trx, key: MeetingKey, set: Partial<PulseRow>) {
  return db
    .updateTable('pulse')
    .set(set)
    .where('tenant', '=', key.tenant)
    .where('series', '=', key.series)
    .where('meeting', '=', key.meeting);
}

async function deleteLeftOver(trx: Trx, { tenant, series, meeting }: MeetingKey): Promise<void> {
  await trx
    .deleteFrom('pulse')
    .where('tenant', '=', tenant)
    .where('series', '=', series)
    .where('meeting', '=', meeting)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('meeting')
            .select('meeting.id')
            .where('meeting.tenant', '=', tenant)
            .where('meeting.series', '=', series)
            .where('meeting.id', '=', meeting),
        ),
      ),
    )
    .execute();
}

async function deleteComments(trx: Trx, key: MeetingKey): Promise<void> {
  await trx
    .deleteFrom('comment')
    .where('tenant', '=', key.tenant)
    .where('series', '=', key.series)
    .where('meeting', '=', key.meeting)
    .execute();
}
