import { expect, test } from 'vitest';
import {
  beginMeeting,
  moveTo,
  readAddresses,
  readMeetings,
  readMySeries,
  readRoom,
  saveOpening,
  sayItem,
} from '#contract/meeting/meeting.ts';
import { deleteMeeting, removeName } from '#contract/lifecycle.ts';
import { readPeople } from '#contract/wire/people.ts';
import { sixPeople, visitors, type SandboxPerson } from '../../../../server/sandbox/people.ts';
import { begin, opening, share } from '../../../support/meeting/meeting.ts';
import { startServer } from '../../../support/server/server.ts';
import { usualGap } from '../../../../server/meeting/rules.ts';
import { knownZone } from '../../../../server/core/day.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

test('attendees read each part of the opening when it is said, and all of it from the start on [000-01, 000-02, 000-03]', async () => {
  await using server = await startServer();
  const { ada, bo } = server.microsoft.people;
  const host = server.as(ada);
  const attendee = server.as(bo);

  const before = await attendee.ask(readRoom, {});
  expect(before).toMatchObject({ meeting: null, begin: null, organizer: ada.id, you: { id: bo.id, isHost: false } });
  expect(await host.ask(readRoom, {})).toMatchObject({ begin: 'fresh', you: { name: 'Ada Park', isHost: true } });

  const { meeting } = await host.ask(beginMeeting, { body: { timeZone: 'Europe/Berlin' } });
  const scripts = { ...opening.scripts, dissent: 'What would make this fail?' };
  await host.ask(saveOpening, {
    meeting,
    body: { version: 0, content: { ...opening, decider: { id: ada.id, name: 'The boss' }, scripts } },
  });

  const heard = async () => (await attendee.ask(readRoom, {})).meeting?.opening;
  expect(await heard()).toEqual({ ...opening, purpose: '', frame: null });

  const said = await host.ask(sayItem, { meeting, body: { item: 'purpose', isSaid: true } });
  expect(said).toEqual({ purpose: server.clock.now, frame: null, dissent: null });
  expect(await heard()).toMatchObject({ purpose: opening.purpose, frame: null, decider: null });

  server.clock.now += minute;
  await host.ask(sayItem, { meeting, body: { item: 'dissent', isSaid: true } });
  expect((await heard())?.scripts.dissent).toBe('What would make this fail?');

  await host.ask(sayItem, { meeting, body: { item: 'dissent', isSaid: false } });
  expect((await heard())?.scripts.dissent).toBeNull();

  await host.ask(moveTo, { meeting, body: { stage: 'meet' } });
  expect(await heard()).toMatchObject({ frame: 'host_decides', decider: { id: ada.id, name: 'Ada Park' } });
});

test('the personal tab lists recent series, and the people in them who can sign in', async () => {
  const { ada, bo, cai, dana } = sixPeople;
  const { gil, xenia } = visitors;
  const series = '19:meeting_second@thread.v2';
  const second = { id: series, topic: 'Second', organizer: bo.id, coOrganizers: new Set<string>(), members: [bo, gil] };
  const config = { tenants: [ada.tenant, xenia.tenant], membershipMs: 0 };
  await using server = await startServer({ people: { ada, bo, cai, dana, xenia }, elsewhere: [second], config });
  const { chat } = server.microsoft;
  const first = await begin(server.as(ada));
  const firstAt = server.clock.now;
  server.clock.now += day;
  const there = { series };
  const { meeting } = await server.as(bo).ask(beginMeeting, { ...there, body: { timeZone: 'UTC' } });
  const seen = async (person: SandboxPerson) => (await server.as(person).ask(readMySeries, {})).series;
  const named = (...people: SandboxPerson[]) => people.map(({ id, name }) => ({ id, name }));
  const ours = { series: chat.id, meeting: first, topic: chat.topic, at: firstAt };
  const theirs = { series, meeting, topic: 'Second', at: server.clock.now };
  expect(await seen(bo)).toEqual([
    { ...theirs, people: named(gil) },
    { ...ours, people: named(ada, cai, dana) },
  ]);
  expect(await seen(gil)).toEqual([{ ...theirs, people: named(bo) }]);
  for (const person of [xenia, server.microsoft.outsider]) expect(await seen(person)).toEqual([]);

  chat.members.splice(chat.members.indexOf(dana), 1);
  server.clock.now += day;
  const next = await begin(server.as(ada));
  expect(await seen(dana)).toEqual([]);
  expect(await seen(cai)).toEqual([{ ...ours, meeting: next, at: server.clock.now, people: named(ada, bo) }]);
  await server.as(bo).ask(removeName, {});
  expect([await seen(bo), (await seen(cai))[0]?.people]).toEqual([[], named(ada)]);

  for (const old of [first, next]) {
    expect(await seen(cai)).toHaveLength(1);
    await server.as(ada).ask(deleteMeeting, { meeting: old });
  }
  expect(await seen(cai)).toEqual([]);
  const left = await server.db.selectFrom('joined').select('series').distinct().execute();
  expect(left).toEqual([{ series }]);
  server.clock.now += 89 * day;
  expect(await seen(gil)).toEqual([{ ...theirs, people: [] }]);
  server.clock.now += day;
  expect(await seen(gil)).toEqual([]);
});

