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

interface Queue<Key, Found> {
  lookups: Map<unknown, Lookup<Key, Found>>;
  callers: number;
  isRunning: boolean;
}

/**
 * So many callers start the statement early. Otherwise a hall's requests all wait at once and survive into the old
 * generation: 744 MB instead of 479 with 5,000 panels (`npm run bench -- live`).
 */
const startsEarlyAt = 64;

/**
 * Batches concurrent lookups by key into one SQL statement per tenant (the DataLoader pattern):
 * 1. Keys that arrive in one turn of the event loop share a statement. With 64 waiting callers it starts at once.
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
    if (queue.isRunning) return;
    queue.isRunning = true;
    while (queue.lookups.size > 0) {
      queue.callers = 0;
      const unavailable = await run(db, tenant, takeBatch(queue));
      if (unavailable) for (const lookup of takeAll(queue)) refuse(lookup, unavailable.error);
    }
    const ofDatabase = queues.get(db);
    if (ofDatabase?.get(tenant) === queue) ofDatabase.delete(tenant);
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

  function queueOf(db: Database, tenant: string): Queue<Key, Found> {
    const ofDatabase = queues.get(db) ?? new Map<string, Queue<Key, Found>>();
    queues.set(db, ofDatabase);
    const known = ofDatabase.get(tenant);
    if (known) return known;
    const queue: Queue<Key, Found> = { lookups: new Map(), callers: 0, isRunning: false };
    ofDatabase.set(tenant, queue);
    setImmediate(() => void empty(db, tenant, queue));
    return queue;
  }

  return (db, tenant, key) =>
    new Promise((resolve, reject) => {
      const queue = queueOf(db, tenant);
      const lookup = queue.lookups.get(nameOf(key)) ?? { key, callers: [] };
      queue.lookups.set(nameOf(key), lookup);
      lookup.callers.push({ resolve, reject });
      if (++queue.callers >= startsEarlyAt) void empty(db, tenant, queue);
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

function takeBatch<Key, Found>({ lookups }: Queue<Key, Found>): Lookup<Key, Found>[] {
  const size = batchSizes.find((one) => one <= lookups.size) ?? 1;
  const batch = [...lookups].slice(0, size);
  for (const [name] of batch) lookups.delete(name);
  return batch.map(([, lookup]) => lookup);
}

function takeAll<Key, Found>({ lookups }: Queue<Key, Found>): Lookup<Key, Found>[] {
  const all = [...lookups.values()];
  lookups.clear();
  return all;
}

function refuse({ callers }: Pick<Lookup<unknown, never>, 'callers'>, error: unknown): void {
  for (const { reject } of callers) reject(error);
}
