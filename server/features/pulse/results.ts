import type { Batch } from '#contract/pulse.ts';
import type { Self, TenantAt } from '../../core/scope.ts';
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

const pageSize = 200;

/** Which of these behaviours no result asked about that was released in between. Whose they were is never read. */
export async function neverAskedBetween(
  db: Database,
  { tenant }: TenantAt,
  { ids, since, until }: { ids: readonly string[]; since: number; until: number },
): Promise<string[]> {
  const left = new Set(ids);
  let last = { at: since, id: '' };
  for (;;) {
    const rows = await db
      .selectFrom('release')
      .select(['id', 'at', 'content_json'])
      .where('tenant', '=', tenant)
      .where('at', '<', until)
      .where((eb) => eb.or([eb('at', '>', last.at), eb.and([eb('at', '=', last.at), eb('id', '>', last.id)])]))
      .orderBy('at')
      .orderBy('id')
      .limit(pageSize)
      .execute();
    for (const { content_json } of rows) {
      const { seen }: Batch = JSON.parse(content_json);
      for (const { behaviour } of seen) left.delete(behaviour);
    }
    const end = rows.at(-1);
    if (!end || rows.length < pageSize || left.size === 0) return ids.filter((id) => left.has(id));
    last = end;
  }
}
