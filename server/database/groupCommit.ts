import { SelectQueryNode, type CompiledQuery, type DatabaseConnection, type Driver, type QueryResult } from 'kysely';
import type { Handle } from './handle.ts';

/** Single writes that become durable together. */
class Group {
  /** The turn to write has come and SQLite's transaction is open. */
  ready: Promise<void> = Promise.resolve();
  /** Settles for everybody in it at once. */
  kept = Promise.withResolvers<void>();
  /** Why nothing of it is kept. */
  error: unknown;
}

/**
 * Lets the single writes of one turn of the event loop share one transaction, and so one wait for the disk. Each is
 * answered only when all are durable; one that SQLite refuses leaves the others be. Transactions have a turn each.
 */
export class GroupCommit implements Driver {
  #writer: Handle;
  #reader: Handle;
  #group: Group | undefined;
  /** Ends when whoever writes now is done. */
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
    const endTurn = await this.#takeTurn();
    try {
      this.#writer.run('begin immediate');
      connection.endTurn = endTurn;
    } catch (error) {
      endTurn();
      throw error;
    }
  }

  async commitTransaction(connection: Connection): Promise<void> {
    this.#writer.run('commit');
    connection.leave();
  }

  async rollbackTransaction(connection: Connection): Promise<void> {
    if (this.#writer.isInTransaction) this.#writer.run('rollback');
    connection.leave();
  }

  async destroy(): Promise<void> {
    await this.#takeTurn();
    this.#reader.close();
    this.#writer.close();
  }

  async ask<Row>(query: CompiledQuery, isInTransaction: boolean): Promise<QueryResult<Row>> {
    if (isInTransaction) return this.#writer.ask(query);
    if (SelectQueryNode.is(query.query)) return this.#reader.ask(query);
    if (query.query.kind === 'RawNode') return this.#askAlone(query);
    const group = (this.#group ??= this.#openGroup());
    await group.ready;
    const result = this.#write<Row>(query, group);
    await group.kept.promise;
    return result;
  }

  /** A pragma may not stand in a transaction. */
  async #askAlone<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const endTurn = await this.#takeTurn();
    try {
      return this.#writer.ask(query);
    } finally {
      endTurn();
    }
  }

  #write<Row>(query: CompiledQuery, group: Group): QueryResult<Row> {
    if (group.error !== undefined) throw group.error;
    try {
      return this.#writer.ask(query);
    } catch (error) {
      if (!this.#writer.isInTransaction) this.#giveUp(group, error);
      throw error;
    }
  }

  #openGroup(): Group {
    const group = new Group();
    // Without this a failure would count as unheard while those who wait for it still write.
    group.kept.promise.catch(() => undefined);
    group.ready = this.#takeTurn().then((endTurn) => {
      try {
        this.#writer.run('begin immediate');
      } catch (error) {
        this.#giveUp(group, error);
        endTurn();
        throw error;
      }
      setImmediate(() => {
        this.#keep(group);
        endTurn();
      });
    });
    return group;
  }

  #keep(group: Group): void {
    if (group.error !== undefined) return;
    try {
      this.#writer.run('commit');
      this.#group = undefined;
      group.kept.resolve();
    } catch (error) {
      if (this.#writer.isInTransaction) this.#writer.run('rollback');
      this.#giveUp(group, error);
    }
  }

  #giveUp(group: Group, error: unknown): void {
    group.error = error;
    group.kept.reject(error);
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
  endTurn: (() => void) | undefined;
  #driver: GroupCommit;

  constructor(driver: GroupCommit) {
    this.#driver = driver;
  }

  leave(): void {
    this.endTurn?.();
    this.endTurn = undefined;
  }

  executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    return this.#driver.ask(query, this.endTurn !== undefined);
  }

  // eslint-disable-next-line require-yield
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('Nothing is read as a stream');
  }
}
