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

type AddColumns = (table: CreateTableBuilder<string>) => CreateTableBuilder<string>;

export function addTable(
  db: Kysely<unknown>,
  engine: Engine,
  name: string,
  key: string[],
  columns: AddColumns,
): Promise<void> {
  return addKeyed(db, engine, name, { key: ['tenant', 'series', ...key], columns });
}

/** Outside any chat: what is a person's own, by an id of ours. */
export function addPersonTable(db: Kysely<unknown>, engine: Engine, name: string, columns: AddColumns): Promise<void> {
  return addKeyed(db, engine, name, { key: ['tenant', 'id'], columns });
}

async function addKeyed(
  db: Kysely<unknown>,
  engine: Engine,
  name: string,
  { key, columns }: { key: string[]; columns: AddColumns },
): Promise<void> {
  const keyed = key.reduce(
    (made, column) => made.addColumn(column, 'text', (c) => c.notNull()),
    db.schema.createTable(name) as CreateTableBuilder<string>,
  );
  await columns(keyed)
    .addPrimaryKeyConstraint(`${name}_key`, key as never[])
    .execute();
  await raiseWall(db, engine, name);
}

/**
 * Finds a person's rows across series. A hash index on PostgreSQL, which would use a B-tree that begins with the
 * tenant for queries by series too; SQLite would scan a whole tenant if the series weren't in it. `then`: `id` in a
 * table outside any chat.
 */
export async function indexPerson(
  db: Kysely<unknown>,
  engine: Engine,
  table: string,
  column: string,
  then: 'series' | 'id' = 'series',
): Promise<void> {
  const index = db.schema.createIndex(`${table}_of_${column}`).on(table);
  await (
    engine === 'postgres' ? index.using('hash').column(column) : index.columns(['tenant', column, then])
  ).execute();
}
