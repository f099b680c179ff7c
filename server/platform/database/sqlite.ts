import { SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, type Dialect } from 'kysely';
import { SqliteConnection } from './sqliteConnection.ts';
import { SqliteDriver } from './sqliteDriver.ts';

/**
 * Kysely over Node's own SQLite. WAL with `synchronous=full`: an acknowledged write outlives the process and the
 * machine. `secure_delete` overwrites what is deleted, as privacy.md asks. Writes and reads have a connection each,
 * so no read waits for a write.
 */
export function sqliteDialect(file: string): Dialect {
  return {
    createAdapter: () => new Adapter(),
    createDriver: () => {
      const writer = new SqliteConnection(file);
      writer.run(`
        pragma journal_mode = wal;
        pragma synchronous = full;
        pragma foreign_keys = on;
        pragma secure_delete = on;
      `);
      // From here on the driver waits for a locked file.
      writer.run('pragma busy_timeout = 0');
      return new SqliteDriver(writer, new SqliteConnection(file, { readOnly: true }));
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

  /** The driver has a queue of its own. */
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}
