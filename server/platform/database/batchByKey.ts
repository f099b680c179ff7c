import type { Database } from './database.ts';
import { isUnavailable } from './databaseErrors.ts';
import { asTenant } from './tenant.ts';

/** So many go together; few lengths, as each is a statement of its own for the database to prepare. */
const lengths = [32, 16, 8, 4, 2, 1];

interface BatchItem<Key, Found> {
  key: Key;
  resolve: (found: Found) => void;
  reject: (reason: unknown) => void;
}

interface Queue<Key, Found> {
  waiting: BatchItem<Key, Found>[];
  isRunning: boolean;
}

/**
 * Makes of a statement for many keys one for a single key: what is asked for one tenant while an earlier answer is on its
 * way goes in one statement after it. Each runs after it was asked for, so everybody sees what they have written. Where it
 * fails, each is asked alone: a statement that writes must do so wholly or not at all.
 */
export function together<Key, Found>(
  askAll: (db: Database, tenant: string, keys: Key[]) => Promise<Found[]>,
): (db: Database, tenant: string, key: Key) => Promise<Found> {
  const queues = new WeakMap<Database, Map<string, Queue<Key, Found>>>();

  /** Gives why nobody can be answered, where that is so. */
  async function read(db: Database, tenant: string, batch: BatchItem<Key, Found>[]): Promise<unknown> {
    try {
      const found = await asTenant(tenant, () =>
        askAll(
          db,
          tenant,
          batch.map(({ key }) => key),
        ),
      );
      for (const [index, { resolve }] of batch.entries()) resolve(found[index] as Found);
      return undefined;
    } catch (error) {
      // What is wrong with one is not to be told to the others.
      if (batch.length === 1 || isUnavailable(error)) for (const { reject } of batch) reject(error);
      else await Promise.all(batch.map((one) => read(db, tenant, [one])));
      return isUnavailable(error) ? error : undefined;
    }
  }

  function goOn(
    db: Database,
    tenant: string,
    queue: Queue<Key, Found>,
    ofDatabase: Map<string, Queue<Key, Found>>,
  ): void {
    if (queue.waiting.length === 0 && !queue.isRunning) ofDatabase.delete(tenant);
    if (queue.waiting.length === 0 || queue.isRunning) return;
    const length = lengths.find((one) => one <= queue.waiting.length) ?? 1;
    const batch = queue.waiting.splice(0, length);
    queue.isRunning = true;
    void read(db, tenant, batch).then((away) => {
      queue.isRunning = false;
      // Each batch would wait for the database in turn, and the last for as long as all.
      if (away !== undefined) for (const { reject } of queue.waiting.splice(0)) reject(away);
      goOn(db, tenant, queue, ofDatabase);
    });
  }

  return (db, tenant, key) => {
    const ofDatabase = queues.get(db) ?? new Map<string, Queue<Key, Found>>();
    queues.set(db, ofDatabase);
    const queue = ofDatabase.get(tenant) ?? { waiting: [], isRunning: false };
    ofDatabase.set(tenant, queue);
    return new Promise((resolve, reject) => {
      queue.waiting.push({ key, resolve, reject });
      goOn(db, tenant, queue, ofDatabase);
    });
  };
}
