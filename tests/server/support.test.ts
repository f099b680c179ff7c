import { expect, test } from 'vitest';
import { removeName } from '#contract/data.ts';
import { agreeLighter, readSupport, setSupport } from '#contract/support.ts';
import { begin } from '../support/meeting.ts';
import { startServer } from '../support/server.ts';

const week = 7 * 24 * 3_600_000;

test('002-03, 003-05, 003-06, 003-07: support is per person and kind of work, and gets lighter by a step once host and person agree', async () => {
  await using server = await startServer();
  const { ada, bo, cai, outsider } = { ...server.microsoft.people, outsider: server.microsoft.outsider };
  const [host, person, other] = [server.as(ada), server.as(bo), server.as(cai)];
  await begin(host);
  const writing = { person: bo.id, work: 'Writing texts', level: 'close' as const, reviewOn: '2026-11-30' };
  await host.ask(setSupport, { body: writing });
  await host.ask(setSupport, { body: { ...writing, work: 'Budgets', level: 'free', reviewOn: null } });
  await host.ask(setSupport, { body: { ...writing, work: ' writing  TEXTS' } });
  const waiting = { ...writing, proposed: null, hostAgrees: false, personAgrees: false };
  const { support } = await person.ask(readSupport, {});
  expect(support).toMatchObject([{ work: 'Budgets', level: 'free', proposed: null }, waiting]);
  expect((await host.ask(readSupport, {})).support).toEqual(support);
  expect((await other.ask(readSupport, {})).support).toEqual([]);
  const wrong = await host.refused(setSupport, {
    body: { ...writing, work: ' ', person: outsider.id, reviewOn: '2026-11-22' },
  });
  expect(wrong.fields?.map(({ field, code }) => `${field}: ${code}`)).toEqual([
    'person: not_in_chat',
    'work: empty',
    'reviewOn: in_the_past',
  ]);

  const lighter = { body: { person: bo.id, work: 'writing texts', level: 'regular' as const } };
  expect(await person.refused(agreeLighter, lighter)).toMatchObject({ code: 'stale' });
  server.clock.now += week;
  const kept = async () => (await host.ask(readSupport, {})).support.at(-1);
  expect(await kept()).toMatchObject({ level: 'close', proposed: 'regular' });
  expect(await other.refused(agreeLighter, lighter)).toMatchObject({ code: 'host_only' });
  await Promise.all([1, 2].map(() => person.ask(agreeLighter, lighter)));
  expect(await kept()).toMatchObject({ level: 'close', proposed: 'regular', personAgrees: true, hostAgrees: false });
  await Promise.all([1, 2].map(() => host.ask(agreeLighter, lighter)));
  expect(await kept()).toMatchObject({ level: 'regular', reviewOn: null, proposed: null, personAgrees: false });

  await person.ask(removeName, {});
  expect((await host.ask(readSupport, {})).support).toEqual([]);
});
