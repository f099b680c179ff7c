import { sql, type Kysely } from 'kysely';
import type { Steps } from '../../platform/database/migrations.ts';
import { raiseWall } from '../../platform/database/migrations/table.ts';
import { quartersBegun } from '../../core/quarter.ts';

export const itemBankMigrations: Steps = {
  async '050-item-bank'(db, engine) {
    await db.schema
      .createTable('seen_quarter')
      .addColumn('tenant', 'text', (c) => c.notNull())
      .addColumn('quarter', 'text', (c) => c.notNull())
      .addColumn('cells_json', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('seen_quarter_key', ['tenant', 'quarter'])
      .execute();
    await leaveOutEarlier(db, Date.now());
    await raiseWall(db, engine, 'seen_quarter');
  },
};

/** Raters were told that only the host reads a result: those of quarters that have begun are never added up. */
async function leaveOutEarlier(db: Kysely<unknown>, nowMs: number): Promise<void> {
  const { rows } = await sql<{ tenant: string }>`select distinct tenant from release`.execute(db);
  for (const { tenant } of rows)
    for (const { id } of quartersBegun(nowMs))
      await sql`insert into "seen_quarter" ("tenant", quarter, cells_json) values (${tenant}, ${id}, '[]')`.execute(db);
}
