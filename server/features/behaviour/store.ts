import { behaviour as behaviourSchema, type Behaviour } from '#contract/organization/behaviour.ts';
import type { BehaviourContent } from '#contract/organization/playbook.ts';
import type { TenantAt } from '../../core/scope.ts';
import type { Database, Trx } from '../../platform/database/database.ts';
import { defaultSet } from './defaults.ts';
import { latestOf } from './rules.ts';

/** As stored: not every language is there or complete. */
export interface StoredBehaviour {
  id: string;
  version: number;
  content: BehaviourContent;
  isRetired: boolean;
}

export async function listStored(db: Database | Trx, { tenant }: TenantAt): Promise<StoredBehaviour[]> {
  const rows = await db
    .selectFrom('behaviour')
    .select(['id', 'version', 'content_json'])
    .where('tenant', '=', tenant)
    .orderBy('version')
    .orderBy('id')
    .execute();
  const retired = await listRetired(db, { tenant });
  const defaults = defaultSet.map(({ id, version, virtue, texts }) => ({ id, version, content: { virtue, texts } }));
  const own = rows.map(({ id, version, content_json }) => ({ id, version, content: JSON.parse(content_json) }));
  return latestOf(defaults, own).map((one) => ({ ...one, isRetired: retired.has(one.id) }));
}

/** Retired ones too, because what was done with them names them. */
export async function listBehaviours(db: Database | Trx, at: TenantAt): Promise<Behaviour[]> {
  const stored = await listStored(db, at);
  return stored.map(({ content: { virtue, texts }, ...one }) => behaviourSchema.parse({ ...one, virtue, texts }));
}

async function listRetired(db: Database | Trx, { tenant }: Pick<TenantAt, 'tenant'>): Promise<Set<string>> {
  const rows = await db.selectFrom('retired_behaviour').select('id').where('tenant', '=', tenant).execute();
  return new Set(rows.map(({ id }) => id));
}

export async function hasWritten(db: Database | Trx, { tenant }: TenantAt, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('behaviour')
    .select('version')
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Optimistic lock: false if somebody else added this version first. */
export async function addVersion(
  db: Database | Trx,
  { tenant }: TenantAt,
  { id, version, content }: Omit<StoredBehaviour, 'isRetired'>,
): Promise<boolean> {
  const added = await db
    .insertInto('behaviour')
    .values({ tenant, id, version, content_json: JSON.stringify(content) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('version')
    .executeTakeFirst();
  return added !== undefined;
}

export async function retire(trx: Trx, { tenant }: TenantAt, { id, at }: { id: string; at: number }): Promise<void> {
  await trx
    .insertInto('retired_behaviour')
    .values({ tenant, id, at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function bringBack(trx: Trx, { tenant }: TenantAt, id: string): Promise<void> {
  await trx.deleteFrom('retired_behaviour').where('tenant', '=', tenant).where('id', '=', id).execute();
}
