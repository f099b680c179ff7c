import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { exportSeries, removeName } from '#contract/lifecycle.ts';
import { beginMeeting } from '#contract/meeting/meeting.ts';
import { createTenantQueues, mostWaiting } from '../../../server/features/lifecycle/queues.ts';
import { sixPeople, visitors } from '../../../server/sandbox/people.ts';
import { action, begin, share } from '../../support/meeting/meeting.ts';
import { neighbour } from '../../support/database/neighbours.ts';
import { personAt, startServer, type TestServer } from '../../support/server/server.ts';
import { isPostgres } from '../../../server/platform/database/database.ts';

const metricsToken = 'a-token-that-nobody-guesses';

test('a removal blocks nobody in another tenant, and is skipped if its caller disconnects', async () => {
  const other = neighbour({
    word: 'Crane',
    mark: 'b22ce000',
    tenant: visitors.xenia.tenant,
    series: '19:meeting_crane@thread.v2',
  });
  await using server = await startServer({
    elsewhere: [other.chat],
    config: { tenants: [sixPeople.ada.tenant, other.tenant], metricsToken },
  });
  const { microsoft } = server;
  const { ada, bo, cai, dana, eli } = microsoft.people;
  const leaving = [bo, cai, dana];
  const host = server.as(ada);
  const owned = [...leaving, eli].map(({ id }, index) => action(`Task ${index}`, { owner: { id, name: '' } }));
  await share(host, await begin(host), { actions: owned, questions: [] });
  const theirs = personAt(() => server.url, { ...microsoft, chat: other.chat }, other.people.ada);
  await theirs.ask(beginMeeting, { body: { timeZone: 'UTC' } });

  using blocked = await blockRemovals(server);
  const hungUp = new AbortController();
  const asked = leaving.map((person) =>
    fetch(`${server.url}${removeName.path}`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${server.as(person).token}` },
      signal: hungUp.signal,
    }).catch(() => 'hung up'),
  );
  expect((await theirs.ask(exportSeries, {})).meetings).toHaveLength(1);
  const later = server.as(eli).ask(removeName, {});
  hungUp.abort();
  expect(await Promise.all(asked)).toEqual(['hung up', 'hung up', 'hung up']);
  await expect.poll(() => removalsClosed(server)).toBe(3);
  blocked.end();
  expect(await later).toEqual({ meetings: 1 });
  // The job whose turn it was may have run.
  const named = await server.db.selectFrom('recap').selectAll().execute();
  const still = leaving.filter(({ id }) => JSON.stringify(named).includes(id));
  expect(still.length).toBeGreaterThanOrEqual(2);
  expect(JSON.stringify(named)).not.toContain(eli.id);
});

test('a tenant’s queue is ordered and bounded, survives failures, and skips disconnected callers', async () => {
  const inTurn = createTenantQueues();
  const order: string[] = [];
  const first = Promise.withResolvers<void>();
  const work = (name: string) => async () => void order.push(name);
  const turns = [
    inTurn({ tenant: 'a', hasHungUp: () => false }, async () => {
      await first.promise;
      throw new Error('No luck');
    }),
    inTurn({ tenant: 'a', hasHungUp: () => true }, work('hung up')),
    ...Array.from({ length: mostWaiting - 1 }, (_, index) =>
      inTurn({ tenant: 'a', hasHungUp: () => false }, work(`a${index}`)),
    ),
  ];
  const settled = Promise.allSettled(turns);
  const refused = inTurn({ tenant: 'a', hasHungUp: () => false }, work('too many'));
  await expect(refused).rejects.toMatchObject({ code: 'busy', details: { retryAfterSeconds: 30 } });
  await inTurn({ tenant: 'b', hasHungUp: () => false }, work('b'));
  expect(order).toEqual(['b']);
  first.resolve();
  const outcomes = (await settled).map(({ status }) => status);
  expect(outcomes.filter((status) => status === 'rejected')).toHaveLength(2);
  expect(order).toEqual(['b', ...Array.from({ length: mostWaiting - 1 }, (_, index) => `a${index}`)]);
  await inTurn({ tenant: 'a', hasHungUp: () => false }, work('room again'));
  expect(order.at(-1)).toBe('room again');
});

/** Holds a lock that removals wait for on either engine; reads don't. */
async function blockRemovals({ db }: TestServer): Promise<Disposable & { end: () => void }> {
  const isHeld = Promise.withResolvers<void>();
  const isOver = Promise.withResolvers<void>();
  const held = db.transaction().execute(async (trx) => {
    // On SQLite the transaction itself is enough, because there is only one writer.
    if (isPostgres(trx)) await sql`lock table observation in exclusive mode`.execute(trx);
    isHeld.resolve();
    await isOver.promise;
  });
  held.catch(isHeld.reject);
  await isHeld.promise;
  return { end: isOver.resolve, [Symbol.dispose]: isOver.resolve };
}

async function removalsClosed({ url }: TestServer): Promise<number> {
  const answer = await fetch(`${url}/metrics`, { headers: { authorization: `Bearer ${metricsToken}` } });
  const counts = (await answer.text())
    .split('\n')
    .filter((line) => line.startsWith('bookend_request_duration_seconds_count') && line.includes(removeName.path))
    .map((line) => Number(line.split(' ').at(-1)));
  return counts.reduce((sum, count) => sum + count, 0);
}
