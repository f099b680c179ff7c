import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { eraseName } from '../../../server/features/lifecycle/eraseName.ts';
import { upkeep } from '../../../server/features.ts';
import { openDatabase } from '../../../server/openDatabase.ts';
import type { Database } from '../../../server/platform/database/database.ts';
import { columnsOf, namingTables } from '../../../server/platform/database/lifecycle.ts';
import { fillOwn } from '../../support/database/fillOwn.ts';
import { own, ownPeople } from '../../support/database/neighbours.ts';
import { rowsOf, type Row } from '../../support/database/rows.ts';
import { startServer } from '../../support/server/server.ts';

const keys = new Set(['tenant', 'series', 'meeting', 'id']);

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const isOurs = ({ table }: Row) => !table.startsWith('kysely_');

function roleOf(table: string, column: string): string | undefined {
  return upkeep.tables[table]?.people[column];
}

test('every column that names a person has an index by person', async () => {
  await using server = await startServer();
  const columns = (['person', 'row'] as const).flatMap((role) => columnsOf(upkeep.tables, role));
  for (const { table, column } of columns) {
    // Their keys begin with the tenant and the person.
    if (['asked', 'left_off_hints', 'notification_choice'].includes(table)) continue;
    const isPostgres = process.env['ENGINE'] === 'postgres';
    const { rows } = await (
      isPostgres
        ? sql<{ sql: string }>`select indexdef as sql from pg_catalog.pg_indexes where tablename = ${table}`
        : sql<{ sql: string | null }>`select sql from sqlite_master where type = 'index' and tbl_name = ${table}`
    ).execute(server.db);
    const byPerson = new RegExp(`\\((?:"?tenant"?, )?"?${column}"?[,)]`);
    expect([table, column, rows.some((row) => byPerson.test(row.sql ?? ''))]).toEqual([table, column, true]);
  }
});

test('after a removal no column of any table names the person', async () => {
  await using server = await startServer({ people: ownPeople });
  const { db } = server;
  await fillOwn(server);
  expect(namingColumns(await rowsOf(db)).filter(isUnsaid)).toEqual([]);
  const person = { id: randomUUID(), name: 'Planted Heron-Smith' };
  const rows = await rowsOf(db);
  const columns = (['person', 'row', 'json'] as const).flatMap((role) =>
    columnsOf(upkeep.tables, role).map((column) => ({ ...column, role })),
  );
  const planted = [];
  for (const { table, column, name, role } of columns) {
    if (table === 'named') continue;
    const row = rows.find((one) => one.table === table);
    if (!row) throw new Error(`\`fillOwn\` leaves nothing in ${table}`);
    const before = textOf(row.values[column]) ?? '{}';
    const after = role === 'json' ? JSON.stringify({ was: JSON.parse(before), now: [{ deep: person }] }) : person.id;
    await change(db, row, { [column]: after, ...(name !== undefined && { [name]: person.name }) });
    planted.push(`${table}.${column}`);
  }
  expect(planted.length).toBeGreaterThan(30);
  expect(JSON.stringify(await rowsOf(db)).split(person.id).length).toBeGreaterThan(planted.length);

  await eraseName(db, upkeep, { tenant: own.tenant, id: person.id });
  const left = (await rowsOf(db)).flatMap(({ table, values }) =>
    Object.entries(values)
      .filter(([, value]) => [person.id, person.name].some((one) => String(value).includes(one)))
      .map(([column]) => `${table}.${column}`),
  );
  expect(left).toEqual([]);
});

