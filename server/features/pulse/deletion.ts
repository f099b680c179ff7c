import type { PulseOpen } from '#contract/lifecycle.ts';
import { ofPulse } from '../../platform/admission/store.ts';
import type { Trx } from '../../platform/database/database.ts';
import type { At, TenantAt } from '../../core/scope.ts';
import { deletePool, findPoolOf } from './pool.ts';
import { mayCloseFrom } from './rules.ts';
import * as store from './store.ts';

/**
 * Answers that aren't released yet stay without their meeting, so that no deletion shapes a result; a pulse that
 * retention finds open still closes on time. True if anything was deleted.
 */
export async function deletePulseOf(trx: Trx, at: At): Promise<boolean> {
  const pulse = await store.findPulse(trx, at);
  if (!pulse || pulse.release === null) return false;
  await deletePulse(trx, pulse);
  return true;
}

/** When the open pulse closes, and when a host may close it; undefined: none is open. */
export async function openPulseUntil(trx: Trx, at: At, nowMs: number): Promise<PulseOpen | undefined> {
  const pulse = await store.findPulse(trx, at);
  if (!pulse || !store.isOpen(pulse, nowMs)) return undefined;
  return { closesAt: pulse.closes_at, mayCloseAt: mayCloseFrom(pulse) };
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
