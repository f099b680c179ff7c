import type { TenantAt } from '../../core/scope.ts';
import type { Database } from '../../platform/database/database.ts';
import type { SeenQuarter } from './briefing.ts';

export async function findQuarter(
  db: Database,
  { tenant }: TenantAt,
  quarter: string,
): Promise<SeenQuarter | undefined> {
  const row = await db
    .selectFrom('seen_quarter')
    .select('cells_json')
    .where('tenant', '=', tenant)
    .where('quarter', '=', quarter)
    .executeTakeFirst();
  return row && { quarter, cells: JSON.parse(row.cells_json) };
}

/** The first counts: a row that is there stays as it is. */
export async function keepQuarter(db: Database, { tenant }: TenantAt, { quarter, cells }: SeenQuarter): Promise<void> {
  await db
    .insertInto('seen_quarter')
    .values({ tenant, quarter, cells_json: JSON.stringify(cells) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Names of quarters are in the order of time. */
export async function deleteQuartersBefore(db: Database, { tenant }: TenantAt, quarter: string): Promise<void> {
  await db.deleteFrom('seen_quarter').where('tenant', '=', tenant).where('quarter', '<', quarter).execute();
}
