import type { Self } from '../../core/scope.ts';
import { transaction, type Database } from '../../platform/database/database.ts';

export async function listAway(db: Database, { tenant, id }: Self): Promise<Set<string>> {
  const rows = await db
    .selectFrom('digest_away')
    .select('id')
    .where('tenant', '=', tenant)
    .where('by_id', '=', id)
    .execute();
  return new Set(rows.map((row) => row.id));
}

/** Idempotent. Those before `since` are of earlier months and are deleted. */
export async function putAway(
  db: Database,
  { tenant, id: by_id }: Self,
  { key, at, since }: { key: string; at: number; since: number },
): Promise<void> {
  await transaction(db, async (trx) => {
    await trx
      .deleteFrom('digest_away')
      .where('tenant', '=', tenant)
      .where('by_id', '=', by_id)
      .where((eb) => eb(eb('at', '+', 0), '<=', since))
      .execute();
    await trx
      .insertInto('digest_away')
      .values({ tenant, id: key, by_id, at })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  });
}
