import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { SheetBehaviour } from '#contract/organization/behaviour.ts';
import type { Sheet } from '#contract/meeting/observer.ts';
import type { Person } from '#contract/wire/people.ts';
import type { Observation } from '#contract/meeting/recap.ts';
import type { Database, Trx } from '../../platform/database/database.ts';
import type { Tables } from '../../platform/database/schema.ts';
import { updateVersion } from '../../platform/database/versioned.ts';
import { chatKey, meetingKey, type At, type Self } from '../../core/scope.ts';

export interface StoredSheet {
  id: string;
  by: Person;
  content: Sheet;
  /** Null: an earlier version of Bookend stored the sheet. */
  behaviours: SheetBehaviour[] | null;
  version: number;
  handedAt: number | null;
  host: string | null;
  isReadOut: boolean;
  isShared: boolean;
}

export async function listSheets(db: Database | Trx, at: At): Promise<StoredSheet[]> {
  const rows = await db
    .selectFrom('observation')
    .selectAll()
    .where((eb) => eb.and(meetingKey(at)))
    .orderBy('id')
    .execute();
  return rows.map(sheetOf);
}

export async function whoHandedIn(trx: Trx, at: At): Promise<ReadonlySet<string>> {
  const rows = await trx
    .selectFrom('observation')
    .select('by_id')
    .where((eb) => eb.and(meetingKey(at)))
    .where('handed_at', 'is not', null)
    .execute();
  return new Set(rows.map((row) => row.by_id));
}

/** For the recap: two sentences, with the observer's name only if they agreed. */
export async function listShared(db: Database | Trx, at: At): Promise<Observation[]> {
  return (await listSheets(db, at)).flatMap(({ id, by, content, isShared }) => {
    const { strength, growth, mayBeNamed } = content;
    return isShared ? [{ id, strength: strength.trim(), growth: growth.trim(), by: mayBeNamed ? by : null }] : [];
  });
}

/** Observations about this host that they shared, over all their series. */
export async function listSharedWith(
  db: Database,
  { tenant, id }: Self,
  since: number,
): Promise<{ id: string; at: number; strength: string }[]> {
  const rows = await db
    .selectFrom('observation')
    .select(['id', 'handed_at', 'content_json'])
    .where('tenant', '=', tenant)
    .where('host', '=', id)
    .where('is_shared', '=', 1)
    .where('handed_at', '>=', since)
    .orderBy('handed_at', 'desc')
    .execute();
  return rows.map(({ id: sheet, handed_at, content_json }) => {
    const content: Sheet = JSON.parse(content_json);
    return { id: sheet, at: handed_at ?? 0, strength: content.strength.trim() };
  });
}

/** Optimistic lock: undefined if `version` is stale. A new sheet is about that person for good. */
export async function saveSheet(
  trx: Trx,
  at: At,
  { by, about, version, content, behaviours }: NewSheet,
): Promise<number | undefined> {
  const content_json = JSON.stringify({ ...content, behaviours });
  const key = { ...meetingKey(at), by_id: by.id };
  if (version === 0) {
    const there = await trx
      .selectFrom('observation')
      .select('id')
      .where((eb) => eb.and(key))
      .executeTakeFirst();
    if (there) return undefined;
    await trx
      .insertInto('observation')
      .values({
        ...key,
        id: randomUUID(),
        by_name: by.name,
        content_json,
        version: 1,
        handed_at: null,
        host: about,
        is_read_out: 0,
        is_shared: 0,
      })
      .execute();
    return 1;
  }
  return updateVersion(trx, 'observation', { key, version, set: { content_json } });
}

interface NewSheet {
  by: Person;
  about: string;
  version: number;
  content: Sheet;
  behaviours: SheetBehaviour[];
}

export async function handSheet(
  trx: Trx,
  at: At,
  { id, about, at: nowMs }: { id: string; about: string; at: number },
): Promise<void> {
  await trx
    .updateTable('observation')
    .set({ handed_at: nowMs, host: about })
    .where((eb) => eb.and(chatKey(at)))
    .where('id', '=', id)
    .execute();
}

export async function chooseForSheet(
  db: Database,
  at: At,
  { id, host, isReadOut, isShared }: { id: string; host: string; isReadOut: boolean; isShared: boolean },
): Promise<boolean> {
  const chosen = await db
    .updateTable('observation')
    .set({ is_read_out: isReadOut ? 1 : 0, is_shared: isShared ? 1 : 0 })
    .where((eb) => eb.and(meetingKey(at)))
    .where('id', '=', id)
    .where('host', '=', host)
    .where('handed_at', 'is not', null)
    .returning('id')
    .executeTakeFirst();
  return chosen !== undefined;
}

function sheetOf(row: Selectable<Tables['observation']>): StoredSheet {
  const { behaviours = null, ...content } = JSON.parse(row.content_json);
  return {
    id: row.id,
    by: { id: row.by_id, name: row.by_name },
    content,
    behaviours,
    version: row.version,
    handedAt: row.handed_at,
    host: row.host,
    isReadOut: row.is_read_out === 1,
    isShared: row.is_shared === 1,
  };
}

/** A sheet that was never handed in belongs to its observer alone. */
export async function deleteUnhanded(trx: Trx, { tenant, id }: Pick<Self, 'tenant' | 'id'>): Promise<void> {
  await trx
    .deleteFrom('observation')
    .where('tenant', '=', tenant)
    .where('by_id', '=', id)
    .where('handed_at', 'is', null)
    .execute();
}
