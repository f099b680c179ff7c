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

/** The pulse that ballots are cast under; of which chat or tenant, whoever casts them doesn't say. */
export function findByBallots(db: Database | Trx, ballots: string): Promise<PulseRow | undefined> {
  return db.selectFrom('pulse').selectAll().where('ballots', '=', ballots).executeTakeFirst();
}

/** In the order of the alphabet, which is none of time. */
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

/** False where it has closed. */
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

/** The pulse, for whoever closes it. Its keys go with that: nothing can be added any more. */
export function closePulse(trx: Trx, key: MeetingKey, at: number): Promise<PulseRow | undefined> {
  return change(trx, key, { closed_at: at, private_key: null, public_key: null })
    .where('closed_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
}

/** The same where its time has come, for the one process that takes it; another finds nothing, and doesn't wait. */
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

/** The pulses whose answers wait together, in the order of their meetings. From before there were pools: all of their host's. */
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

/** Keeps the batch as it is shown. What it came from goes: with that, parts of it could be told apart. */
export async function saveRelease(trx: Trx, id: string, pulses: PulseRow[], content: Batch): Promise<void> {
  for (const key of pulses) {
    await change(trx, key, { release: id, counters_json: '', own_json: null }).execute();
    await deleteComments(trx, key);
    // Its meeting was deleted while its answers waited.
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

/** Keeps when it was said first. False where this host has no such release. */
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

/** What was said to have changed, latest, from then on; null: nothing. */
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

/** Across tenants: only the clock asks. */
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
