import type { TenantAt } from '../../core/scope.ts';
import { transaction, type Database, type Trx } from '../../platform/database/database.ts';
import type { StoredBlock, Trend } from './quarterBlocks.ts';
import type { Unit } from './suppression/tree.ts';
import { renewLease, type HeldLease, type Lease, type QuarterAt } from './quarterLease.ts';
import type { Figure, StoredSums } from './sums.ts';

/** Sources of a quarter's sums: released results, follow-through on meetings, told changes, and lighter support. */
export const sources = ['results', 'meetings', 'changes', 'support'] as const;
export type Source = (typeof sources)[number];

export interface Cursor {
  at: number;
  id: string;
}

export async function findCursor(
  db: Database,
  { tenant, quarter }: QuarterAt,
  source: Source,
): Promise<Cursor | undefined> {
  return db
    .selectFrom('insight_cursor')
    .select(['at', 'row as id'])
    .where((eb) => eb.and({ tenant, quarter, source }))
    .executeTakeFirst();
}

interface Page {
  source: Source;
  after: Cursor;
  to: Cursor;
  /** Of the page's hosts, with the page added. */
  sums: StoredSums;
}

/**
 * Adds a page to its hosts' sums exactly once: the cursor moves in the same transaction, by a conditional update from
 * where the page began. Undefined: the lease is lost, and nothing is written.
 */
export function addPage(
  db: Database,
  at: QuarterAt,
  { source, after, to, sums }: Page,
  { lease, now }: HeldLease,
): Promise<Lease | undefined> {
  const { tenant, quarter } = at;
  return transaction(db, async (trx) => {
    const renewed = await renewLease(trx, at, { lease, now });
    if (renewed === undefined || !(await moveCursor(trx, at, { source, after, to }))) return undefined;
    const rows = Object.entries(sums).map(([person, sums_json]) => ({ tenant, quarter, person, sums_json }));
    if (rows.length === 0) return renewed;
    await trx
      .insertInto('insight_part')
      .values(rows)
      .onConflict((conflict) =>
        conflict
          .columns(['tenant', 'quarter', 'person'])
          .doUpdateSet((eb) => ({ sums_json: eb.ref('excluded.sums_json') })),
      )
      .execute();
    return renewed;
  });
}

async function moveCursor(
  trx: Trx,
  { tenant, quarter }: QuarterAt,
  { source, after, to }: Pick<Page, 'source' | 'after' | 'to'>,
): Promise<boolean> {
  const place = { at: to.at, row: to.id };
  const added = await trx
    .insertInto('insight_cursor')
    .values({ tenant, quarter, source, ...place })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant', 'quarter', 'source'])
        .doUpdateSet(place)
        .where((eb) => eb.and({ 'insight_cursor.at': after.at, 'insight_cursor.row': after.id })),
    )
    .returning('source')
    .executeTakeFirst();
  return added !== undefined;
}

export async function listSums(
  db: Database,
  { tenant, quarter }: QuarterAt,
  persons?: readonly string[],
): Promise<StoredSums> {
  if (persons?.length === 0) return {};
  const all = db
    .selectFrom('insight_part')
    .select(['person', 'sums_json'])
    .where((eb) => eb.and({ tenant, quarter }));
  const rows = await (persons ? all.where('person', 'in', persons) : all).execute();
  return Object.fromEntries(rows.map(({ person, sums_json }) => [person, sums_json]));
}

interface Computed {
  /** Units that the quarter counted. */
  units: readonly Unit[];
  blocks: readonly StoredBlock[];
  trends: readonly Trend[];
  /** Composition to compare the next quarter with. */
  unitOf: ReadonlyMap<string, string>;
}

