import { batchByKey } from './batchByKey.ts';
import { transaction, type Database, type Trx } from './database.ts';

/**
 * For writes that a whole hall sends at once: those that arrive while an earlier group commits share one transaction, and
 * with it one sync of the disk. If one throws, the group is rolled back and each is tried alone. `work` may only query the
 * database, as in `transaction`.
 */
export function groupCommit<Request extends object, Result>(
  work: (trx: Trx, request: Request) => Promise<Result>,
): (db: Database, tenant: string, request: Request) => Promise<Result> {
  return batchByKey((db, _tenant, group: Request[]) =>
    transaction(db, async (trx) => {
      const results: Result[] = [];
      for (const request of group) results.push(await work(trx, request));
      return results;
    }),
  );
}
