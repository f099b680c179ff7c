import { DatabaseSync } from 'node:sqlite';
import type { Row } from './pulseTarget.ts';

/** Every table of a database file, SQLite's own among them, with the hidden column where there is one, as it is stored. */
export function rowsOf(file: string): Row[] {
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
