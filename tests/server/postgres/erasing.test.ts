import { expect, test } from 'vitest';
import { tenantAtOf } from '../../../server/core/scope.ts';
import { breakLeases, leaseQuarter, renewLease } from '../../../server/features/insights/quarterLease.ts';
import { addPage, listSums } from '../../../server/features/insights/store.ts';
import { transaction, type Trx } from '../../../server/platform/database/database.ts';
import { asTenant } from '../../../server/platform/database/tenant.ts';
import { startServer, type TestServer } from '../../support/server/server.ts';

const now = 1_000;
const [start, first] = [
  { at: 0, id: 'row' },
  { at: 1, id: 'row' },
];

/** Runs `work` in a transaction that stays open until `commit`. */
async function openTransaction(db: TestServer['db'], work: (trx: Trx) => Promise<unknown>) {
  const [done, release] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const ended = db
    .transaction()
    .setIsolationLevel('serializable')
    .execute(async (trx) => {
      await work(trx);
      done.resolve();
      await release.promise;
    });
  await Promise.race([done.promise, ended]);
  return async () => {
    release.resolve();
    await ended;
  };
}

const isLater = async (work: Promise<unknown>) =>
  (await Promise.race([work.then(() => 'done'), new Promise((resolve) => setTimeout(resolve, 300, 'waits'))])) ===
  'waits';

test('a page read before a name was removed isn’t added, whichever transaction commits first', async () => {
  await using server = await startServer();
  const { db, microsoft } = server;
  const at = { ...tenantAtOf(microsoft.tenant), quarter: '2026-Q4' };
  const { id } = microsoft.people.ada;
  await asTenant(at.tenant, async () => {
    const lease = (await leaseQuarter(db, at, now)) ?? 0;
    const removed = await openTransaction(db, (trx) => breakLeases(trx, { tenant: at.tenant, id }));
    const page = { source: 'results', after: start, to: first, sums: { [id]: '{}' } } as const;
    const added = addPage(db, at, page, { lease, now });
    expect(await isLater(added)).toBe(true);
    await removed();
    expect([await added, await listSums(db, at)]).toEqual([undefined, {}]);

    await db.updateTable('insight_quarter').set({ leased_until: 0 }).where('tenant', '=', at.tenant).execute();
    const held = { lease: (await leaseQuarter(db, at, now)) ?? 0, now };
    const written = await openTransaction(db, async (trx) => {
      expect(await renewLease(trx, at, held)).toBeDefined();
      const row = { tenant: at.tenant, quarter: at.quarter, person: id, sums_json: '{}' };
      await trx.insertInto('insight_part').values(row).execute();
    });
    const removing = transaction(db, (trx) => breakLeases(trx, { tenant: at.tenant, id }));
    expect(await isLater(removing)).toBe(true);
    await written();
    await removing;
    expect(await listSums(db, at)).toEqual({});
  });
});
