import type { Self } from '../../core/scope.ts';
import { transaction, type Database } from '../../platform/database/database.ts';

export async function listAway(
  db: Database,
  { tenant, id }: Self,
  since: number,
): Promise<{ id: string; person: string }[]> {
  const rows = await db
    .selectFrom('thanks_away')
    .select(['id', 'person', 'at'])
    .where('tenant', '=', tenant)
    .where('by_id', '=', id)
    .execute();
  return rows.filter(({ at }) => at > since);
}

/** Idempotent. Those before `since` no longer count and are deleted. */
export async function putAway(
  db: Database,
  { tenant, id: by_id }: Self,
  { key, person, at, since }: { key: string; person: string; at: number; since: number },
): Promise<void> {
  await transaction(db, async (trx) => {
    await trx
      .deleteFrom('thanks_away')
      .where('tenant', '=', tenant)
      .where('by_id', '=', by_id)
      .where((eb) => eb(eb('at', '+', 0), '<=', since))
      .execute();
    await trx
      .insertInto('thanks_away')
      .values({ tenant, id: key, by_id, person, at })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  });
}
