import type { Batch } from '#contract/pulse.ts';
import type { Self } from '../../core/scope.ts';
import type { Database } from '../../platform/database/database.ts';

const mostRead = 20;

/** The results about this person that were released since, over all their series; latest first. */
export async function listResults(
  db: Database,
  { tenant, id }: Self,
  since: number,
): Promise<{ id: string; at: number; batch: Batch }[]> {
  const rows = await db
    .selectFrom('release')
    .select(['id', 'at', 'content_json'])
    .where('tenant', '=', tenant)
    .where('host', '=', id)
    .execute();
  // Not in the statement: SQLite would then read all of the tenant's by time. One person's are few.
  const latest = rows.filter(({ at }) => at >= since).toSorted((a, b) => b.at - a.at);
  return latest.slice(0, mostRead).map(({ content_json, ...row }) => ({ ...row, batch: JSON.parse(content_json) }));
}
