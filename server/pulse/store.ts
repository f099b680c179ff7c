import type { Selectable } from 'kysely';
import type { Release } from '#contract/pulse.ts';
import type { Database, Trx } from '../database/database.ts';
import type { Tables } from '../database/schema.ts';
import type { Meeting, Series } from '../http/scope.ts';

export type PulseRow = Selectable<Tables['pulse']>;

/** The meeting whose pulse it is. */
interface PulseKey {
  tenant: string;
  series: string;
  meeting: string;
}

export const keyOf = (meeting: Meeting): PulseKey => ({
  tenant: meeting.tenant,
  series: meeting.id,
  meeting: meeting.meeting.id,
});

export function findPulse(db: Database | Trx, key: PulseKey): Promise<PulseRow | undefined> {
  return db
    .selectFrom('pulse')
    .selectAll()
    .where('tenant', '=', key.tenant)
    .where('series', '=', key.series)
    .where('meeting', '=', key.meeting)
    .executeTakeFirst();
}

/** A meeting that ends twice, after a reopening, keeps its first pulse as it was frozen. */
export async function addPulse(trx: Trx, pulse: PulseRow): Promise<void> {
  await trx
    .insertInto('pulse')
    .values(pulse)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** True for the first receipt of its kind; a second one finds its place taken. */
export async function spendReceipt(trx: Trx, key: PulseKey, receipt: string): Promise<boolean> {
  const spent = await trx
    .insertInto('receipt')
    .values({ tenant: key.tenant, meeting: key.meeting, receipt })
    .onConflict((conflict) => conflict.doNothing())
    .returning('receipt')
    .executeTakeFirst();
  return spent !== undefined;
}

export async function hasReceipt(db: Database, key: PulseKey, receipt: string): Promise<boolean> {
  const found = await db
    .selectFrom('receipt')
    .select('receipt')
    .where('tenant', '=', key.tenant)
    .where('meeting', '=', key.meeting)
    .where('receipt', '=', receipt)
    .executeTakeFirst();
  return found !== undefined;
}

export async function saveCounters(trx: Trx, key: PulseKey, countersJson: string): Promise<void> {
  await change(trx, key, { counters_json: countersJson }).execute();
}

/** The pulse, for whoever closes it; its key and receipts go with that, and nothing can be added any more. */
export async function closePulse(trx: Trx, key: PulseKey, at: number): Promise<PulseRow | undefined> {
  const closed = await change(trx, key, { closed_at: at, receipt_key: null })
    .where('closed_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
  if (closed) {
    await trx.deleteFrom('receipt').where('tenant', '=', key.tenant).where('meeting', '=', key.meeting).execute();
  }
  return closed;
}

/** The host's closed pulses of the series whose answers nobody has seen yet. */
export function findPool(trx: Trx, { tenant, series }: PulseKey, host: string): Promise<PulseRow[]> {
  return trx
    .selectFrom('pulse')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('series', '=', series)
    .where('host', '=', host)
    .where('closed_at', 'is not', null)
    .where('release', 'is', null)
    .execute();
}

/** Keeps the batch as it is shown. The counters it came from go: with them, parts of it could be told apart. */
export async function saveRelease(trx: Trx, id: string, batch: PulseRow[], content: Release): Promise<void> {
  for (const { tenant, series, meeting } of batch) {
    await change(trx, { tenant, series, meeting }, { release: id, counters_json: '' }).execute();
  }
  const [first] = batch;
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
    })
    .execute();
}

/** The latest of the series that is about this host. */
export async function latestRelease(db: Database, series: Series, host: string): Promise<Release | null> {
  const row = await db
    .selectFrom('release')
    .select('content_json')
    .where('tenant', '=', series.tenant)
    .where('series', '=', series.id)
    .where('host', '=', host)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? JSON.parse(row.content_json) : null;
}

/** Across tenants: only the clock asks. */
export function findDue(db: Database, at: number): Promise<PulseKey[]> {
  return db
    .selectFrom('pulse')
    .select(['tenant', 'series', 'meeting'])
    .where('closed_at', 'is', null)
    .where('closes_at', '<=', at)
    .limit(100)
    .execute();
}

function change(trx: Trx, key: PulseKey, set: Partial<PulseRow>) {
  return trx
    .updateTable('pulse')
    .set(set)
    .where('tenant', '=', key.tenant)
    .where('series', '=', key.series)
    .where('meeting', '=', key.meeting);
}
