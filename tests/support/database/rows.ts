import { sql } from 'kysely';
import type { Database } from '../../../server/platform/database/database.ts';

export interface Row {
  table: string;
  values: Record<string, unknown>;
}

/** Every row of every table, in an order that depends only on their content. */
export async function rowsOf(db: Database): Promise<Row[]> {
  const tables = await db.introspection.getTables();
  const read = await Promise.all(
    tables.map(async ({ name }) => {
      const { rows } = await sql<Row['values']>`select * from ${sql.table(name)}`.execute(db);
      return rows.map((values) => ({ table: name, values: { ...values } }));
    }),
  );
  const rows = read.flat().map((row) => [JSON.stringify(row), row] as const);
  return rows.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

export async function plant(db: Database, rows: Row[]): Promise<void> {
  const tables = await db.introspection.getTables();
  await db.transaction().execute(async (trx) => {
    for (const { name } of tables) await sql`delete from ${sql.table(name)}`.execute(trx);
    for (const { table, values } of rows) {
      // Triggers maintain this table.
      if (table === 'named') continue;
      const columns = sql.join(Object.keys(values).map((name) => sql.ref(name)));
      await sql`insert into ${sql.table(table)} (${columns}) values (${sql.join(Object.values(values))})`.execute(trx);
    }
  });
}
