import { sql, type RawBuilder } from 'kysely';
import type { Database } from './database.ts';
import { isUnavailable } from './databaseErrors.ts';
import { asTenant } from './tenant.ts';

/** Few sizes, because the database prepares one statement per size. */
const batchSizes = [32, 16, 8, 4, 2, 1];

interface Lookup<Key, Found> {
  key: Key;
  callers: { resolve: (found: Found) => void; reject: (reason: unknown) => void }[];
}

type Queue<Key, Found> = Map<unknown, Lookup<Key, Found>>;

/**
 * Batches concurrent lookups by key into one SQL statement per tenant (the DataLoader pattern):
 * 1. Keys that arrive in one turn of the event loop share a statement.
 * 2. Keys that arrive while it runs wait for the next one. So each statement starts after its callers' requests, and they
 *    see their own writes.
 * 3. If a statement fails, each of its keys is tried alone, so only a faulty key is refused. A statement that writes must
 *    therefore be all or nothing. If the database is unavailable, the whole queue is refused at once.
 * `load` returns its results in the order of its keys. Keys with the same name are loaded once and share one result, which
 * callers must not change.
 */
export function batchByKey<Key, Found>(
  load: (db: Database, tenant: string, keys: Key[]) => Promise<Found[]>,
  nameOf: (key: Key) => unknown = (key) => key,
): (db: Database, tenant: string, key: Key) => Promise<Found> {
  const queues = new WeakMap<Database, Map<string, Queue<Key, Found>>>();

  async function empty(db: Database, tenant: string, queue: Queue<Key, Found>): Promise<void> {
    while (queue.size > 0) {
      const unavailable = await run(db, tenant, takeBatch(queue));
      if (unavailable) for (const lookup of takeAll(queue)) refuse(lookup, unavailable.error);
    }
    queues.get(db)?.delete(tenant);
  }

  async function run(
    db: Database,
    tenant: string,
    batch: Lookup<Key, Found>[],
  ): Promise<{ error: unknown } | undefined> {
    try {
      const keys = batch.map(({ key }) => key);
      const found = await asTenant(tenant, () => load(db, tenant, keys));
      for (const [index, { callers }] of batch.entries())
        for (const { resolve } of callers) resolve(found[index] as Found);
      return undefined;
    } catch (error) {
      const isAway = isUnavailable(error);
      if (isAway || batch.length === 1) for (const lookup of batch) refuse(lookup, error);
      else await Promise.all(batch.map((lookup) => run(db, tenant, [lookup])));
      return isAway ? { error } : undefined;
    }
  }

  return (db, tenant, key) =>
    new Promise((resolve, reject) => {
      const ofDatabase = queues.get(db) ?? new Map<string, Queue<Key, Found>>();
      queues.set(db, ofDatabase);
      const queue = ofDatabase.get(tenant) ?? new Map<unknown, Lookup<Key, Found>>();
      if (!ofDatabase.has(tenant)) {
        ofDatabase.set(tenant, queue);
        setImmediate(() => void empty(db, tenant, queue));
      }
      const lookup = queue.get(nameOf(key)) ?? { key, callers: [] };
      queue.set(nameOf(key), lookup);
      lookup.callers.push({ resolve, reject });
    });
}

/** With `or` instead, SQLite scans the whole tenant from four keys on. */
export function isOneOf<Column extends string>(
  columns: readonly Column[],
  keys: readonly Record<Column, string>[],
): RawBuilder<boolean> {
  const rows = keys.map((key) => sql`(${sql.join(columns.map((column) => key[column]))})`);
  return sql`(${sql.join(columns.map((column) => sql.ref(column)))}) in (values ${sql.join(rows)})`;
}

function takeBatch<Key, Found>(queue: Queue<Key, Found>): Lookup<Key, Found>[] {
  const size = batchSizes.find((one) => one <= queue.size) ?? 1;
  const batch = [...queue].slice(0, size);
  for (const [name] of batch) queue.delete(name);
  return batch.map(([, lookup]) => lookup);
}

function takeAll<Key, Found>(queue: Queue<Key, Found>): Lookup<Key, Found>[] {
  const all = [...queue.values()];
  queue.clear();
  return all;
}

function refuse({ callers }: Pick<Lookup<unknown, never>, 'callers'>, error: unknown): void {
  for (const { reject } of callers) reject(error);
}
