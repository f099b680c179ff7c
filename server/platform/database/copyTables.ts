import { createHash } from 'node:crypto';
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { sql } from 'kysely';
import type { Database } from './database.ts';

export interface Table {
  name: string;
  columns: string[];
  key: { column: string; isText: boolean }[];
}

export type Values = SQLInputValue[];

/** Rows per statement: few enough for its time limit even where each is a long recap. */
const batch = 200;

export function tablesOf(file: DatabaseSync): Table[] {
  const names = file
    .prepare(
      `select name from sqlite_schema
      where type = 'table' and name not like 'sqlite\\_%' escape '\\' and name not like 'kysely\\_%' escape '\\'
      order by name`,
    )
    .all()
    .map(({ name }) => String(name));
  return names.map((name) => {
    const columns = file.prepare('select name, type, pk from pragma_table_info(?)').all(name);
    const key = columns.filter(({ pk }) => pk !== 0).toSorted((a, b) => Number(a['pk']) - Number(b['pk']));
    return {
      name,
      columns: columns.map((column) => String(column['name'])),
      key: key.map((column) => ({
        column: String(column['name']),
        isText: String(column['type']).toLowerCase() === 'text',
      })),
    };
  });
}

/** In key order, as SQLite compares: byte by byte. */
export function* rowsInFile(file: DatabaseSync, { name, columns, key }: Table): Generator<Values> {
  const order = key.map(({ column }) => quoted(column)).join();
  const all = file.prepare(`select ${columns.map(quoted).join()} from ${quoted(name)} order by ${order}`);
  for (const row of all.iterate()) yield columns.map((column) => row[column] ?? null);
}

/**
 * In the file's order, whatever the database's collation. Sorted once, then fetched: a long table needs a database
 * without time limits.
 */
export async function* rowsOnServer(db: Database, { name, columns, key }: Table): AsyncGenerator<Values> {
  const trx = await db.startTransaction().execute();
  try {
    // The transaction is idle while a batch is compared.
    await sql`set local idle_in_transaction_session_timeout = 0`.execute(trx);
    const order = key.map(({ column, isText }) =>
      isText ? sql`${sql.ref(column)} collate "C"` : sql`${sql.ref(column)}`,
    );
    const all = sql`select ${sql.join(columns.map((column) => sql.ref(column)))} from ${sql.table(name)}`;
    await sql`declare walk no scroll cursor for ${all} order by ${sql.join(order)}`.execute(trx);
    for (;;) {
      const { rows } = await sql<Record<string, SQLInputValue>>`fetch ${sql.lit(batch)} from walk`.execute(trx);
      if (rows.length === 0) return;
      for (const row of rows) yield columns.map((column) => row[column] ?? null);
    }
  } finally {
    await trx.rollback().execute();
  }
}

export function finderIn(file: DatabaseSync, { name, columns, key }: Table): (row: Values) => Values | undefined {
  const condition = key.map(({ column }) => `${quoted(column)} = ?`).join(' and ');
  const one = file.prepare(`select ${columns.map(quoted).join()} from ${quoted(name)} where ${condition}`);
  const places = key.map(({ column }) => columns.indexOf(column));
  return (row) => {
    const found = one.get(...places.map((place) => row[place] ?? null));
    return found && columns.map((column) => found[column] ?? null);
  };
}

export async function addRows(db: Database, { name, columns }: Table, rows: Iterable<Values>): Promise<void> {
  let next: Values[] = [];
  const add = async () => {
    const values = next.map((row) => sql`(${sql.join(row)})`);
    next = [];
    const into = sql`${sql.table(name)} (${sql.join(columns.map((column) => sql.ref(column)))})`;
    await sql`insert into ${into} values ${sql.join(values)} on conflict do nothing`.execute(db);
  };
  for (const row of rows) {
    next.push(row);
    if (next.length === batch) await add();
  }
  if (next.length > 0) await add();
}

export async function fingerprint(
  rows: Iterable<Values> | AsyncIterable<Values>,
): Promise<{ count: number; checksum: string }> {
  const hash = createHash('sha256');
  let count = 0;
  for await (const row of rows) {
    hash.update(`${JSON.stringify(row)}\n`);
    count++;
  }
  return { count, checksum: hash.digest('hex') };
}

function quoted(name: string): string {
  return `"${name}"`;
}
