import type { ChangePeriod } from '#contract/organization/insightsMeasures.ts';
import type { TenantAt } from '../../../core/scope.ts';
import { transaction, type Database, type Trx } from '../../../platform/database/database.ts';
import { saveVersion } from '../../../platform/database/versioned.ts';

export async function listPeriods(db: Database | Trx, { tenant }: TenantAt): Promise<ChangePeriod[]> {
  const rows = await db
    .selectFrom('change_period')
    .select(['id', 'version', 'label', 'from_quarter as from', 'until_quarter as until', 'is_left_out'])
    .where('tenant', '=', tenant)
    .orderBy('from_quarter')
    .orderBy('id')
    .execute();
  return rows.map(({ id, version, is_left_out, ...content }) => ({
    id,
    version,
    content: { ...content, isLeftOut: is_left_out === 1 },
  }));
}

interface Saved {
  version: number | undefined;
  /** As they were before the save. */
  periods: ChangePeriod[];
}

/** `version` undefined: `check` refused, or the version is stale. */
export function savePeriod(
  db: Database,
  at: TenantAt,
  { id, version, content }: ChangePeriod,
  check: (known: readonly ChangePeriod[]) => void,
): Promise<Saved> {
  const { label, from, until, isLeftOut } = content;
  return transaction(db, async (trx) => {
    const periods = await listPeriods(trx, at);
    check(periods);
    const set = { label, from_quarter: from, until_quarter: until, is_left_out: isLeftOut ? 1 : 0 } as const;
    const key = { tenant: at.tenant, id };
    return { version: await saveVersion(trx, 'change_period', { key, version, set }), periods };
  });
}

export async function removePeriod(db: Database, { tenant }: TenantAt, id: string): Promise<boolean> {
  const removed = await db
    .deleteFrom('change_period')
    .where((eb) => eb.and({ tenant, id }))
    .returning('id')
    .executeTakeFirst();
  return removed !== undefined;
}
