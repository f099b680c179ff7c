import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type { CompiledQuery } from 'kysely';

const statementsKept = 200;

const busyMs = 5_000;

/** Synchronous: every call blocks until SQLite answers. */
export class SqliteConnection {
  #sqlite: DatabaseSync;
  #prepared = new Map<string, Prepared>();

  constructor(file: string, options: { readOnly?: boolean } = {}) {
    this.#sqlite = new DatabaseSync(file, { timeout: busyMs, ...options });
  }

  /** False if SQLite itself rolled back, as it does on a full disk. */
  get isInTransaction(): boolean {
    return this.#sqlite.isTransaction;
  }

  run(sql: string): void {
    this.#sqlite.exec(sql);
  }

  ask<Row>({ sql, parameters }: CompiledQuery): { rows: Row[]; numAffectedRows?: bigint } {
    const { statement, hasRows } = this.#prepare(sql);
    const values = bindable(parameters);
    // Trusts the tables' types: SQLite can't check them.
    if (hasRows) return { rows: statement.all(...values) as Row[] };
    return { rows: [], numAffectedRows: BigInt(statement.run(...values).changes) };
  }

  close(): void {
    this.#sqlite.close();
  }

  #prepare(sql: string): Prepared {
    const known = this.#prepared.get(sql);
    if (known) return known;
    if (this.#prepared.size >= statementsKept) this.#prepared.clear();
    const statement = this.#sqlite.prepare(sql);
    const prepared = { statement, hasRows: statement.columns().length > 0 };
    this.#prepared.set(sql, prepared);
    return prepared;
  }
}

interface Prepared {
  statement: StatementSync;
  hasRows: boolean;
}

function bindable(values: readonly unknown[]): SQLInputValue[] {
  return values.map((value) => {
    if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint')
      return value;
    throw new TypeError(`SQLite cannot bind a ${typeof value}`);
  });
}
