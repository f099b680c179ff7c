import { expect, test } from 'vitest';
import { deleteMeeting, removeName } from '#contract/lifecycle.ts';
import { dropAction, markDone } from '#contract/meeting/openItems.ts';
import { readOwnTrends } from '#contract/person/ownTrends.ts';
import { readPulse, type SeenResult } from '#contract/meeting/pulse.ts';
import { ownLivePath } from '#contract/rules/wire/live.ts';
import { colleagues } from '../../../../server/sandbox/people.ts';
import { action, begin, endPulse, rate, share } from '../../../support/meeting/meeting.ts';
import { addResult, batchWith } from '../../../support/meeting/results.ts';
import { listen, topics } from '../../../support/server/live.ts';
import { startServer, type Person, type TestServer } from '../../../support/server/server.ts';

const day = 86_400_000;
const week = 7 * day;

const nothing = { trends: [], canBeChance: false, onTime: null };

const read = (person: Person) => person.ask(readOwnTrends, {});

/** Adds a result, about Ada by default. */
function add(server: TestServer, daysAgo: number, seen: Partial<SeenResult>, changes: object = {}) {
  const { tenant, chat, people } = server.microsoft;
  const rated = { tenant, series: chat.id, host: people.ada, ...changes };
  return addResult(server.db, rated, batchWith(server.clock.now - daysAgo * day, [seen]));
}

test('a result that is released reaches the host’s trends, and only theirs [000-56, 002-14]', async () => {
  await using server = await startServer();
  const host = server.as(server.microsoft.people.ada);
  const meeting = await begin(host, { isKey: true });
  await share(host, meeting, { actions: [], questions: [] });
  const others = server.microsoft.chat.members.filter(({ id }) => id !== host.id).map((person) => server.as(person));
  for (const other of others) await rate(other, meeting, 4, 2, { purpose: 'saw', dissent: 'did_not' });
  expect(await read(host), 'nothing before the close').toEqual(nothing);
  using hears = await listen(server, host, ownLivePath);
  await endPulse(server, host, meeting);
  await expect.poll(() => topics(hears)).toContain('home');

  const { release } = await host.ask(readPulse, { meeting });
  const { trends, onTime } = await read(host);
  expect(onTime).toBeNull();
  expect(trends.map(({ behaviour }) => behaviour)).toEqual(release?.batch.seen.map(({ behaviour }) => behaviour));
  const at = server.clock.now;
  const one = { from: at, to: at, answers: others.length, direction: null, share: null };
  const said = (mostly: number) => ({
    times: 1,
    meetings: 1,
    ticked: { mostly, results: 1 },
    unticked: { mostly: 0, results: 0 },
  });
  expect(trends.find(({ behaviour }) => behaviour === 'purpose')).toMatchObject({
    ...one,
    consistency: { mostly: 1, results: 1 },
    said: said(1),
    texts: { en: { label: 'Said why we are here' } },
  });
  expect(trends.find(({ behaviour }) => behaviour === 'dissent')).toMatchObject({
    ...one,
    consistency: { mostly: 0, results: 1 },
    said: said(0),
  });
  for (const other of [...others, server.as(colleagues.hugo)]) expect(await read(other)).toEqual(nothing);
});

test('other people’s results, of the same chat or another tenant, change nothing', async () => {
  await using server = await startServer();
  const { ada, bo } = server.microsoft.people;
  for (const [daysAgo, saw] of [
    [30, 8],
    [20, 9],
    [10, 15],
  ] as const)
    await add(server, daysAgo, { saw, answers: 20 });
  const before = await read(server.as(ada));
  expect(before.trends).toMatchObject([{ consistency: { mostly: 1, results: 3 }, answers: 60 }]);
  await add(server, 5, { saw: 5, answers: 25 }, { host: bo });
  await add(server, 5, { saw: 5, answers: 25 }, { tenant: 'another' });
  await add(server, 5, { saw: 5, answers: 25, behaviour: 'frame' }, { host: bo, series: '19:other@thread.v2' });
  expect(await read(server.as(ada))).toEqual(before);
  const theirs = await read(server.as(bo));
  expect(theirs.trends.map(({ behaviour, answers }) => [behaviour, answers])).toEqual([
    ['purpose', 25],
    ['frame', 25],
  ]);
});

