import type { TenantAt } from '../../core/scope.ts';
import type { Database, Trx } from '../../platform/database/database.ts';

export interface QuarterAt extends TenantAt {
  quarter: string;
}

/** The time when it ends, which also identifies it: a renewal names the one held. */
export type Lease = number;

export interface HeldLease {
  lease: Lease;
  now: number;
}

/** Much longer than adding a page takes. */
const leaseMs = 30_000;

/**
 * One process adds up a quarter; one that dies loses its lease after half a minute. Undefined if the quarter is computed
 * or another process has it.
 */
export async function leaseQuarter(db: Database, at: QuarterAt, now: number): Promise<Lease | undefined> {
  const { tenant, quarter } = at;
  await db
    .insertInto('insight_quarter')
    .values({ tenant, quarter, leased_until: 0, computed_at: null, units_json: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const leased = await db
    .updateTable('insight_quarter')
    .set({ leased_until: now + leaseMs })
    .where((eb) => eb.and({ tenant, quarter }))
    .where('computed_at', 'is', null)
    .where('leased_until', '<=', now)
    .returning('leased_until')
    .executeTakeFirst();
  return leased?.leased_until;
}

export async function renewLease(
  trx: Trx,
  { tenant, quarter }: QuarterAt,
  { lease, now }: HeldLease,
): Promise<Lease | undefined> {
  const renewed = await trx
    .updateTable('insight_quarter')
    .set({ leased_until: now + leaseMs })
    .where((eb) => eb.and({ tenant, quarter, leased_until: lease }))
    .where('computed_at', 'is', null)
    .returning('leased_until')
    .executeTakeFirst();
  return renewed?.leased_until;
}

export async function releaseLease(db: Database, { tenant, quarter }: QuarterAt, lease: Lease): Promise<void> {
  await db
    .updateTable('insight_quarter')
    .set({ leased_until: 0 })
    .where((eb) => eb.and({ tenant, quarter, leased_until: lease }))
    .execute();
}

/**
 * Keeps rows that were read before a removal from being written after it: the process that adds up a quarter loses its
 * lease. Once the lease would have ended, a run begins again with the rows as they are then. No later lease is equal.
 */
export async function breakLeases(trx: Trx, { tenant, id }: { tenant: string; id: string }): Promise<void> {
  await trx
    .updateTable('insight_quarter')
    .set((eb) => ({ leased_until: eb('leased_until', '+', 1) }))
    .where('tenant', '=', tenant)
    .where('computed_at', 'is', null)
    .execute();
  for (const table of ['insight_part', 'unit_host'] as const)
    await trx
      .deleteFrom(table)
      .where((eb) => eb.and({ tenant, person: id }))
      .execute();
}
