import { SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, type Dialect } from 'kysely';
import { GroupCommit } from './groupCommit.ts';
import { Handle } from './sqliteConnection.ts';

/**
 * Kysely over Node's own SQLite. WAL with `synchronous=full`: an acknowledged write outlives the process and the
 * machine. `secure_delete` overwrites what is deleted, as privacy.md asks. What is written and what is read have a
 * handle each, so that a read never shows what isn't kept yet.
 */
export function sqliteDialect(file: string): Dialect {
  return {
    createAdapter: () => new Adapter(),
    createDriver: () => {
      const writer = new Handle(file);
      writer.run(`
        pragma journal_mode = wal;
        pragma synchronous = full;
        pragma foreign_keys = on;
        pragma secure_delete = on;
      `);
      // From here on `GroupCommit` waits for it.
      writer.run('pragma busy_timeout = 0');
      return new GroupCommit(writer, new Handle(file, { readOnly: true }));
    },
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

/** Unlike Kysely's, because SQLite's own tables change within a transaction too: a migration happens wholly or not at all. */
class Adapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }

  /** The driver orders what is asked. */
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}
