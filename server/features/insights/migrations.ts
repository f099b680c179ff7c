import { sql, type CreateTableBuilder, type Kysely } from 'kysely';
import { quartersBegun } from '../../core/quarter.ts';
import type { Steps } from '../../platform/database/migrations.ts';
import { raiseWall, type Engine } from '../../platform/database/migrations/table.ts';

export const insightsMigrations: Steps = {
  async '052-insights'(db, engine) {
    await addTable(db, engine, 'unit', ['id'], (table) =>
      table
        .addColumn('parent', 'text')
        .addColumn('level', 'integer', (c) => c.notNull())
        .addColumn('name', 'text', (c) => c.notNull())
        .addColumn('is_on', 'integer', (c) => c.notNull())
        .addColumn('is_listed', 'integer', (c) => c.notNull()),
    );
    await addTable(db, engine, 'units_file', ['id'], (table) =>
      table.addColumn('taken_at', 'bigint', (c) => c.notNull()),
    );
    await addTable(db, engine, 'unit_person', ['person'], withText('unit'));
    await addTable(db, engine, 'unit_host', ['person'], withText('unit'));
    await addTable(db, engine, 'insight_quarter', ['quarter'], (table) =>
      table
        .addColumn('leased_until', 'bigint', (c) => c.notNull())
        .addColumn('computed_at', 'bigint')
        .addColumn('units_json', 'text'),
    );
    await addTable(db, engine, 'insight_cursor', ['quarter', 'source'], (table) =>
      table.addColumn('at', 'bigint', (c) => c.notNull()).addColumn('row', 'text', (c) => c.notNull()),
    );
    await leaveOutBegun(db, Date.now());
    await addTable(db, engine, 'insight_part', ['quarter', 'person'], withText('sums_json'));
    for (const table of ['unit_person', 'unit_host', 'insight_part']) await indexPersonIn(db, engine, table);
    await addTable(db, engine, 'insight_block', ['quarter', 'id'], withText('block_json'));
    await addTable(db, engine, 'insight_trend', ['quarter', 'unit', 'figure'], withText('trend_json'));
  },
};

/**
 * Keeps the promise made to raters before this version, that only the host reads a result: quarters that have begun
 * already count as computed and empty.
 */
async function leaveOutBegun(db: Kysely<unknown>, nowMs: number): Promise<void> {
  const { rows } = await sql<{ tenant: string }>`select distinct tenant from release`.execute(db);
  for (const { tenant } of rows)
    for (const { id } of quartersBegun(nowMs))
      await sql`insert into "insight_quarter" ("tenant", quarter, leased_until, computed_at)
        values (${tenant}, ${id}, 0, ${nowMs})`.execute(db);
}

/** Finds rows when a name is removed; like `indexPerson`, for tables without an id. */
async function indexPersonIn(db: Kysely<unknown>, engine: Engine, table: string): Promise<void> {
  const index = db.schema.createIndex(`${table}_of_person`).on(table);
  await (engine === 'postgres' ? index.using('hash').column('person') : index.columns(['tenant', 'person'])).execute();
}

type AddColumns = (table: CreateTableBuilder<string>) => CreateTableBuilder<string>;

function withText(column: string): AddColumns {
  return (table) => table.addColumn(column, 'text', (c) => c.notNull());
}

/** Adds a tenant's table: its key begins with the tenant. */
export async function addTable(
  db: Kysely<unknown>,
  engine: Engine,
  name: string,
  key: string[],
  columns: AddColumns,
): Promise<void> {
  const keyed = ['tenant', ...key].reduce(
    (made, column) => made.addColumn(column, 'text', (c) => c.notNull()),
    db.schema.createTable(name) as CreateTableBuilder<string>,
  );
  await columns(keyed)
    .addPrimaryKeyConstraint(`${name}_key`, ['tenant', ...key] as never[])
    .execute();
  await raiseWall(db, engine, name);
}
