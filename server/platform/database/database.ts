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
import { backOff } from '#contract/backOff.ts';
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

/** What a store's writing function takes. Inside a transaction nothing else may be asked: the outer database does not
 * see what it has written, and on SQLite a write there waits for the transaction that waits for it. */
export type Trx = Transaction<Tables>;

/** A transaction that others keep getting in the way of is begun so often. */
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
  /** Hears every statement, without its values. */
  onStatement?: ((sql: string) => void) | undefined;
  /** Waits for as long as PostgreSQL takes, as what no person waits for may. */
  isPatient?: boolean;
}

/** What the features bring to the database. */
export interface Schema {
  tables: AnyLifecycles;
  migrations: Steps[];
}

/** Opens `file:…` (or a plain path) with SQLite and `postgres://…` with PostgreSQL, and brings the tables up to date. Throws a
 * `ConfigError` for a role of PostgreSQL's that row-level security doesn't hold. */
export async function openDatabase(
  url: string,
  schema: Schema,
  { onStatement, isPatient = false }: Watching = {},
): Promise<Database> {
  const isServer = isServerUrl(url);
  const open = (dialect: Dialect) =>
    new Kysely<Tables>({ dialect, ...(onStatement && { log: ({ query }) => onStatement(query.sql) }) });
  if (isServer) {
    // Where much is kept a step takes its time, and so do others' steps, which whoever starts meanwhile waits for.
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

/** Loaded only where it is needed: with its driver a process takes 10 MB more. */
async function postgres(url: string, isPatient: boolean) {
  const { postgresDialect } = await import('./postgres.ts');
  return postgresDialect(url, { isPatient });
}

/** Leases the rows that `query` finds until the transaction ends, and passes over those that another process has leased.
 * On SQLite one writes at a time: there is nothing to pass over. */
export function unlessLeased<Result>(
  trx: Trx,
  query: SelectQueryBuilder<Tables, keyof Tables, Result>,
): SelectQueryBuilder<Tables, keyof Tables, Result> {
  return isPostgres(trx) ? query.forUpdate().skipLocked() : query;
}

export function fileOf(url: string): string {
  return url.startsWith('file:') ? url.slice('file:'.length) : url;
}

/** Empties SQLite's write-ahead log: until then it holds what was deleted, and every state that a row went through. False
 * where somebody else is reading the file, such as a backup: then it is to be tried again. PostgreSQL keeps its own as its
 * operator has set it. */
export async function forgetHistory(db: Database): Promise<boolean> {
  if (isPostgres(db)) return true;
  const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db);
  return rows[0]?.busy === 0;
}

/** Thrown in a transaction that needs something too slow to make inside it: the transaction rolls back, `prepare` runs, and it is
 * retried. */
export class NotPrepared extends Error {
  readonly prepare: () => Promise<void>;

  constructor(prepare: () => Promise<void>) {
    super('Something has to be prepared before this transaction');
    this.prepare = prepare;
  }
}

/**
 * Runs `work` wholly or not at all, as if nobody else wrote meanwhile, and hands back what it returns. On PostgreSQL it
 * is begun again where somebody did, so it may do nothing but ask the database. Where nothing is written because of what was
 * read, `read committed` lets others be.
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
