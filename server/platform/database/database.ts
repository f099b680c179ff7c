import { setTimeout as sleep } from 'node:timers/promises';
import {
  Kysely,
  PostgresAdapter,
  sql,
  type Dialect,
  type IsolationLevel,
  type SelectQueryBuilder,
  type Transaction,
} from 'kysely';
import { backOff } from '#contract/rules/backOff.ts';
import { Migrator } from 'kysely/migration';
import type { AnyLifecycles } from './lifecycle.ts';
import { migrationsFor, type Steps } from './migrations.ts';
import { isConflict } from './databaseErrors.ts';
import type { Engine } from './migrations/table.ts';
import { keepNamed } from './nameIndex.ts';
import { refuseBypass } from './rowSecurity.ts';
import type { Tables } from './schema.ts';
import { sqliteDialect } from './sqlite.ts';

export type Database = Kysely<Tables>;

/** What a store's writing functions take. Inside a transaction use nothing else: the outer database doesn't see what the
 * transaction has written, and on SQLite a write there would deadlock. */
export type Trx = Transaction<Tables>;

/** The number of attempts at a transaction that keeps conflicting with others. */
const attempts = 20;
const conflictPause = { fromMs: 5, toMs: 50 };

export function isServerUrl(url: string): boolean {
  return /^postgres(ql)?:\/\//.test(url);
}

/** All others are files. */
export function isPostgres(db: Database): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter;
}

export interface Watching {
  /** Called with every statement, without its values. */
  onStatement?: ((sql: string) => void) | undefined;
  /** No time limits on PostgreSQL, for work that nobody waits for. */
  isPatient?: boolean;
}

/** The features' tables and migrations. */
export interface Schema {
  tables: AnyLifecycles;
  migrations: Steps[];
}

/** Opens `file:…` (or a plain path) with SQLite and `postgres://…` with PostgreSQL, and runs the migrations. Throws a
 * `ConfigError` for a PostgreSQL role that could bypass row-level security. */
export async function openDatabase(
  url: string,
  schema: Schema,
  { onStatement, isPatient = false }: Watching = {},
): Promise<Database> {
  const isServer = isServerUrl(url);
  const open = (dialect: Dialect) =>
    new Kysely<Tables>({ dialect, ...(onStatement && { log: ({ query }) => onStatement(query.sql) }) });
  if (isServer) {
    // Migrations of a large database take long, and so does waiting for another process that runs them.
    await using patient = open(await postgres(url, true));
    await refuseBypass(patient);
    await bringUpToDate(patient, 'postgres', schema);
  }
  const db = open(isServer ? await postgres(url, isPatient) : sqliteDialect(fileOf(url)));
  if (!isServer) await bringUpToDate(db, 'sqlite', schema);
  await forgetHistory(db);
  return db;
}

async function bringUpToDate(db: Database, engine: Engine, { tables, migrations: own }: Schema): Promise<void> {
  const migrations = migrationsFor(engine, own);
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } });
  const { error } = await migrator.migrateToLatest();
  if (!error) return keepNamed(db, engine, tables);
  await db.destroy();
  throw new Error('The database cannot be brought up to date', { cause: error });
}

/** Loaded only if needed: with its driver a process takes 10 MB more. */
async function postgres(url: string, isPatient: boolean) {
  const { postgresDialect } = await import('./postgres.ts');
  return postgresDialect(url, { isPatient });
}

/** Locks the rows that `query` finds until the transaction ends, and skips rows that another process has locked. SQLite
 * has one writer, so there is nothing to skip. */
export function unlessLeased<Result>(
  trx: Trx,
  query: SelectQueryBuilder<Tables, keyof Tables, Result>,
): SelectQueryBuilder<Tables, keyof Tables, Result> {
  return isPostgres(trx) ? query.forUpdate().skipLocked() : query;
}

export function fileOf(url: string): string {
  return url.startsWith('file:') ? url.slice('file:'.length) : url;
}

/** Truncates SQLite's write-ahead log, which holds deleted rows and every state that a row went through. False if another
 * process is reading the file, such as a backup: try again later. PostgreSQL's log is up to its operator. */
export async function forgetHistory(db: Database): Promise<boolean> {
  if (isPostgres(db)) return true;
  const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db);
  return rows[0]?.busy === 0;
}

/** Thrown in a transaction that needs something slow: the transaction rolls back, `prepare` runs, and it is retried. */
export class NotPrepared extends Error {
  readonly prepare: () => Promise<void>;

  constructor(prepare: () => Promise<void>) {
    super('Something has to be prepared before this transaction');
    this.prepare = prepare;
  }
}

/**
 * Runs `work` in a serializable transaction and returns its result. On PostgreSQL it is retried after a conflict, so it may
 * only query the database. `read committed` avoids conflicts if no write depends on what was read.
 */
export async function transaction<Result>(
  db: Database,
  work: (trx: Trx) => Promise<Result>,
  isolation: IsolationLevel = 'serializable',
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      const begun = db.transaction();
      return await (isPostgres(db) ? begun.setIsolationLevel(isolation) : begun).execute(work);
    } catch (error) {
      if (attempt === attempts) throw error;
      if (error instanceof NotPrepared) await error.prepare();
      else if (isConflict(error)) await sleep(backOff(attempt, { ...conflictPause, random: Math.random() }));
      else throw error;
    }
  }
}
