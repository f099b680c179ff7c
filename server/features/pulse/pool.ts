import type { Selectable } from 'kysely';
import type { Database, Trx } from '../../platform/database/database.ts';
import type { Tables } from '../../platform/database/schema.ts';
import { chatKey, type ChatAt } from '../../core/scope.ts';
import type { PulseRow } from './store.ts';

export type PoolRow = Selectable<Tables['pool']>;

/** This host's oldest pool without an open pulse, so that all answers can be released together when the new pulse
 * closes. Oldest first, so that none starves. */
export async function findPoolToJoin(db: Database | Trx, at: ChatAt, host: string): Promise<PoolRow | undefined> {
  const pools = await db
    .selectFrom('pool')
    .selectAll()
    .where((eb) => eb.and(chatKey(at)))
    .where('host', '=', host)
    .orderBy('opened_at')
    .orderBy('id')
    .execute();
  const open = await db
    .selectFrom('pulse')
    .select('pool')
    .where((eb) => eb.and(chatKey(at)))
    .where('pool', 'in', ['', ...pools.map(({ id }) => id)])
    .where('closed_at', 'is', null)
    .execute();
  return pools.find(({ id }) => !open.some(({ pool }) => pool === id));
}

/** Also adopts this host's unreleased pulses without a pool: from before there were pools, or left by an earlier version's deletion. */
export async function addPool(trx: Trx, pool: PoolRow): Promise<void> {
  await trx.insertInto('pool').values(pool).execute();
  await trx
    .updateTable('pulse')
    .set({ pool: pool.id })
    .where('tenant', '=', pool.tenant)
    .where('series', '=', pool.series)
    .where('host', '=', pool.host)
    .where('pool', 'is', null)
    .where('closed_at', 'is not', null)
    .where('release', 'is', null)
    .execute();
}

export function findPool(db: Database | Trx, id: string): Promise<PoolRow | undefined> {
  return db.selectFrom('pool').selectAll().where('id', '=', id).executeTakeFirst();
}

export function findPoolOf(db: Database | Trx, pulse: PulseRow): Promise<PoolRow | undefined> {
  return db
    .selectFrom('pool')
    .selectAll()
    .where('tenant', '=', pulse.tenant)
    .where('series', '=', pulse.series)
    .where('id', '=', pulse.pool ?? '')
    .executeTakeFirst();
}

export async function listHolders(db: Database | Trx, pool: PoolRow): Promise<Set<string>> {
  const rows = await ofPool(db, 'pool_admission', pool).select('holder').execute();
  return new Set(rows.map(({ holder }) => holder));
}

/** True for the holder's first ticket, or a retry of it. */
export async function admitTicket(
  trx: Trx,
  pool: PoolRow,
  { holder, blinded }: { holder: string; blinded: string },
): Promise<boolean> {
  const { tenant, series, id } = pool;
  await trx
    .insertInto('pool_admission')
    .values({ tenant, series, pool: id, holder, blinded })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const signed = await ofPool(trx, 'pool_admission', pool)
    .select('blinded')
    .where('holder', '=', holder)
    .executeTakeFirst();
  return signed?.blinded === blinded;
}

export async function spendTicket(trx: Trx, { tenant, series, id }: PoolRow, ticket: string): Promise<boolean> {
  const taken = await trx
    .insertInto('pool_ticket')
    .values({ tenant, series, pool: id, ticket })
    .onConflict((conflict) => conflict.doNothing())
    .returning('ticket')
    .executeTakeFirst();
  return taken !== undefined;
}

export async function countTickets(trx: Trx, pool: PoolRow): Promise<number> {
  const { count } = await ofPool(trx, 'pool_ticket', pool)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

export async function deletePool(trx: Trx, { tenant, series, id }: PoolRow): Promise<void> {
  for (const table of ['pool_admission', 'pool_ticket'] as const)
    await trx
      .deleteFrom(table)
      .where('tenant', '=', tenant)
      .where('series', '=', series)
      .where('pool', '=', id)
      .execute();
  await trx.deleteFrom('pool').where('tenant', '=', tenant).where('series', '=', series).where('id', '=', id).execute();
}

function ofPool(db: Database | Trx, table: 'pool_admission' | 'pool_ticket', { tenant, series, id }: PoolRow) {
  return db.selectFrom(table).where('tenant', '=', tenant).where('series', '=', series).where('pool', '=', id);
}
