import { readFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { fileOf, isServerUrl } from '../../../server/platform/database/database.ts';
import type { Row } from '../attacks/pulseTarget.ts';

type Values = Record<string, unknown>;

/** Queries the database directly, past the server's rules. `?` is a placeholder on both engines. */
export async function askRaw(url: string, statement: string, ...values: (string | number)[]): Promise<Values[]> {
  if (!isServerUrl(url)) {
    using db = new DatabaseSync(fileOf(url), { timeout: 5_000 });
    return db.prepare(statement).all(...values);
  }
  const client = new pg.Client(url);
  await client.connect();
  try {
    // The owner's setting that row-level security lets through.
    await client.query("select set_config('bookend.tenant', '*', false)");
    let place = 0;
    return (
      await client.query<Values>(
        statement.replaceAll('?', () => `$${++place}`),
        values,
      )
    ).rows;
  } finally {
    await client.end();
  }
}

export async function rowsOf(url: string): Promise<Row[]> {
  return isServerUrl(url) ? rowsOnServer(url) : rowsInFile(fileOf(url));
}

/** The raw files, including freed pages. A PostgreSQL server's files are the operator's responsibility. */
export async function bytesOf(url: string): Promise<Buffer> {
  if (isServerUrl(url)) return Buffer.alloc(0);
  return Buffer.concat(await Promise.all(['', '-wal', '-shm'].map((name) => readFile(fileOf(url) + name))));
}

async function rowsOnServer(url: string): Promise<Row[]> {
  const tables = await askRaw(url, "select tablename from pg_tables where schemaname = 'public' order by 1");
  const rows: Row[] = [];
  for (const { tablename } of tables) {
    const table = String(tablename);
    const found = await askRaw(url, `select xmin::text as hidden_xmin, * from "${table}" order by ctid`);
    for (const [rowid, values] of found.entries()) rows.push({ table, rowid, values });
  }
  // Only the order of transaction ids is information; their values depend on whatever else ran.
  const numbers = [...new Set(rows.map(({ values }) => Number(values['hidden_xmin'])))].toSorted((a, b) => a - b);
  for (const { values } of rows) values['hidden_xmin'] = numbers.indexOf(Number(values['hidden_xmin']));
  return rows;
}

export function rowsInFile(file: string): Row[] {
  using db = new DatabaseSync(file, { readOnly: true });
  const names = db.prepare("select name from sqlite_schema where type = 'table'").all();
  return ['sqlite_schema', ...names.map(({ name }) => String(name))].flatMap((table) => {
    const isHidden = !/without\s+rowid/i.test(
      String(db.prepare('select sql from sqlite_schema where name = ?').get(table)?.['sql']),
    );
    const rows = db.prepare(`select ${isHidden ? 'rowid as hidden_rowid, ' : ''}* from "${table}"`).all();
    return rows.map(({ hidden_rowid: rowid, ...values }) => ({
      table,
      rowid: rowid === undefined ? null : Number(rowid),
      values,
    }));
  });
}
