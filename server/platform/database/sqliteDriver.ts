import { setTimeout as sleep } from 'node:timers/promises';
import { SelectQueryNode, type CompiledQuery, type DatabaseConnection, type Driver, type QueryResult } from 'kysely';
import { isBusy } from './databaseErrors.ts';
import type { SqliteConnection } from './sqliteConnection.ts';

const busyMs = 5_000;
const lookMs = 10;

/**
 * One writer at a time, with concurrent reads:
 * 1. A SELECT outside a transaction runs at once on the read connection, and sees committed data only.
 * 2. Everything else queues for the write connection: a statement until it is committed, a transaction until it has ended.
 * 3. If another process has locked the file, the statement or `begin` is retried. SQLite's own waiting would block the
 *    event loop, and with it all reads.
 */
export class SqliteDriver implements Driver {
  #writer: SqliteConnection;
  #reader: SqliteConnection;
  #turn: Promise<void> = Promise.resolve();

  constructor(writer: SqliteConnection, reader: SqliteConnection) {
    this.#writer = writer;
    this.#reader = reader;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<KyselyConnection> {
    return new KyselyConnection(this);
  }

  async releaseConnection(): Promise<void> {}

  async beginTransaction(connection: KyselyConnection): Promise<void> {
    const { endTurn } = await this.#inTurn(() => this.#writer.run('begin immediate'));
    connection.endTurn = endTurn;
  }

  async commitTransaction(connection: KyselyConnection): Promise<void> {
    this.#commit();
    connection.leave();
  }

  /**
   * Without a write-ahead log a commit waits while another process reads, such as a backup. This blocks, because
   * meanwhile the commit's half-taken lock would shut out the reading connection.
   */
  #commit(): void {
    try {
      this.#writer.run('commit');
    } catch (error) {
      if (!isBusy(error)) throw error;
      this.#writer.run(`pragma busy_timeout = ${busyMs}`);
      try {
        this.#writer.run('commit');
      } finally {
        this.#writer.run('pragma busy_timeout = 0');
      }
    }
  }

  /** Kysely also calls this after a failed commit. On a full disk SQLite has already rolled back. */
  async rollbackTransaction(connection: KyselyConnection): Promise<void> {
    if (connection.isInTransaction && this.#writer.isInTransaction) this.#writer.run('rollback');
    connection.leave();
  }

  async destroy(): Promise<void> {
    const { endTurn } = await this.#inTurn(() => {
      this.#reader.close();
      this.#writer.close();
    });
    endTurn();
  }

  async ask<Row>(query: CompiledQuery, { isInTransaction }: KyselyConnection): Promise<QueryResult<Row>> {
    if (isInTransaction) {
      if (!this.#writer.isInTransaction) throw new Error('SQLite has rolled this transaction back');
      return this.#writer.ask(query);
    }
    if (SelectQueryNode.is(query.query)) return this.#reader.ask(query);
    const { result, endTurn } = await this.#inTurn(() => this.#writer.ask<Row>(query));
    endTurn();
    return result;
  }

  async #inTurn<Result>(work: () => Result): Promise<{ result: Result; endTurn: () => void }> {
    // Measured from the call, so that everything queued behind a locked file gives up at the same time.
    const until = performance.now() + busyMs;
    const before = this.#turn;
    const { promise, resolve: endTurn } = Promise.withResolvers<void>();
    this.#turn = promise;
    await before;
    for (;;) {
      try {
        return { result: work(), endTurn };
      } catch (error) {
        if (!isBusy(error) || performance.now() > until) {
          endTurn();
          throw error;
        }
      }
      await sleep(lookMs);
    }
  }
}

class KyselyConnection implements DatabaseConnection {
  endTurn: (() => void) | undefined;
  #driver: SqliteDriver;

  constructor(driver: SqliteDriver) {
    this.#driver = driver;
  }

  get isInTransaction(): boolean {
    return this.endTurn !== undefined;
  }

  leave(): void {
    this.endTurn?.();
    this.endTurn = undefined;
  }

  executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    return this.#driver.ask(query, this);
  }

  streamQuery(): AsyncIterableIterator<never> {
    throw new Error('Nothing is read as a stream');
  }
}
