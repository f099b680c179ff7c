import { setTimeout as sleep } from 'node:timers/promises';
import { SelectQueryNode, type CompiledQuery, type DatabaseConnection, type Driver, type QueryResult } from 'kysely';
import { isBusy } from './databaseErrors.ts';
import { busyMs, type Handle } from './sqliteConnection.ts';

/** Nobody waits longer than this for others to join. */
const longestPauseMs = 10;

/** A write that finds the file taken looks so often whether that has ended. */
const lookMs = 10;

/** Writes that become durable together. */
class Group {
  /** Settles for everybody in it at once. */
  kept = Promise.withResolvers<void>();

  constructor() {
    // Without this a failure would count as unheard while those who wait for it still write.
    this.kept.promise.catch(() => undefined);
  }
}

/**
 * Lets what is written within a few milliseconds share one transaction of SQLite, and so one wait for the disk.
 * Writes and whole transactions come one after another, each behind a savepoint or in one statement: what fails leaves
 * the others be, and each is answered only when all are durable.
 */
export class GroupCommit implements Driver {
  #writer: Handle;
  #reader: Handle;
  #group: Group | undefined;
  #lastKeptMs = 0;
  /** Resolves when the current writer is done. */
  #turn: Promise<void> = Promise.resolve();

  constructor(writer: Handle, reader: Handle) {
    this.#writer = writer;
    this.#reader = reader;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<Connection> {
    return new Connection(this);
  }

  async releaseConnection(): Promise<void> {}

  async beginTransaction(connection: Connection): Promise<void> {
    const until = performance.now() + busyMs;
    const endTurn = await this.#takeTurn();
    try {
      connection.group = await this.#join(until);
      this.#writer.run('savepoint work');
      connection.endTurn = endTurn;
    } catch (error) {
      endTurn();
      throw error;
    }
  }

  async commitTransaction(connection: Connection): Promise<void> {
    this.#writer.run('release work');
    connection.leave();
    await connection.group?.kept.promise;
  }

  /** Kysely asks for it after a commit that failed, too: then there is nothing left to undo. */
  async rollbackTransaction(connection: Connection): Promise<void> {
    if (!connection.isInTransaction) return;
    if (this.#writer.isInTransaction) this.#writer.run('rollback to work; release work');
    connection.leave();
  }

  async destroy(): Promise<void> {
    const endTurn = await this.#takeTurn();
    this.#keep();
    this.#reader.close();
    this.#writer.close();
    // Rejects everybody still in the queue, because the database is closed.
    endTurn();
  }

  async ask<Row>(query: CompiledQuery, connection: Connection): Promise<QueryResult<Row>> {
    if (connection.isInTransaction) {
      if (connection.group !== this.#group) throw new Error('The transaction was given up before');
      return this.#write(query);
    }
    if (SelectQueryNode.is(query.query)) return this.#reader.ask(query);
    const until = performance.now() + busyMs;
    const endTurn = await this.#takeTurn();
    try {
      if (query.query.kind === 'RawNode') {
        // A pragma may not stand in a transaction.
        this.#keep();
        return await this.#whenFree(until, () => this.#writer.ask<Row>(query));
      }
      const group = await this.#join(until);
      const result = this.#write<Row>(query);
      endTurn();
      await group.kept.promise;
      return result;
    } finally {
      endTurn();
    }
  }

  /** The group that is open, or a new one, which is kept when all that has come by then has had its turn. */
  async #join(until: number): Promise<Group> {
    if (this.#group) return this.#group;
    await this.#whenFree(until, () => this.#writer.run('begin immediate'));
    this.#group = new Group();
    const keep = () => {
      void this.#takeTurn().then((endTurn) => {
        this.#keep();
        endTurn();
      });
    };
    // As long as the disk took last time, more may join: so no more than half of the time is spent waiting for it.
    if (this.#lastKeptMs < 1) setImmediate(keep);
    else setTimeout(keep, Math.min(longestPauseMs, this.#lastKeptMs));
    return this.#group;
  }

  /** SQLite would wait by itself, and nobody could read meanwhile. Those who wait in turn give up together. */
  async #whenFree<Result>(until: number, work: () => Result): Promise<Result> {
    for (;;) {
      try {
        return work();
      } catch (error) {
        if (!isBusy(error) || performance.now() > until) throw error;
      }
      await sleep(lookMs);
    }
  }

  #write<Row>(query: CompiledQuery): QueryResult<Row> {
    try {
      return this.#writer.ask(query);
    } catch (error) {
      // On a full disk SQLite itself gives up all that is not yet kept.
      if (!this.#writer.isInTransaction) this.#giveUp(error);
      throw error;
    }
  }

  #keep(): void {
    const group = this.#group;
    if (!group) return;
    const started = performance.now();
    try {
      this.#writer.run('commit');
      this.#lastKeptMs = performance.now() - started;
      this.#group = undefined;
      group.kept.resolve();
    } catch (error) {
      if (this.#writer.isInTransaction) this.#writer.run('rollback');
      this.#giveUp(error);
    }
  }

  #giveUp(error: unknown): void {
    this.#group?.kept.reject(error);
    this.#group = undefined;
  }

  /** Waits until everybody who asked before is done. Gives what ends the turn. */
  async #takeTurn(): Promise<() => void> {
    const before = this.#turn;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#turn = promise;
    await before;
    return resolve;
  }
}

/** What Kysely holds while it asks: a name for one transaction, or for none. */
class Connection implements DatabaseConnection {
  group: Group | undefined;
  endTurn: (() => void) | undefined;
  #driver: GroupCommit;

  constructor(driver: GroupCommit) {
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
