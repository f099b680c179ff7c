import { sql, type CreateTableBuilder, type Kysely } from 'kysely';

export type Engine = 'sqlite' | 'postgres';

/** Lets PostgreSQL show nobody another tenant's rows. Whoever owns the table is held to it too; what no tenant asks says so
 * with a star. */
export async function raiseWall(db: Kysely<unknown>, engine: Engine, table: string): Promise<void> {
  if (engine !== 'postgres') return;
  const name = sql.table(table);
  await sql`alter table ${name} enable row level security, force row level security`.execute(db);
  await sql`create policy tenant on ${name} using (
    tenant = current_setting('bookend.tenant', true) or current_setting('bookend.tenant', true) = '*'
  )`.execute(db);
}

/** A table of what belongs to a series, behind the wall; its key begins with the tenant and the series, and ends with `key`. */
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

/** Finds the rows of a person, over all series of their tenant. Not in the way of what asks for a series: PostgreSQL would take
 * a B-tree that begins with the tenant for that, too, and SQLite reads all of a tenant's where the series isn't in it. */
export async function indexPerson(db: Kysely<unknown>, engine: Engine, table: string, column: string): Promise<void> {
  const index = db.schema.createIndex(`${table}_of_${column}`).on(table);
  await (
    engine === 'postgres' ? index.using('hash').column(column) : index.columns(['tenant', column, 'series'])
  ).execute();
}
