import { ofPulse } from '../../platform/admission/store.ts';
import type { Trx } from '../../platform/database/database.ts';
import type { At, TenantAt } from '../../core/scope.ts';
import { deletePool, findPoolOf, leavePool } from './pool.ts';
import * as store from './store.ts';

/**
 * A closed pulse's answers stay in the pool. An open one takes the pool's tickets with it: nobody can tell which
 * belong to its answers. True if anything was deleted.
 */
export async function deletePulseOf(trx: Trx, at: At): Promise<boolean> {
  const pulse = await store.findPulse(trx, at);
  if (!pulse || (pulse.release === null && pulse.closed_at !== null)) return false;
  // The other answers wait for their host's next pool, with new tickets.
  if (pulse.release === null && pulse.pool !== null) await leavePool(trx, pulse);
  await deletePulse(trx, pulse);
  return true;
}

export async function openPulseAbout(trx: Trx, at: At): Promise<string | undefined> {
  const pulse = await store.findPulse(trx, at);
  return pulse && pulse.closed_at === null ? pulse.host : undefined;
}

export async function deleteOldPools(trx: Trx, { tenant }: TenantAt, before: number): Promise<boolean> {
  const old = await trx
    .selectFrom('pulse')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('opened_at', '<', before)
    .where('release', 'is', null)
    .limit(100)
    .execute();
  for (const pulse of old) for (const one of await store.listPool(trx, pulse)) await deletePulse(trx, one);
  return old.length > 0;
}

async function deletePulse(trx: Trx, pulse: store.PulseRow): Promise<void> {
  const { tenant, series, meeting } = pulse;
  for (const table of ['pulse', 'comment', 'electorate', ofPulse.admitted, ofPulse.spent] as const)
    await trx
      .deleteFrom(table)
      .where('tenant', '=', tenant)
      .where('series', '=', series)
      .where('meeting', '=', meeting)
      .execute();
  const pool = pulse.release === null ? await findPoolOf(trx, pulse) : undefined;
  if (pool) await deletePool(trx, pool);
}