/** Write-once, and only with the lease: afterwards nothing changes. */
export async function keepComputed(
  db: Database,
  at: QuarterAt,
  computed: Computed,
  { lease, now }: HeldLease,
): Promise<boolean> {
  const { tenant, quarter } = at;
  return transaction(db, async (trx) => {
    const first = await trx
      .updateTable('insight_quarter')
      .set({ computed_at: now, leased_until: 0, units_json: JSON.stringify(computed.units) })
      .where((eb) => eb.and({ tenant, quarter, leased_until: lease }))
      .where('computed_at', 'is', null)
      .returning('quarter')
      .executeTakeFirst();
    if (!first) return false;
    const blocks = computed.blocks.map((block, index) => ({
      tenant,
      quarter,
      id: String(index),
      block_json: JSON.stringify(block),
    }));
    for (const some of inBatches(blocks)) await trx.insertInto('insight_block').values(some).execute();
    const trends = computed.trends.map(({ unit, figure, ...trend }) => ({
      tenant,
      quarter,
      unit,
      figure,
      trend_json: JSON.stringify(trend),
    }));
    for (const some of inBatches(trends)) await trx.insertInto('insight_trend').values(some).execute();
    for (const table of ['insight_part', 'insight_cursor'] as const)
      await trx
        .deleteFrom(table)
        .where((eb) => eb.and({ tenant, quarter }))
        .execute();
    await trx.deleteFrom('unit_host').where('tenant', '=', tenant).execute();
    const hosts = [...computed.unitOf].map(([person, unit]) => ({ tenant, person, unit }));
    for (const some of inBatches(hosts)) await trx.insertInto('unit_host').values(some).execute();
    return true;
  });
}

/** SQLite accepts at most 32,766 parameters per statement. */
export function inBatches<Row>(rows: readonly Row[]): Row[][] {
  const most = 1_000;
  return Array.from({ length: Math.ceil(rows.length / most) }, (_, index) =>
    rows.slice(index * most, (index + 1) * most),
  );
}

/** Undefined: nothing added up yet; null: not computed yet. */
export async function computedAt(db: Database, { tenant, quarter }: QuarterAt): Promise<number | null | undefined> {
  const row = await db
    .selectFrom('insight_quarter')
    .select('computed_at')
    .where((eb) => eb.and({ tenant, quarter }))
    .executeTakeFirst();
  return row?.computed_at;
}

export async function listComputed(db: Database, { tenant }: TenantAt): Promise<{ quarter: string; units: Unit[] }[]> {
  const rows = await db
    .selectFrom('insight_quarter')
    .select(['quarter', 'units_json'])
    .where('tenant', '=', tenant)
    .where('units_json', 'is not', null)
    .orderBy('quarter')
    .execute();
  return rows.map(({ quarter, units_json }) => ({ quarter, units: JSON.parse(units_json ?? '[]') }));
}

export async function listBlocks(db: Database, { tenant, quarter }: QuarterAt): Promise<StoredBlock[]> {
  const rows = await db
    .selectFrom('insight_block')
    .select('block_json')
    .where((eb) => eb.and({ tenant, quarter }))
    .execute();
  return rows.map(({ block_json }) => JSON.parse(block_json));
}

export async function listTrends(db: Database, { tenant, quarter }: QuarterAt, units: string[]): Promise<Trend[]> {
  const rows = await db
    .selectFrom('insight_trend')
    .select(['unit', 'figure', 'trend_json'])
    .where((eb) => eb.and({ tenant, quarter }))
    .where('unit', 'in', units)
    .execute();
  return rows.map(({ unit, figure, trend_json }) => ({ unit, figure: figure as Figure, ...JSON.parse(trend_json) }));
}

/** Compares names: `2026-Q3` sorts by time. */
export async function deleteQuartersBefore(db: Database, { tenant }: TenantAt, quarter: string): Promise<void> {
  // With the cursors of quarters that were never computed, because no process ran.
  for (const table of ['insight_block', 'insight_trend', 'insight_part', 'insight_cursor', 'insight_quarter'] as const)
    await db.deleteFrom(table).where('tenant', '=', tenant).where('quarter', '<', quarter).execute();
}
