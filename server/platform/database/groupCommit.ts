import { batchByKey } from './batchByKey.ts';
import { transaction, type Database, type Trx } from './database.ts';

/**
 * For writes that a whole hall sends at once: those that arrive while an earlier group commits share one transaction, and
 * with it one sync of the disk.
 * 1. They run one after another in the order of `rowOf`, the row that they lock first: two processes that locked rows in
 *    different orders would deadlock.
 * 2. If one throws, the group is rolled back and each is tried alone, so return an expected refusal as a value.
 * 3. `work` may only query the database, as in `transaction`.
 */
export function groupCommit<Entry extends object, Result>(
  rowOf: (entry: Entry) => string,
  work: (trx: Trx, entry: Entry) => Promise<Result>,
): (db: Database, tenant: string, entry: Entry) => Promise<Result> {
  return batchByKey(async (db, _tenant, group: Entry[]) => {
    const ordered = group.toSorted((a, b) => rowOf(a).localeCompare(rowOf(b)));
    const results = await transaction(db, async (trx) => {
      const found = new Map<Entry, Result>();
      for (const entry of ordered) found.set(entry, await work(trx, entry));
      return found;
    });
    return group.map((entry) => results.get(entry) as Result);
  });
}