test('a former host keeps their own trends for half a year', async () => {
  await using server = await startServer();
  const { ada, bo } = server.microsoft.people;
  await add(server, 20, { saw: 15, answers: 20 });
  const { meeting } = await add(server, 10, { saw: 14, answers: 20 });
  // The chair moved after the pulse about Ada had opened.
  await server.db
    .updateTable('meeting')
    .set({ host_id: bo.id, host_name: bo.name })
    .where('id', '=', meeting)
    .execute();
  expect((await read(server.as(ada))).trends).toMatchObject([{ consistency: { mostly: 2, results: 2 } }]);
  expect(await read(server.as(bo))).toEqual(nothing);
  server.clock.now += 24 * week;
  expect((await read(server.as(ada))).trends).toMatchObject([{ consistency: { mostly: 1, results: 1 } }]);
  server.clock.now += 2 * week;
  expect(await read(server.as(ada))).toEqual(nothing);
});

test('only the latest twenty of many results are read', async () => {
  await using server = await startServer();
  await add(server, 100, { saw: 15, answers: 20, behaviour: 'frame' });
  for (let daysAgo = 20; daysAgo > 0; daysAgo--) await add(server, daysAgo, { saw: 15, answers: 20 });
  const { trends } = await read(server.as(server.microsoft.people.ada));
  expect(trends).toMatchObject([{ behaviour: 'purpose', consistency: { mostly: 7, results: 7 }, answers: 140 }]);
});

test('nothing remains of a meeting that was deleted, nor of a name that was removed', async () => {
  await using server = await startServer();
  const { ada } = server.microsoft.people;
  const host = server.as(ada);
  const { meeting: first } = await add(server, 20, { saw: 15, answers: 20 });
  const { meeting: second } = await add(server, 10, { saw: 5, answers: 20 });
  await host.ask(deleteMeeting, { meeting: second });
  expect((await read(host)).trends).toMatchObject([{ consistency: { mostly: 1, results: 1 }, answers: 20 }]);
  await host.ask(deleteMeeting, { meeting: first });
  expect(await read(host)).toEqual(nothing);
  await add(server, 1, { saw: 15, answers: 20 });
  await host.ask(removeName, {});
  expect(await read(host)).toEqual(nothing);
});

test('actions of the host’s own meetings count once their day has passed [000-25]', async () => {
  await using server = await startServer();
  const { ada, bo } = server.microsoft.people;
  const host = server.as(ada);
  const meeting = await begin(host, { isKey: false });
  const today = Date.UTC(2026, 10, 23);
  server.clock.now = Math.max(server.clock.now, today);
  const dayAfter = (days: number) => new Date(server.clock.now + days * day).toISOString().slice(0, 10);
  const owner = { id: bo.id, name: '' };
  const due = (what: string, days: number) => action(what, { owner, due: dayAfter(days) });
  const actions = [
    due('In time', 3),
    due('Late', 3),
    due('Never', 3),
    due('Dropped', 3),
    due('Later', 30),
    action('No day', { owner }),
  ];
  await share(host, meeting, { actions, questions: [] });
  const mark = (what: string) =>
    server.as(bo).ask(markDone, { action: actions.find((one) => one.what === what)?.id ?? '', body: { isDone: true } });
  await mark('In time');
  await mark('Later');
  await mark('No day');
  const dropped = actions.find(({ what }) => what === 'Dropped')?.id ?? '';
  await host.ask(dropAction, { action: dropped, body: { reason: 'No longer needed' } });
  server.clock.now += 5 * day;
  expect((await read(host)).onTime, 'without a result').toBeNull();
  server.clock.now -= 5 * day;
  await add(server, 1, { saw: 15, answers: 20 });
  expect((await read(host)).onTime, 'before their day').toBeNull();
  server.clock.now += 5 * day;
  await mark('Late');
  expect((await read(host)).onTime).toEqual({ done: 1, due: 3 });

  await add(server, 1, { saw: 15, answers: 20 }, { host: bo });
  expect((await read(server.as(bo))).onTime, 'of somebody else’s meeting').toBeNull();
});