test('a person’s series and their people are bounded, the latest first', async () => {
  await using server = await startServer();
  const { db, clock } = server;
  const host = server.as(server.microsoft.people.ada);
  await begin(host);
  const [row] = await db.selectFrom('meeting').selectAll().execute();
  if (!row) throw new Error('A meeting was to begin');
  const numbers = Array.from({ length: 210 }, (_, number) => number);
  const series = (number: number) => ({ tenant: row.tenant, series: `19:meeting_${number}@thread.v2` });
  const meetings = numbers.map((number) => ({ ...row, ...series(number), started_at: clock.now - 1_000 * number }));
  await db.insertInto('meeting').values(meetings).execute();
  const people = numbers.flatMap((number) => [
    { ...series(number), person: host.id, number: 1, name: 'Ada' },
    { ...series(number), person: 'everywhere', number: 1, name: 'A' },
    ...[1, 2, 3, 4].map((of) => ({ ...series(number), person: `${number}-${of}`, number: 1, name: 'B' })),
  ]);
  await db.insertInto('joined').values(people).execute();
  const { series: listed } = await host.ask(readMySeries, {});
  expect(listed).toHaveLength(200);
  expect(listed.map(({ at }) => at)).toEqual(listed.map(({ at }) => at).toSorted((a, b) => b - a));
  expect(new Set(listed.flatMap((one) => one.people.map(({ id }) => id))).size).toBe(500);
  expect(listed[1]?.people).toHaveLength(5);
});

test('ticking twice keeps the first time', async () => {
  await using server = await startServer();
  const host = server.as(server.microsoft.people.ada);
  const meeting = await begin(host);
  const first = server.clock.now;
  server.clock.now += minute;
  expect(await host.ask(sayItem, { meeting, body: { item: 'purpose', isSaid: true } })).toMatchObject({
    purpose: first,
  });
});

test('a meeting spans two windows, a reopening and midnight; the next day begins a new one', async () => {
  await using server = await startServer();
  const host = server.as(server.microsoft.people.ada);
  const now = () => host.ask(beginMeeting, { body: { timeZone: 'Europe/Berlin' } });

  const both = await Promise.all([now(), now()]);
  expect(both[0]).toEqual(both[1]);
  const [{ meeting }] = both;

  await host.ask(saveOpening, {
    meeting,
    body: { version: 0, content: { ...opening, scripts: { ...opening.scripts, dissent: 'My words' } } },
  });
  await host.ask(moveTo, { meeting, body: { stage: 'after' } });
  server.clock.now += 29 * minute;
  expect((await host.ask(readRoom, {})).begin).toBe('reopen');
  expect(await now()).toMatchObject({ meeting });
  expect((await host.ask(readRoom, {})).meeting).toMatchObject({ id: meeting, stage: 'meet', closedAt: null });

  await host.ask(moveTo, { meeting, body: { stage: 'after' } });
  server.clock.now += 31 * minute;
  expect((await host.ask(readRoom, {})).begin).toBe('again');

  // 23:30 in Berlin: midnight alone does not end a meeting, a night does.
  server.clock.now = Date.UTC(2026, 10, 24, 22, 30);
  const late = (await now()).meeting;
  expect(late).not.toBe(meeting);
  server.clock.now += 60 * minute;
  expect((await host.ask(readRoom, {})).begin).toBeNull();
  expect((await now()).meeting).toBe(late);
  server.clock.now += 9 * 60 * minute;
  expect((await host.ask(readRoom, {})).begin).toBe('fresh');
  const next = (await now()).meeting;
  expect(next).not.toBe(late);

  const fresh = (await host.ask(readRoom, {})).meeting;
  expect(fresh?.opening).toMatchObject({ purpose: '', frame: null });
  expect((await host.ask(readMeetings, {})).meetings.map(({ id }) => id)).toEqual([next, late, meeting]);
});

test('a series has the gap that most of its last meetings kept, or none [R26]', async () => {
  const gapOf = (...days: number[]) =>
    usualGap(days.map((number) => new Date(Date.UTC(2026, 9, 1 + number)).toISOString().slice(0, 10)));
  expect([gapOf(), gapOf(3), gapOf(3, 3)]).toEqual([null, null, null]);
  expect([gapOf(0, 7), gapOf(14, 0, 7), gapOf(0, 7, 7, 14, 19)]).toEqual([7, 7, 7]);
  // Across the end of daylight saving time, and on every working day.
  expect([gapOf(20, 27), gapOf(0, 1, 4, 5, 6, 7, 8)]).toEqual([7, 1]);
  expect([gapOf(0, 7, 16), gapOf(0, 7, 14, 23, 34)]).toEqual([null, null]);

  await using server = await startServer();
  const { ada, bo } = server.microsoft.people;
  const gaps: (number | null)[] = [];
  for (const person of [ada, ada, bo]) {
    server.clock.now += 14 * 24 * 60 * minute;
    await server.as(ada).ask(beginMeeting, { body: { timeZone: 'Europe/Berlin' } });
    gaps.push((await server.as(person).ask(readRoom, {})).gapDays);
  }
  expect(gaps).toEqual([null, 14, null]);
});

