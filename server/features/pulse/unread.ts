import { batch } from '#contract/pulse.ts';
import { chatKey, type ChatAt } from '../../core/scope.ts';
import type { Database, Trx } from '../../platform/database/database.ts';
import type { Unread } from './batch.ts';
import type { PulseRow } from './store.ts';

/** The latest that comments wait: without ten people by then, nobody ever reads them. */
export const unreadMs = 365 * 86_400_000;

/** What was written for this host's earlier results, which too few people had answered for comments to be read. */
export async function listUnread(trx: Trx, { tenant, series, host }: PulseRow): Promise<Unread[]> {
  const rows = await trx
    .selectFrom('release')
    .select(['content_json', 'unread_json'])
    .where('tenant', '=', tenant)
    .where('series', '=', series)
    .where('host', '=', host)
    .where('unread_json', 'is not', null)
    .execute();
  return rows.map(({ content_json, unread_json }) => ({
    comments: JSON.parse(unread_json ?? '[]'),
    needed: batch.parse(JSON.parse(content_json)).thresholds.comments,
  }));
}

/** Alphabetical order, over all meetings of the result, so that nothing reveals whose or which meeting's they are. */
export async function keepUnread(
  trx: Trx,
  at: ChatAt,
  { release, comments }: { release: string; comments: readonly string[] },
): Promise<void> {
  if (comments.length === 0) return;
  await trx
    .updateTable('release')
    .set({ unread_json: JSON.stringify(comments.toSorted()) })
    .where((eb) => eb.and(chatKey(at)))
    .where('id', '=', release)
    .execute();
}

/** They are in a later result now. */
export async function forgetUnread(trx: Trx, { tenant, series, host }: PulseRow): Promise<void> {
  await trx
    .updateTable('release')
    .set({ unread_json: null })
    .where('tenant', '=', tenant)
    .where('series', '=', series)
    .where('host', '=', host)
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
