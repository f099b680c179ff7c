import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { readDecisions } from '#contract/meeting/decision.ts';
import { readRoom, saveOpening } from '#contract/meeting/meeting.ts';
import { readRecap, saveDraft } from '#contract/meeting/recap.ts';
import { batchByKey } from '../../../server/platform/database/batchByKey.ts';
import { tenantNow } from '../../../server/platform/database/tenant.ts';
import { action, begin, decide, opening } from '../../support/meeting/meeting.ts';
import { startServer } from '../../support/server/server.ts';

test('concurrent lookups become few statements, each for one tenant, and each gets its own rows', async () => {
  await using server = await startServer();
  const asked: { tenant: string; keys: number[] }[] = [];
  const double = batchByKey(async (db, tenant, keys: number[]) => {
    asked.push({ tenant, keys });
    expect(tenantNow()).toBe(tenant);
    await sql`select 1`.execute(db);
    if (keys.includes(13)) throw new Error('Nobody has a thirteenth');
    return keys.map((key) => `${tenant} ${2 * key}`);
  });
  const numbers = Array.from({ length: 100 }, (_, number) => number);
  const settled = await Promise.allSettled(
    numbers.flatMap((number) => ['a', 'b'].map((tenant) => double(server.db, tenant, number))),
  );
  expect(settled.map((one) => (one.status === 'fulfilled' ? one.value : String(one.reason)))).toEqual(
    numbers.flatMap((number) =>
      number === 13
        ? ['Error: Nobody has a thirteenth', 'Error: Nobody has a thirteenth']
        : [`a ${2 * number}`, `b ${2 * number}`],
    ),
  );
  // If a batch fails, each of its keys is retried alone.
  expect(asked.filter(({ keys }) => keys.length > 1).length).toBeGreaterThan(4);
  expect(asked.filter(({ tenant }) => tenant === 'a').length).toBeLessThan(50);
  await expect(double(server.db, 'a', 1)).resolves.toBe('a 2');
});

test('a hundred concurrent reads become a few, and nobody gets a result from before they asked', async () => {
  await using server = await startServer();
  let written = 0;
  let read = 0;
  const latest = batchByKey(
    async (db, tenant, rooms: { room: string }[]) => {
      read += rooms.length;
      const found = written;
      await sql`select 1`.execute(db);
      if (rooms.some(({ room }) => room === 'burning')) throw new Error('Nobody is there');
      if (rooms.some(({ room }) => room.startsWith('away')) && written < 2)
        throw Object.assign(new Error('Gone'), { code: 'ECONNREFUSED' });
      return rooms.map(({ room }) => `${tenant} ${room} ${found}`);
    },
    ({ room }) => room,
  );
  const ask = (room: string, tenant = 'a') => latest(server.db, tenant, { room });
  const before = ask('hall');
  await new Promise(setImmediate);
  expect(read).toBe(1);
  written = 1;
  const after = Array.from({ length: 100 }, () => ask('hall'));
  const others = [ask('yard'), ask('hall', 'b')];
  expect(await before).toBe('a hall 0');
  expect(new Set(await Promise.all(after))).toEqual(new Set(['a hall 1']));
  expect(await Promise.all(others)).toEqual(['a yard 1', 'b hall 1']);
  expect(read).toBeLessThanOrEqual(5);
  read = 0;
  const crowd = Array.from({ length: 130 }, () => ask('crowd'));
  // The first 64 don't wait for the turn to end, and the others wait for them.
  expect(read).toBe(1);
  expect(new Set(await Promise.all(crowd))).toEqual(new Set(['a crowd 1']));
  expect(read).toBe(2);
  const failed = await Promise.allSettled([ask('burning'), ask('burning'), ask('burning')]);
  expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  // If the database is down, one query fails for all who wait; later callers try again.
  read = 0;
  const away = await Promise.allSettled(Array.from({ length: 40 }, (_, index) => ask(`away ${index}`)));
  expect(new Set(away.map(({ status }) => status))).toEqual(new Set(['rejected']));
  expect(read).toBe(32);
  written = 2;
  expect(await ask('away 39')).toBe('a away 39 2');
  expect(await ask('hall')).toBe('a hall 2');
});

test('one read among many sees its own latest write, and nothing of another meeting', async () => {
  await using server = await startServer();
  const { microsoft } = server;
  const host = server.as(microsoft.people.ada);
  const first = await begin(host);
  const decided = await decide(host, first);
  const read = async (meeting: string) => {
    const { decisions } = await host.ask(readDecisions, { meeting });
    return decisions.map(({ id }) => id);
  };
  server.clock.now += 7 * 86_400_000;
  const second = await begin(host);
  await Promise.all(
    Array.from({ length: 30 }, async (_, index) => {
      expect(await Promise.all([read(first), read(second)])).toEqual([[decided.id], []]);
      if (index > 0) return;
      for (let version = 0; version < 10; version++) {
        const content = { actions: [action(`Draft ${version}`)], questions: [] };
        await host.ask(saveDraft, { meeting: second, body: { version, content } });
        expect((await host.ask(readRecap, { meeting: second })).version).toBe(version + 1);
        const purpose = `Purpose ${version}`;
        await host.ask(saveOpening, {
          meeting: second,
          body: { version: version + 1, content: { ...opening, purpose } },
        });
        expect((await host.ask(readRoom, {})).meeting?.opening.purpose).toBe(purpose);
      }
    }),
  );
});