test('in a chat without an organizer whoever begins is the host', async () => {
  await using server = await startServer({ organizer: null });
  const { bo, cai } = server.microsoft.people;
  const [first, second] = [server.as(bo), server.as(cai)];
  expect((await second.ask(readRoom, {})).begin).toBe('fresh');
  const { meeting } = await first.ask(beginMeeting, { body: { timeZone: 'UTC' } });
  expect((await first.ask(readRoom, {})).you.isHost).toBe(true);
  expect((await second.ask(readRoom, {})).you.isHost).toBe(false);
  expect((await second.refused(moveTo, { meeting, body: { stage: 'meet' } })).code).toBe('host_only');
});

test('a stale opening is refused with what is there now', async () => {
  await using server = await startServer();
  const host = server.as(server.microsoft.people.ada);
  const meeting = await begin(host);
  const theirs = { ...opening, purpose: 'Theirs' };
  expect(await host.ask(saveOpening, { meeting, body: { version: 1, content: theirs } })).toMatchObject({ version: 2 });
  const problem = await host.refused(saveOpening, {
    meeting,
    body: { version: 1, content: { ...opening, purpose: 'Mine' } },
  });
  expect(problem).toMatchObject({ status: 409, code: 'stale', current: { version: 2, content: theirs } });
});

test('an item that the pulse asked about can’t be ticked afterwards, nor an old meeting moved', async () => {
  await using server = await startServer();
  const host = server.as(server.microsoft.people.ada);
  const meeting = await begin(host);
  await share(host, meeting, { actions: [], questions: [] });
  expect((await host.refused(sayItem, { meeting, body: { item: 'frame', isSaid: true } })).code).toBe('meeting_over');
  server.clock.now += 31 * minute;
  expect((await host.refused(moveTo, { meeting, body: { stage: 'meet' } })).code).toBe('meeting_over');
  server.clock.now += 7 * 24 * 60 * minute;
  await begin(host);
  expect((await host.refused(moveTo, { meeting, body: { stage: 'meet' } })).code).toBe('meeting_over');
});

test('an odd name in the directory breaks nothing', async () => {
  const { ada, bo } = sixPeople;
  await using server = await startServer({ people: { ada, bo: { ...bo, name: `Bo\u202E\t${'x'.repeat(600)}` } } });
  const host = server.as(ada);
  const meeting = await begin(host);
  const content = { ...opening, decider: { id: bo.id, name: '' } };
  await host.ask(saveOpening, { meeting, body: { version: 1, content } });
  const name = (await host.ask(readRoom, {})).meeting?.opening.decider?.name;
  expect(name).toBe(`Bo${'x'.repeat(498)}`);
});

test('everybody in the chat can be picked, by the names the chat knows', async () => {
  await using server = await startServer();
  const { people } = await server.as(server.microsoft.people.bo).ask(readPeople, {});
  expect(people.map(({ name }) => name)).toEqual([
    'Ada Park',
    'Bo Lindqvist',
    'Cai Okafor',
    'Dana Whitfield',
    'Eli Nakamura',
    'Fatima Haddad',
  ]);
});

test('only namesakes are listed with mail addresses; hosts read everybody’s to invite them', async () => {
  const other = { ...sixPeople.cai, id: 'a11ce000-0000-4000-8000-0000000000f2', key: 'bo.l', name: 'bo lindqvist' };
  await using server = await startServer({ people: { ...sixPeople, other } });
  const host = server.as(server.microsoft.people.ada);
  const { people } = await host.ask(readPeople, {});
  expect(people.flatMap(({ mail }) => mail ?? []).toSorted()).toEqual(['bo.l@contoso.example', 'bo@contoso.example']);
  const read = await host.ask(readAddresses, {});
  const invited = Object.values({ ...sixPeople, other }).filter(({ key }) => key !== 'ada');
  const expected = invited.map(({ id, key }) => ({ id, mail: `${key}@contoso.example` }));
  expect(read.people).toHaveLength(expected.length);
  expect(read.people).toEqual(expect.arrayContaining(expected));
});

test('a device without a usable time zone can start a meeting, which then uses UTC', async () => {
  await using server = await startServer();
  const host = server.as(server.microsoft.people.ada);
  const { meeting, isZoneKnown } = await host.ask(beginMeeting, { body: { timeZone: 'Etc/Unknown' } });
  expect(isZoneKnown).toBe(false);
  await host.ask(saveOpening, { meeting, body: { version: 0, content: opening } });
  await share(host, meeting, { actions: [], questions: [] });
  expect((await host.ask(readRoom, {})).meeting).toMatchObject({ id: meeting, stage: 'after' });
  expect(['', 'Mars/Olympus_Mons', 'Asia/Kathmandu'].map(knownZone)).toEqual([undefined, undefined, 'Asia/Kathmandu']);
});
