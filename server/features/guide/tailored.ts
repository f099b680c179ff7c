import { randomUUID } from 'node:crypto';
import type { Tailored, TailoredText } from '#contract/organization/guide.ts';
import { chatKey, type ChatAt, type TenantAt } from '../../core/scope.ts';
import type { Database, Trx } from '../../platform/database/database.ts';
import { saveVersion } from '../../platform/database/versioned.ts';

const columns = ['id', 'guide', 'version', 'content_json'] as const;

export type StoredTailored = Tailored & { id: string };

export async function listTailored(db: Database, at: ChatAt): Promise<StoredTailored[]> {
  const rows = await db
    .selectFrom('guide_tailored')
    .select(columns)
    .where((eb) => eb.and(chatKey(at)))
    .orderBy('guide')
    .execute();
  return rows.map(toTailored);
}

export async function findTailored(db: Database | Trx, at: ChatAt, guide: string): Promise<StoredTailored | undefined> {
  const row = await db
    .selectFrom('guide_tailored')
    .select(columns)
    .where((eb) => eb.and({ ...chatKey(at), guide }))
    .executeTakeFirst();
  return row && toTailored(row);
}

/** For an address that we signed: a chat's id isn't in it. */
export async function findTailoredById(
  db: Database,
  { tenant }: TenantAt,
  id: string,
): Promise<StoredTailored | undefined> {
  const row = await db
    .selectFrom('guide_tailored')
    .select(columns)
    .where((eb) => eb.and({ tenant, id }))
    .executeTakeFirst();
  return row && toTailored(row);
}

/** Optimistic lock; undefined if the version is stale. */
export function saveTailored(
  db: Database | Trx,
  at: ChatAt,
  { guide, version, content }: Tailored,
): Promise<number | undefined> {
  return saveVersion(db, 'guide_tailored', {
    key: { ...chatKey(at), guide },
    version,
    first: { id: randomUUID() },
    set: { content_json: JSON.stringify(content) },
  });
}

export async function dropTailored(db: Database, at: ChatAt, guide: string): Promise<boolean> {
  const dropped = await db
    .deleteFrom('guide_tailored')
    .where((eb) => eb.and({ ...chatKey(at), guide }))
    .returning('id')
    .executeTakeFirst();
  return dropped !== undefined;
}

function toTailored(row: { id: string; guide: string; version: number; content_json: string }): StoredTailored {
  const { id, guide, version, content_json } = row;
  const content: TailoredText = JSON.parse(content_json);
  return { id, guide, version, content };
}
