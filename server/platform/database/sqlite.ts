import { SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, type Dialect } from 'kysely';
import { SqliteConnection } from './sqliteConnection.ts';
import { SqliteDriver } from './sqliteDriver.ts';
import { isOnNetworkShare } from './networkShare.ts';

/**
 * Kysely over node:sqlite. WAL with `synchronous=full`: acknowledged writes survive a crash of process or machine.
 * `secure_delete` overwrites deleted rows, as privacy.md asks. Separate connections for reads and writes, so that no
 * read waits for a write. On a network share it is a rollback journal instead.
 */
export function sqliteDialect(file: string, isShared = isOnNetworkShare(file)): Dialect {
  return {
    createAdapter: () => new Adapter(),
    createDriver: () => {
      const writer = new SqliteConnection(file);
      writer.run(`
        ${isShared ? rollbackJournal : 'pragma journal_mode = wal;'}
        pragma synchronous = full;
        pragma foreign_keys = on;
        pragma secure_delete = on;
      `);
      // From here on the driver itself retries on a locked file.
      writer.run('pragma busy_timeout = 0');
      return new SqliteDriver(writer, new SqliteConnection(file, { readOnly: true }));
    },
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

/**
 * Exclusive until the mode has changed: a file that still has a write-ahead log is then read without shared memory.
 * Changed pages stay in memory until the commit, because writing them earlier would lock out the reading connection.
 */
const rollbackJournal = `
  pragma locking_mode = exclusive;
  pragma journal_mode = truncate;
  pragma locking_mode = normal;
  pragma cache_spill = off;
  select count(*) from sqlite_schema;
`;

/** Unlike Kysely's: SQLite has transactional DDL, so a migration is atomic. */
class Adapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }

  /** The driver has its own queue. */
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}
