import { behaviour as behaviourSchema, type Behaviour } from '#contract/behaviour.ts';
import type { TenantAt } from '../../core/scope.ts';
import type { Database, Trx } from '../../platform/database/database.ts';
import { defaultSet } from './defaults.ts';
import { inForce } from './rules.ts';

export async function listBehaviours(db: Database | Trx, { tenant }: TenantAt): Promise<Behaviour[]> {
  const rows = await db
    .selectFrom('behaviour')
    .select(['id', 'version', 'content_json'])
    .where('tenant', '=', tenant)
    .orderBy('version')
    .orderBy('id')
    .execute();
  const own = rows.map(({ id, version, content_json }) =>
    behaviourSchema.parse({ id, version, ...JSON.parse(content_json) }),
  );
  return inForce(defaultSet, own);
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
  { id, version, ...content }: Behaviour,
): Promise<boolean> {
  const added = await db
    .insertInto('behaviour')
    .values({ tenant, id, version, content_json: JSON.stringify(content) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('version')
    .executeTakeFirst();
  return added !== undefined;
}
