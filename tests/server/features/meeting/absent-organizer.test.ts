import { askToBegin, beginMeeting, moveTo, readRoom, takeChair } from '#contract/meeting/meeting.ts';
import { removeName } from '#contract/lifecycle.ts';
import { expect, test, vi } from 'vitest';
import { listen, topics } from '../../../support/server/live.ts';
import { startServer, type TestServer } from '../../../support/server/server.ts';

const minute = 60_000;
const body = { timeZone: 'Europe/Berlin' };

function threeOf(server: TestServer) {
  const { ada, bo, cai } = server.microsoft.people;
  return { ada: server.as(ada), bo: server.as(bo), cai: server.as(cai) };
}

test('a member begins where the organizer is not in the chat, and everybody sees why', async () => {
  await using server = await startServer();
  const { bo, cai } = threeOf(server);
  server.microsoft.remove(server.microsoft.people.ada);
  expect(await bo.ask(readRoom, {})).toMatchObject({
    waiting: { absence: 'not_in_chat', asked: null },
    begin: 'fresh',
    you: { isHost: false },
  });
  const { meeting } = await bo.ask(beginMeeting, { body });
  expect(await cai.ask(readRoom, {})).toMatchObject({
    waiting: null,
    begin: null,
    meeting: { id: meeting, host: { id: bo.id }, standIn: 'not_in_chat' },
  });
  expect(await cai.refused(takeChair, { meeting })).toMatchObject({ code: 'host_only' });
  await bo.ask(moveTo, { meeting, body: { stage: 'meet' } });
});

test('a member begins where the organizer is of another tenant, unless a co-organizer can', async () => {
  await using server = await startServer({ config: { readsCoOrganizers: true, membershipMs: 0 } });
  const { microsoft } = server;
  const { bo, cai } = threeOf(server);
  microsoft.chat.organizer = microsoft.visitors.xenia.id;
  microsoft.admit(microsoft.visitors.xenia);
  microsoft.signIn.consent('OnlineMeetings.Read', true);
  expect(await bo.ask(readRoom, {})).toMatchObject({ waiting: { absence: 'outside' }, begin: 'fresh' });
  microsoft.chat.coOrganizers.add(cai.id);
  // Graph tells a co-organizer, not everybody, who they are.
  await cai.ask(readRoom, {});
  expect(await bo.ask(readRoom, {})).toMatchObject({ waiting: { absence: null }, begin: null });
  expect(await bo.refused(beginMeeting, { body })).toMatchObject({ code: 'host_only' });

  await using another = await startServer({ config: { readsCoOrganizers: true } });
  another.microsoft.chat.organizer = another.microsoft.visitors.xenia.id;
  another.microsoft.admit(another.microsoft.visitors.xenia);
  const [first, second] = [threeOf(another).bo, threeOf(another).cai];
  await first.ask(beginMeeting, { body });
  expect(await second.ask(readRoom, {})).toMatchObject({ meeting: { standIn: 'outside', host: { id: first.id } } });
});

test('members may begin three minutes after asking an organizer who doesn’t come', async () => {
  await using server = await startServer();
  const { ada, bo, cai } = threeOf(server);
  const { clock } = server;
  expect(await bo.refused(beginMeeting, { body })).toMatchObject({ code: 'host_only' });
  using adaHears = await listen(server, ada);
  await bo.ask(askToBegin, {});
  await vi.waitFor(() => expect(topics(adaHears)).toContain('room'));
  clock.now += 2 * minute;
  // A second request neither hastens nor delays the first.
  await cai.ask(askToBegin, {});
  expect(await cai.ask(readRoom, {})).toMatchObject({
    begin: null,
    waiting: { absence: null, asked: { by: { id: bo.id, name: 'Bo Lindqvist' }, waitMs: minute } },
  });
  clock.now += minute - 1;
  expect(await bo.refused(beginMeeting, { body })).toMatchObject({ code: 'host_only' });
  clock.now += 1;
  const begun = await Promise.all([bo, cai].map((one) => one.ask(beginMeeting, { body }).catch(() => undefined)));
  const meetings = new Set(begun.flatMap((one) => one?.meeting ?? []));
  expect(meetings.size, 'two who begin at once begin one meeting').toBe(1);
  const { meeting } = await bo.ask(readRoom, {});
  expect([bo.id, cai.id]).toContain(meeting?.host.id);
  expect(meeting?.standIn).toBe('not_come');
  expect(await server.db.selectFrom('begin_ask').selectAll().execute()).toEqual([]);
});

test('nobody gets the chair of an organizer who has the panel open', async () => {
  await using server = await startServer();
  const { ada, bo } = threeOf(server);
  const { clock } = server;
  await bo.ask(askToBegin, {});
  for (let seconds = 0; seconds < 300; seconds += 50) {
    await ada.ask(readRoom, {});
    clock.now += 50_000;
    expect(await bo.refused(beginMeeting, { body })).toMatchObject({ code: 'host_only' });
  }
  expect(await bo.ask(readRoom, {})).toMatchObject({ begin: null, waiting: { asked: { isOrganizerHere: true } } });
  clock.now += minute;
  await bo.ask(beginMeeting, { body });
});

test('a request from yesterday, or from before the last meeting, lets nobody begin', async () => {
  await using server = await startServer();
  const { ada, bo } = threeOf(server);
  const { clock } = server;
  await bo.ask(askToBegin, {});
  clock.now += 24 * 60 * minute;
  expect(await bo.refused(beginMeeting, { body })).toMatchObject({ code: 'host_only' });
  await bo.ask(askToBegin, {});
  expect(await bo.refused(beginMeeting, { body })).toMatchObject({ code: 'host_only' });
  clock.now += 5 * minute;
  const { meeting } = await ada.ask(beginMeeting, { body });
  expect(await bo.refused(askToBegin, {})).toMatchObject({ code: 'meeting_over' });
  await ada.ask(moveTo, { meeting, body: { stage: 'after' } });
  clock.now += 31 * minute;
  expect(await bo.refused(beginMeeting, { body })).toMatchObject({ code: 'host_only' });
});

test('the organizer takes the chair back from the member who began without them', async () => {
  await using server = await startServer();
  const { ada, bo } = threeOf(server);
  await bo.ask(askToBegin, {});
  server.clock.now += 3 * minute;
  const { meeting } = await bo.ask(beginMeeting, { body });
  expect(await ada.ask(readRoom, {})).toMatchObject({ you: { isHost: true }, meeting: { standIn: 'not_come' } });
  await ada.ask(takeChair, { meeting });
  expect(await bo.ask(readRoom, {})).toMatchObject({
    you: { isHost: false },
    meeting: { host: { id: ada.id }, standIn: null },
  });
});

test('an organizer whom Graph doesn’t name is unknown, not absent', async () => {
  await using server = await startServer();
  const { bo } = threeOf(server);
  server.microsoft.trouble.organize('missing');
  expect(await bo.ask(readRoom, {})).toMatchObject({ waiting: null, begin: null });
  for (const endpoint of [askToBegin, beginMeeting])
    expect(await bo.refused(endpoint, { body: endpoint === askToBegin ? {} : body })).toMatchObject({
      code: 'chat_unavailable',
    });
});

test('people who remove their name withdraw their request to begin', async () => {
  await using server = await startServer();
  const { bo } = threeOf(server);
  await bo.ask(askToBegin, {});
  await bo.ask(removeName, {});
  expect(await bo.ask(readRoom, {})).toMatchObject({ waiting: { asked: null } });
});
