import { batchByKey } from './batchByKey.ts';
import { transaction, type Database, type Trx } from './database.ts';

/**
 * For writes that a whole hall sends at once: those that arrive while an earlier group commits share one transaction, and
 * with it one sync of the disk. If one throws, the group is rolled back and each is tried alone. `work` may only query the
 * database, as in `transaction`.
 */
export function groupCommit<Asked extends object, Result>(
  work: (trx: Trx, asked: Asked) => Promise<Result>,
): (db: Database, tenant: string, asked: Asked) => Promise<Result> {
  return batchByKey((db, _tenant, group: Asked[]) =>
    transaction(db, async (trx) => {
      const results: Result[] = [];
      for (const asked of group) results.push(await work(trx, asked));
      return results;
    }),
  );
}
