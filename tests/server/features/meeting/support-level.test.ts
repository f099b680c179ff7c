import { expect, test } from 'vitest';
import { removeName } from '#contract/lifecycle.ts';
import { moveTo } from '#contract/meeting/meeting.ts';
import { agreeLighter, readSupport, setSupport } from '#contract/meeting/supportLevel.ts';
import { listen, topics } from '../../../support/server/live.ts';
import { begin, giveChair, share } from '../../../support/meeting/meeting.ts';
import { startServer, type Person } from '../../../support/server/server.ts';

const week = 7 * 24 * 3_600_000;

test('support levels are per person and kind of work, and ease by one step if both agree [002-03, 003-05, 003-06, 003-07]', async () => {
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
  // PostgreSQL takes no NUL in a text.
  for (const id of [`${bo.id}\u0000`, '\uD800', ''])
    expect(await person.refused(agreeLighter, { body: { ...lighter.body, person: id } })).toMatchObject({
      code: 'invalid',
      fields: [{ field: 'person' }],
    });
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

test('the chair of one meeting neither reads nor sets support levels, and gets no notice of them', async () => {
  await using server = await startServer();
  const { people } = server.microsoft;
  const [ada, bo, cai] = [server.as(people.ada), server.as(people.bo), server.as(people.cai)];
  const meeting = await begin(ada);
  const level = { person: cai.id, work: 'Budgets', level: 'close' as const, reviewOn: '2026-11-24' };
  await ada.ask(setSupport, { body: level });
  await giveChair(ada, bo, meeting);
  server.clock.now += 24 * 3_600_000;
  expect(await bo.ask(readSupport, {})).toEqual({ support: [] });
  for (const person of [cai.id, bo.id])
    expect(await bo.refused(setSupport, { body: { ...level, person } })).toMatchObject({ code: 'organizer_only' });
  const lighter = { person: cai.id, work: 'Budgets', level: 'regular' as const };
  for (const work of ['Budgets', 'Nothing kept'])
    expect(await bo.refused(agreeLighter, { body: { ...lighter, work } })).toMatchObject({ code: 'host_only' });
  using caiHears = await listen(server, cai);
  using boHears = await listen(server, bo);
  await ada.ask(setSupport, { body: { ...level, reviewOn: null, level: 'free' } });
  await expect.poll(() => topics(caiHears)).toContain('support');
  await ada.ask(moveTo, { meeting, body: { stage: 'close' } });
  await expect.poll(() => topics(boHears)).toContain('room');
  expect(topics(boHears)).not.toContain('support');
  expect((await ada.ask(readSupport, {})).support).toMatchObject([{ level: 'free' }]);
  expect((await cai.ask(readSupport, {})).support).toMatchObject([{ level: 'free' }]);
});

test('without an organizer a level is changed by whoever set it, and read by whom it is about', async () => {
  await using server = await startServer({ organizer: null, config: { membershipMs: 0 } });
  const { people, remove } = server.microsoft;
  const [bo, cai, dana] = [server.as(people.bo), server.as(people.cai), server.as(people.dana)];
  const level = { person: cai.id, work: 'Budgets', level: 'close' as const, reviewOn: '2026-11-24' };
  await share(bo, await begin(bo), { actions: [], questions: [] });
  await bo.ask(setSupport, { body: level });
  server.clock.now += 24 * 3_600_000;
  await begin(dana);
  expect(await dana.ask(readSupport, {})).toEqual({ support: [] });
  expect(await dana.refused(setSupport, { body: { ...level, level: 'free' } })).toMatchObject({
    code: 'kept_by_another',
  });
  await dana.ask(setSupport, { body: { ...level, work: 'Talks', reviewOn: null } });
  const works = async (reader: Person) => (await reader.ask(readSupport, {})).support.map(({ work }) => work);
  expect([await works(bo), await works(dana), await works(cai)]).toEqual([
    ['Budgets'],
    ['Talks'],
    ['Budgets', 'Talks'],
  ]);
  expect(await bo.refused(setSupport, { body: level })).toMatchObject({ code: 'organizer_only' });
  const lighter = { body: { person: cai.id, work: 'Budgets', level: 'regular' as const } };
  for (const one of [bo, cai]) await one.ask(agreeLighter, lighter);
  expect((await bo.ask(readSupport, {})).support).toMatchObject([{ level: 'regular' }]);

  remove(people.bo);
  await dana.ask(setSupport, { body: { ...level, level: 'free', reviewOn: null } });
  expect(await works(dana)).toEqual(['Budgets', 'Talks']);
  await server.db.updateTable('support').set({ set_by: null }).where('work', '=', 'Talks').execute();
  expect([await works(dana), await works(cai)]).toEqual([['Budgets'], ['Budgets', 'Talks']]);
  await dana.ask(removeName, {});
  expect(JSON.stringify(await server.db.selectFrom('support').selectAll().execute())).not.toContain(dana.id);
});
