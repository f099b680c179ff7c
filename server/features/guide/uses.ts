import { randomUUID } from 'node:crypto';
import { usedByStep } from '#contract/rules/organization/guide/limits.ts';
import type { Self, TenantAt } from '../../core/scope.ts';
import { transaction, type Database, type Trx } from '../../platform/database/database.ts';

/** Once per person and guide, whichever version. True if it raises the number that is shown. */
export function noteUse(db: Database, { tenant, id: person }: Self, guide: string): Promise<boolean> {
  return transaction(db, async (trx) => {
    const added = await trx
      .insertInto('guide_use')
      .values({ tenant, id: randomUUID(), guide, person })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    return added !== undefined && raiseReach(trx, tenant, guide);
  });
}

async function raiseReach(trx: Trx, tenant: string, guide: string): Promise<boolean> {
  const { count } = await trx
    .selectFrom('guide_use')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where((eb) => eb.and({ tenant, guide }))
    .executeTakeFirstOrThrow();
  const hosts = usedByStep(Number(count));
  if (hosts === null) return false;
  const key = { tenant, id: guide };
  const raised = await trx
    .insertInto('guide_reach')
    .values({ ...key, hosts })
    // Never lower: it would show that a name was removed.
    .onConflict((conflict) =>
      conflict.columns(['tenant', 'id']).doUpdateSet({ hosts }).where('guide_reach.hosts', '<', hosts),
    )
    .returning('hosts')
    .executeTakeFirst();
  return raised !== undefined;
}

/** By guide: at least so many hosts. */
export async function readReach(db: Database, { tenant }: TenantAt): Promise<Map<string, number>> {
  const rows = await db.selectFrom('guide_reach').select(['id', 'hosts']).where('tenant', '=', tenant).execute();
  return new Map(rows.map(({ id, hosts }) => [id, hosts]));
}

export async function listUsedBy(db: Database, { tenant, id: person }: Self): Promise<Set<string>> {
  const rows = await db
    .selectFrom('guide_use')
    .select('guide')
    .where((eb) => eb.and({ tenant, person }))
    .execute();
  return new Set(rows.map(({ guide }) => guide));
}

/** Whether they have ever hosted a meeting. */
export async function isHostSomewhere(db: Database, { tenant, id: person }: Self): Promise<boolean> {
  const row = await db
    .selectFrom('chair')
    .select('person')
    .where((eb) => eb.and({ tenant, person }))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
