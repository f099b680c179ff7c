import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { SqliteDialect, type SqliteDatabase, type SqliteStatement } from 'kysely';

/** Statements kept prepared; the program has far fewer, so this only bounds lists of varying length. */
const statementsKept = 200;

/**
 * Kysely's SQLite dialect over Node's own SQLite. WAL with `synchronous=full`: an acknowledged write outlives the
 * process and the machine. `secure_delete` overwrites what is deleted, as privacy.md asks for receipts.
 */
export function sqliteDialect(file: string): SqliteDialect {
  const sqlite = new DatabaseSync(file, { timeout: 5000 });
  sqlite.exec(`
    pragma journal_mode = wal;
    pragma synchronous = full;
    pragma foreign_keys = on;
    pragma secure_delete = on;
  `);
  return new SqliteDialect({ database: inKyselysShape(sqlite) });
}

/** Kysely expects better-sqlite3's shape: parameters as one array, and `reader` for statements that return rows. */
function inKyselysShape(sqlite: DatabaseSync): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>();
  return {
    close: () => sqlite.close(),
    prepare(sql) {
      const known = prepared.get(sql);
      if (known) return known;
      if (prepared.size >= statementsKept) prepared.clear();
      const statement = adapt(sqlite.prepare(sql));
      prepared.set(sql, statement);
      return statement;
    },
  };
}

function adapt(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (values) => statement.all(...bindable(values)),
    run(values) {
      const { changes, lastInsertRowid } = statement.run(...bindable(values));
      return { changes, lastInsertRowid };
    },
    iterate: (values) => statement.iterate(...bindable(values)),
  };
}

function bindable(values: readonly unknown[]): SQLInputValue[] {
  return values.map((value) => {
    if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint')
      return value;
    throw new TypeError(`SQLite cannot bind a ${typeof value}`);
  });
}
