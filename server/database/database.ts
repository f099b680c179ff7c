import { Kysely, sql, type Transaction } from 'kysely';
import { Migrator } from 'kysely/migration';
import { migrations } from './migrations.ts';
import type { Tables } from './schema.ts';
import { busyMs } from './handle.ts';
import { sqliteDialect } from './sqlite.ts';

export type Database = Kysely<Tables>;

/** What a store's writing function takes. Inside a transaction nothing else may be asked: the outer database does not
 * see what it has written, and on SQLite a write there waits for the transaction that waits for it. */
export type Trx = Transaction<Tables>;

/** Opens the file and brings its tables up to date. */
export async function openDatabase(file: string): Promise<Database> {
  const db = new Kysely<Tables>({ dialect: sqliteDialect(file) });
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } });
  const { error } = await migrator.migrateToLatest();
  if (error) {
    await db.destroy();
    throw new Error('The database cannot be brought up to date', { cause: error });
  }
  await forgetHistory(db);
  return db;
}

/** Empties the write-ahead log: until then it holds what was deleted, and every state that a row went through. False where
 * somebody else is reading the file, such as a backup: then it is to be tried again. */
export async function forgetHistory(db: Database): Promise<boolean> {
  // Nobody waits for the other's reading to end.
  await sql`pragma busy_timeout = 0`.execute(db);
  try {
    const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db);
    return rows[0]?.busy === 0;
  } finally {
    await sql`pragma busy_timeout = ${sql.lit(busyMs)}`.execute(db);
  }
}

/** Runs `work` wholly or not at all, and hands back what it returns. */
export function transaction<Result>(db: Database, work: (trx: Trx) => Promise<Result>): Promise<Result> {
  return db.transaction().execute(work);
}
