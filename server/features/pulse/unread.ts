import { batch } from '#contract/meeting/pulse.ts';
import type { Database, Trx } from '../../platform/database/database.ts';
import type { Unread } from './batch.ts';
import type { PulseRow } from './store.ts';

/** How long comments wait at most: without ten people by then, nobody ever reads them. */
export const unreadMs = 365 * 86_400_000;

/** Comments of this host's earlier results, which too few people had answered to show them. */
export async function listUnread(trx: Trx, pulse: PulseRow): Promise<Unread[]> {
  const rows = await trx
    .selectFrom('release')
    .select(['content_json', 'unread_json'])
    .where((eb) => eb.and(ofHost(pulse)))
    .where('unread_json', 'is not', null)
    .execute();
  return rows.map(({ content_json, unread_json }) => ({
    comments: JSON.parse(unread_json ?? '[]'),
    needed: batch.parse(JSON.parse(content_json)).thresholds.comments,
  }));
}

/** Called once they are part of a later result. */
export async function forgetUnread(trx: Trx, pulse: PulseRow): Promise<void> {
  await trx
    .updateTable('release')
    .set({ unread_json: null })
    .where((eb) => eb.and(ofHost(pulse)))
    .where('unread_json', 'is not', null)
    .execute();
}

/** Across tenants: for the sweep only. */
export async function forgetOldUnread(db: Database, before: number): Promise<void> {
  await db
    .updateTable('release')
    .set({ unread_json: null })
    .where('at', '<', before)
    .where('unread_json', 'is not', null)
    .execute();
}

function ofHost({ tenant, series, host }: PulseRow) {
  return { tenant, series, host };
}
