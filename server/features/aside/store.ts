import type { Selectable } from 'kysely';
import type { Aside, AsideHead } from '#contract/person/aside.ts';
import type { Person } from '#contract/wire/people.ts';
import type { Self, TenantAt } from '../../core/scope.ts';
import { transaction, type Database, type Trx } from '../../platform/database/database.ts';
import { refuseMore } from '../../platform/database/rowLimit.ts';
import type { Tables } from '../../platform/database/schema.ts';
import { updateVersion } from '../../platform/database/versioned.ts';
import { isEnding, keptUntil, oldestKept } from './rules.ts';
import { asideCap } from './tables.ts';

type Row = Selectable<Tables['aside']>;

export async function listAsides(db: Database, self: Self, nowMs: number): Promise<AsideHead[]> {
  const rows = await kept(db, self, nowMs)
    .select(['id', 'about_id', 'about_name', 'renewed_at'])
    .orderBy('about_name')
    .orderBy('id')
    .execute();
  return rows.map((row) => toHead(row, nowMs));
}

/** One statement for every caller, so that somebody else's aside takes as long as a missing one. */
export async function findAside(db: Database, self: Self, id: string, nowMs: number): Promise<Aside | undefined> {
  const row = await kept(db, self, nowMs).selectAll().where('id', '=', id).executeTakeFirst();
  return row && toAside(row, nowMs);
}

interface NewAside {
  id: string;
  about: Person;
  text: string;
  at: number;
}

/** Conditional insert: the first of two windows wins. Returns what is kept about the person, this one or the first. */
export function addAside(db: Database, self: Self, { id, about, text, at }: NewAside): Promise<Aside | undefined> {
  const key = { tenant: self.tenant, by_id: self.id };
  return transaction(db, async (trx) => {
    // An expired aside that isn't deleted yet would take the new one's place.
    await deleteOld(trx, self, at);
    const row = { ...key, id, about_id: about.id, about_name: about.name, text, version: 1, renewed_at: at };
    const added = await trx
      .insertInto('aside')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (added) await refuseMore(trx, { cap: asideCap, at: self, person: self.id });
    const found = await trx
      .selectFrom('aside')
      .selectAll()
      .where((eb) => eb.and({ ...key, about_id: about.id }))
      .executeTakeFirst();
    return found && toAside(found, at);
  });
}

interface Change {
  id: string;
  version: number;
  text: string;
  at: number;
}

/** Optimistic lock: false if `version` is stale. */
export async function saveAside(db: Database, self: Self, { id, version, text, at }: Change): Promise<boolean> {
  const key = { tenant: self.tenant, id, by_id: self.id };
  return (await updateVersion(db, 'aside', { key, version, set: { text, renewed_at: at } })) !== undefined;
}

export async function renewAside(db: Database, self: Self, id: string, nowMs: number): Promise<boolean> {
  const renewed = await db
    .updateTable('aside')
    .set({ renewed_at: nowMs })
    .where((eb) => eb.and({ tenant: self.tenant, id, by_id: self.id }))
    .where('renewed_at', '>', oldestKept(nowMs))
    .returning('id')
    .executeTakeFirst();
  return renewed !== undefined;
}

export async function deleteAside(db: Database, self: Self, id: string): Promise<boolean> {
  const deleted = await db
    .deleteFrom('aside')
    .where((eb) => eb.and({ tenant: self.tenant, id, by_id: self.id }))
    .returning('id')
    .executeTakeFirst();
  return deleted !== undefined;
}

/** True if any were deleted. */
export async function deleteOld(db: Database | Trx, { tenant }: TenantAt, nowMs: number): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('aside')
    .where('tenant', '=', tenant)
    .where('renewed_at', '<=', oldestKept(nowMs))
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

function kept(db: Database, { tenant, id: by_id }: Self, nowMs: number) {
  return db
    .selectFrom('aside')
    .where((eb) => eb.and({ tenant, by_id }))
    .where('renewed_at', '>', oldestKept(nowMs));
}

function toHead(
  { id, about_id, about_name, renewed_at }: Pick<Row, 'id' | 'about_id' | 'about_name' | 'renewed_at'>,
  nowMs: number,
): AsideHead {
  return {
    id,
    about: { id: about_id, name: about_name },
    keptUntil: keptUntil(renewed_at),
    isEnding: isEnding(renewed_at, nowMs),
  };
}

function toAside({ version, text, ...row }: Row, nowMs: number): Aside {
  return { ...toHead(row, nowMs), version, content: { text } };
}
