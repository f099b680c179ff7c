import { setImmediate as nextTurn } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Batch } from '#contract/meeting/pulse.ts';
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

/** This person's latest results since then, latest first; leaves out results whose meetings were all deleted. */
export async function listLatestResults(
  db: Database,
  { tenant, id }: Self,
  { since, limit }: { since: number; limit: number },
): Promise<Batch[]> {
  // An expression, so that SQLite uses the person's index and not the tenant's by time.
  const rows = await db
    .selectFrom('release')
    .select('content_json')
    .where('tenant', '=', tenant)
    .where('host', '=', id)
    .where((eb) => eb(eb('at', '+', 0), '>=', since))
    .where((eb) => eb.exists(meetingOfRelease(db)))
    .orderBy((eb) => eb('at', '+', 0), 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ content_json }) => JSON.parse(content_json));
}

function meetingOfRelease(db: Database) {
  return db
    .selectFrom('pulse')
    .innerJoin('meeting', (join) =>
      join
        .onRef('meeting.tenant', '=', 'pulse.tenant')
        .onRef('meeting.series', '=', 'pulse.series')
        .onRef('meeting.id', '=', 'pulse.meeting'),
    )
    .select('meeting.id')
    .where(sql.ref('pulse.tenant'), '=', sql.ref('release.tenant'))
    .where(sql.ref('pulse.series'), '=', sql.ref('release.series'))
    .where(sql.ref('pulse.release'), '=', sql.ref('release.id'));
}

export interface ReleaseCursor {
  at: number;
  id: string;
}

export interface StoredRelease extends ReleaseCursor {
  host: string;
  /** A `Batch` as stored JSON. */
  content: string;
}

/** A page of a tenant's results by time of release, after the cursor and before `until`. */
export async function releasesAfter(
  db: Database,
  { tenant }: TenantAt,
  { after: { at, id }, until, limit }: { after: ReleaseCursor; until: number; limit: number },
): Promise<StoredRelease[]> {
  return db
    .selectFrom('release')
    .select(['host', 'at', 'id', 'content_json as content'])
    .where('tenant', '=', tenant)
    .where('at', '>=', at)
    .where('at', '<', until)
    .where((eb) => eb.or([eb('at', '>', at), eb('id', '>', id)]))
    .orderBy('at')
    .orderBy('id')
    .limit(limit)
    .execute();
}

const pageLength = 500;

/** What was seen, in all of a tenant's results of that time. Page by page, so that other requests get their turn. */
export async function* releasedBetween(
  db: Database,
  at: TenantAt,
  { from, until }: { from: number; until: number },
): AsyncGenerator<{ host: string; seen: Batch['seen'] }> {
  let after = { at: from, id: '' };
  for (;;) {
    const rows = await releasesAfter(db, at, { after, until, limit: pageLength });
    for (const { host, content } of rows) {
      const { seen }: Pick<Batch, 'seen'> = JSON.parse(content);
      yield { host, seen };
    }
    const last = rows.at(-1);
    if (!last || rows.length < pageLength) return;
    after = last;
    // SQLite answers without yielding to the event loop: without a pause, requests would wait until the last page.
    await nextTurn();
  }
}

/** Which of these behaviours no result asked about that was released in between. Whose they were is never read. */
export async function neverAskedBetween(
  db: Database,
  at: TenantAt,
  { ids, since, until }: { ids: readonly string[]; since: number; until: number },
): Promise<string[]> {
  const left = new Set(ids);
  for await (const { seen } of releasedBetween(db, at, { from: since, until })) {
    for (const { behaviour } of seen) left.delete(behaviour);
    if (left.size === 0) break;
  }
  return ids.filter((id) => left.has(id));
}
