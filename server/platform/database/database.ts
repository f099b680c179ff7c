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
import { backOff } from '#contract/rules/wire/backOff.ts';
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

/**
 * Inside a transaction use nothing else: the outer database doesn't see uncommitted writes, and on SQLite a write
 * there would deadlock.
 */
export type Trx = Transaction<Tables>;

const attempts = 20;
const conflictPause = { fromMs: 5, toMs: 50 };

export function isServerUrl(url: string): boolean {
  return /^postgres(ql)?:\/\//.test(url);
}

export function isPostgres(db: Database): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter;
}

export interface Watching {
  onStatement?: ((sql: string) => void) | undefined;
  /** No time limits on PostgreSQL, for maintenance that nobody waits for. */
  isPatient?: boolean;
}

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
    // Migrating a large database takes long, and so does waiting for another process that does it.
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

/** Lazy import: the driver costs 10 MB. */
async function postgres(url: string, isPatient: boolean) {
  const { postgresDialect } = await import('./postgres.ts');
  return postgresDialect(url, { isPatient });
}

/** `for update skip locked`. SQLite has one writer, so there is nothing to skip. */
export function unlessLeased<Result>(
  trx: Trx,
  query: SelectQueryBuilder<Tables, keyof Tables, Result>,
): SelectQueryBuilder<Tables, keyof Tables, Result> {
  return isPostgres(trx) ? query.forUpdate().skipLocked() : query;
}

export function fileOf(url: string): string {
  return url.startsWith('file:') ? url.slice('file:'.length) : url;
}

/**
 * Truncates SQLite's write-ahead log, which still holds deleted and overwritten rows. False if another process is
 * reading the file, such as a backup: try again later. PostgreSQL's log is up to its operator.
 */
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
 * Runs `work` in a serializable transaction. On PostgreSQL it is retried after a conflict, so it may only query the
 * database. `read committed` avoids conflicts if no write depends on what was read.
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