test('the index of names matches the rows, after every change and in an upgraded database', async () => {
  await using server = await startServer({ people: ownPeople });
  const { db, config } = server;
  await fillOwn(server);
  const indexed = async () => (await rowsOf(db)).filter(({ table }) => table === 'named').map(({ values }) => values);
  const said = named(await rowsOf(db));
  expect(sorted(await indexed())).toEqual(said);
  expect(said.length).toBeGreaterThan(20);

  // Before the index existed; then after a crash while it was being filled.
  for (const isHalf of [false, true]) {
    for (const name of await triggers(db)) {
      if (isHalf && !name.endsWith('_delete')) continue;
      const table = /^named_(\w+)_\w{8}_/.exec(name)?.[1] ?? '';
      await sql`drop trigger ${sql.ref(name)} ${sql.raw(config.databaseUrl.startsWith('postgres') ? `on "${table}"` : '')}`.execute(
        db,
      );
    }
    await sql`delete from named where tenant = ${own.tenant} ${sql.raw(isHalf ? `and place > 'm'` : '')}`.execute(db);
    expect(sorted(await indexed())).not.toEqual(said);
    await (await openDatabase(config.databaseUrl)).destroy();
    expect(sorted(await indexed())).toEqual(said);
  }
  const meeting = String(said.find(({ place }) => place === 'recap')?.id);
  await db.deleteFrom('recap').where('tenant', '=', own.tenant).where('meeting', '=', meeting).execute();
  expect(sorted(await indexed())).toEqual(named(await rowsOf(db)));
  // PostgreSQL's own JSON refuses lone surrogates and NUL; ours doesn't.
  const odd = { id: 'odd', name: '\ud83d', text: '\\u0000\u0000 \\' };
  const recap = { tenant: own.tenant, series: own.series, meeting: randomUUID(), version: 1, saved_at: 0, filing: 0 };
  await db
    .insertInto('recap')
    .values({ ...recap, filed_json: null, draft_json: JSON.stringify({ odd }) })
    .execute();
  expect(sorted(await indexed())).toEqual(named(await rowsOf(db)));
  expect((await indexed()).map(({ person }) => person)).toContain('odd');
});

function namingColumns(rows: Row[]): string[] {
  const people = Object.values(ownPeople).flatMap(({ id, name }) => [id, name]);
  const naming = new Set<string>();
  for (const { table, values } of rows.filter(isOurs))
    for (const [column, value] of Object.entries(values))
      if (people.some((one) => String(value).includes(one))) naming.add(`${table}.${column}`);
  if (naming.size < 25) throw new Error('Nearly nobody is named');
  return [...naming];
}

function isUnsaid(place: string): boolean {
  const [table = '', column = ''] = place.split('.');
  return keys.has(column) || [undefined, 'none'].includes(roleOf(table, column));
}

async function change(db: Database, { table, values }: Row, set: Record<string, unknown>): Promise<void> {
  const isThis = Object.entries(values)
    .filter(([, value]) => value !== null)
    .map(([column, value]) => sql`${sql.ref(column)} = ${value}`);
  const changed = Object.entries(set).map(([column, value]) => sql`${sql.ref(column)} = ${value}`);
  await sql`update ${sql.table(table)} set ${sql.join(changed)} where ${sql.join(isThis, sql` and `)}`.execute(db);
  Object.assign(values, set);
}

async function triggers(db: Database): Promise<string[]> {
  const inFile = sql<{ name: string }>`select name from sqlite_master where type = 'trigger'`.execute(db);
  const { rows } = await inFile.catch(() =>
    sql<{ name: string }>`select tgname as name from pg_catalog.pg_trigger where not tgisinternal`.execute(db),
  );
  return rows.map(({ name }) => name);
}

type Entry = Record<'tenant' | 'series' | 'place' | 'id' | 'person', unknown>;

function named(rows: Row[]): Entry[] {
  return sorted(
    namingTables(upkeep.tables).flatMap(({ table, lifecycle: { key }, columns }) =>
      rows
        .filter((row) => row.table === table)
        .flatMap(({ values }) => {
          const people = new Set<string>();
          for (const column of columns)
            JSON.parse(textOf(values[column]) ?? 'null', (_key, value: unknown) => {
              if (
                typeof value === 'object' &&
                value !== null &&
                'id' in value &&
                'name' in value &&
                typeof value.id === 'string'
              )
                people.add(value.id);
              return value;
            });
          const { tenant, series } = values;
          return [...people].map((person) => ({ tenant, series, place: table, id: values[key], person }));
        }),
    ),
  );
}

function sorted(entries: Record<string, unknown>[]): Entry[] {
  return entries
    .map(({ tenant, series, place, id, person }) => ({ tenant, series, place, id, person }))
    .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
