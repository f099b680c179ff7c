import { sql, type CreateTableBuilder, type Kysely } from 'kysely';

export type Engine = 'sqlite' | 'postgres';

/**
 * Row-level security: PostgreSQL returns no other tenant's rows, not even to the table's owner. `*` is for work
 * across tenants.
 */
export async function raiseWall(db: Kysely<unknown>, engine: Engine, table: string): Promise<void> {
  if (engine !== 'postgres') return;
  const name = sql.table(table);
  await sql`alter table ${name} enable row level security, force row level security`.execute(db);
  await sql`create policy tenant on ${name} using (
    tenant = current_setting('bookend.tenant', true) or current_setting('bookend.tenant', true) = '*'
  )`.execute(db);
}

export async function addTable(
  db: Kysely<unknown>,
  engine: Engine,
  name: string,
  key: string[],
  columns: (table: CreateTableBuilder<string>) => CreateTableBuilder<string>,
): Promise<void> {
  const all = ['tenant', 'series', ...key];
  const keyed = all.reduce(
    (made, column) => made.addColumn(column, 'text', (c) => c.notNull()),
    db.schema.createTable(name) as CreateTableBuilder<string>,
  );
  await columns(keyed)
    .addPrimaryKeyConstraint(`${name}_key`, all as never[])
    .execute();
  await raiseWall(db, engine, name);
}

/**
 * Finds a person's rows across series. A hash index on PostgreSQL, which would use a B-tree that begins with the
 * tenant for queries by series too; SQLite would scan a whole tenant if the series weren't in it.
 */
export async function indexPerson(db: Kysely<unknown>, engine: Engine, table: string, column: string): Promise<void> {
  const index = db.schema.createIndex(`${table}_of_${column}`).on(table);
  await (
    engine === 'postgres' ? index.using('hash').column(column) : index.columns(['tenant', column, 'series'])
  ).execute();
}
