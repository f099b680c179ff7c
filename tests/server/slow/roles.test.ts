import { randomUUID } from 'node:crypto';
import { beginMeeting, moveTo, readMeetings, readRoom, saveOpening, takeChair } from '#contract/meeting/meeting.ts';
import { readPeople } from '#contract/wire/people.ts';
import { readDecisions, saveDecision } from '#contract/meeting/decision.ts';
import { deleteMeeting } from '#contract/lifecycle.ts';
import { admit, readPulse } from '#contract/meeting/pulse.ts';
import { readOpenItems } from '#contract/meeting/openItems.ts';
import { readRecap, saveDraft, shareRecap } from '#contract/meeting/recap.ts';
import { handSection } from '#contract/meeting/handover.ts';
import { expect, test, vi } from 'vitest';
import { moveClocks } from '../../support/server/clock.ts';
import { listen, topics } from '../../support/server/live.ts';
import {
  action,
  begin,
  decide,
  decision,
  endPulse,
  giveChair,
  opening,
  rate,
  share,
} from '../../support/meeting/meeting.ts';
import { startServer } from '../../support/server/server.ts';

const minute = 60_000;

const empty = { actions: [], questions: [] };

const patience = { timeout: 15_000 };

test('the new chair hosts and owns the pulse, and the organizer still hosts', async () => {
  await using server = await startServer();
  const { people, visitors } = server.microsoft;
  server.microsoft.admit(visitors.gil);
  const [ada, bo, cai] = [server.as(people.ada), server.as(people.bo), server.as(people.cai)];
  const meeting = await begin(ada);
  using boHears = await listen(server, bo);
  using caiHears = await listen(server, cai);

  expect(await bo.refused(takeChair, { meeting })).toMatchObject({ code: 'host_only' });
  await giveChair(ada, bo, meeting);
  await vi.waitFor(() => expect(topics(boHears)).toContain('room'));
  expect(await bo.ask(readRoom, {})).toMatchObject({
    you: { isHost: true },
    meeting: { host: { id: bo.id, name: 'Bo Lindqvist' } },
  });
  const { version } = (await bo.ask(readRoom, {})).meeting ?? { version: 0 };
  await bo.ask(moveTo, { meeting, body: { stage: 'open' } });
  await ada.ask(saveOpening, { meeting, body: { version, content: opening } });
  const { version: saved } = await bo.ask(saveDraft, { meeting, body: { version: 0, content: empty } });
  await vi.waitFor(() => expect(topics(boHears)).toContain('recap'), patience);
  expect(topics(caiHears)).not.toContain('recap');
  await bo.ask(shareRecap, { meeting, body: { version: saved, language: 'en' } });
  await vi.waitFor(() => expect(topics(caiHears)).toEqual(expect.arrayContaining(['recap', 'pulse'])), patience);

  for (const person of [people.cai, people.dana, people.eli, people.fatima])
    await rate(server.as(person), meeting, 5, 4);
  for (const host of [ada, bo])
    expect(await host.refused(admit, { meeting, body: { blinded: 'A'.repeat(512), ticket: null } })).toMatchObject({
      code: 'attendee_only',
    });
  await endPulse(server, bo, meeting);
  expect(await bo.ask(readPulse, { meeting })).toMatchObject({ isYours: true });
  expect(await ada.ask(readPulse, { meeting })).toMatchObject({ isYours: false, release: null, isReleased: false });
  expect(await ada.refused(takeChair, { meeting })).toMatchObject({ code: 'meeting_over' });
});

test('a pulse about the new chair is read by that person alone', async () => {
  await using server = await startServer();
  const { people, visitors } = server.microsoft;
  server.microsoft.admit(visitors.gil);
  const [ada, bo] = [server.as(people.ada), server.as(people.bo)];
  const meeting = await begin(ada);
  await giveChair(ada, bo, meeting);
  await share(bo, meeting, empty);
  for (const person of [people.cai, people.dana, people.eli, people.fatima, visitors.gil])
    await rate(server.as(person), meeting, 5, 4);
  await endPulse(server, bo, meeting);
  expect((await bo.ask(readPulse, { meeting })).release?.batch).toMatchObject({ answers: 5 });
  expect((await ada.ask(readPulse, { meeting })).release).toBeNull();
});

test('the chair goes to members of the chat who can sign in and say yes, and to nobody else', async () => {
  await using server = await startServer();
  const { people, outsider, visitors } = server.microsoft;
  server.microsoft.admit(visitors.xenia);
  const [ada, bo, cai] = [server.as(people.ada), server.as(people.bo), server.as(people.cai)];
  const meeting = await begin(ada);
  const hand = (person: string) => ({
    meeting,
    section: randomUUID(),
    body: { kind: 'chair' as const, title: '', person },
  });
  const fields = async (person: string) => (await ada.refused(handSection, hand(person))).fields;
  expect(await fields(outsider.id)).toEqual([{ field: 'person', code: 'not_in_chat' }]);
  expect(await fields(visitors.xenia.id)).toEqual([{ field: 'person', code: 'cannot_sign_in' }]);
  expect(await fields(ada.id)).toEqual([{ field: 'person', code: 'oneself' }]);
  await ada.ask(handSection, hand(bo.id));
  expect(await bo.refused(moveTo, { meeting, body: { stage: 'close' } })).toMatchObject({ code: 'host_only' });
  await giveChair(ada, bo, meeting);
  await giveChair(bo, cai, meeting);
  expect(await bo.refused(moveTo, { meeting, body: { stage: 'close' } })).toMatchObject({ code: 'host_only' });
  await ada.ask(takeChair, { meeting });
  expect(await ada.ask(readRoom, {})).toMatchObject({ meeting: { host: { id: ada.id } } });
});

test('co-organizers host if Graph may name them, and are attendees otherwise', async () => {
  await using server = await startServer({ config: { readsCoOrganizers: true } });
  const { people, chat, signIn } = server.microsoft;
  chat.coOrganizers.add(people.bo.id);
  const meeting = await begin(server.as(people.ada));
  expect(await server.as(people.bo).refused(moveTo, { meeting, body: { stage: 'close' } })).toMatchObject({
    code: 'host_only',
  });

  await server.restart();
  signIn.consent('OnlineMeetings.Read', true);
  const bo = server.as(people.bo);
  await bo.ask(moveTo, { meeting, body: { stage: 'close' } });
  expect(await bo.ask(readRoom, {})).toMatchObject({ you: { isHost: true }, meeting: { host: { id: people.ada.id } } });
  expect(await server.as(people.cai).ask(readRoom, {})).toMatchObject({ you: { isHost: false } });
});

test('without the setting Graph isn’t asked for roles', async () => {
  await using server = await startServer();
  await server.as(server.microsoft.people.ada).ask(readRoom, {});
  expect(server.microsoft.graphRequests.filter(({ path }) => path.includes('onlineMeetings'))).toEqual([]);
});

test('an expired member list is fetched once for all waiting requests; removed people are out', async () => {
  await using server = await startServer({ config: { membershipMs: 0 } });
  const { chat, graphRequests, people } = server.microsoft;
  const everybody = chat.members.map((member) => server.as(member));
  for (const person of everybody) await person.ask(readRoom, {});
  const listsRead = () => graphRequests.filter(({ path }) => path.includes('members')).length;
  const before = listsRead();
  await Promise.all(everybody.map((person) => person.ask(readRoom, {})));
  expect(listsRead() - before).toBe(1);

  // Graph refuses that person's request for the list; the others still read, and that person doesn't.
  chat.members.splice(chat.members.indexOf(people.bo), 1);
  const answers = await Promise.allSettled(
    [people.bo, people.cai, people.ada].map((one) => server.as(one).ask(readRoom, {})),
  );
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
});

test('without an organizer, beginning a meeting brings hosts’ notices to the open stream', async () => {
  await using server = await startServer({ organizer: null });
  const [bo, cai] = [server.as(server.microsoft.people.bo), server.as(server.microsoft.people.cai)];
  using boHears = await listen(server, bo);
  using caiHears = await listen(server, cai);
  const { meeting } = await bo.ask(beginMeeting, { body: { timeZone: 'UTC' } });
  await bo.ask(saveOpening, { meeting, body: { version: 0, content: opening } });
  await vi.waitFor(() => expect(topics(boHears)).toEqual(['room', 'room', 'review']));
  expect(topics(caiHears)).toEqual(['room']);
});

test('a guest takes part; people from other organizations read why not, but can be named', async () => {
  await using server = await startServer();
  const { people, visitors, admit } = server.microsoft;
  for (const visitor of Object.values(visitors)) admit(visitor);
  const ada = server.as(people.ada);
  const meeting = await begin(ada);
  const guest = server.as(visitors.gil);
  expect(await guest.ask(readRoom, {})).toMatchObject({ you: { name: 'Gil Guest', isHost: false } });
  await giveChair(ada, guest, meeting);
  expect(await guest.ask(readRoom, {})).toMatchObject({ you: { isHost: true } });

  const external = server.as(visitors.xenia);
  for (const endpoint of [readRoom, readMeetings])
    expect(await external.refused(endpoint, {})).toMatchObject({
      status: 403,
      code: 'other_organization',
    });
  const { people: known } = await ada.ask(readPeople, {});
  expect(known.filter(({ isExternal }) => isExternal).map(({ id }) => id)).toEqual([visitors.xenia.id]);
  expect(known.some(({ id }) => id === '')).toBe(false);
});

test('removed members lose reads and their open stream as soon as the cached list expires', async () => {
  await using server = await startServer({ config: { membershipMs: 1_500 } });
  const { people, remove } = server.microsoft;
  const meeting = await begin(server.as(people.ada));
  const [bo, cai] = [server.as(people.bo), server.as(people.cai)];
  using removed = await listen(server, bo);
  using stays = await listen(server, cai);
  remove(people.bo);
  await vi.waitFor(() => expect(removed.isOpen).toBe(false), { timeout: 5_000 });
  expect(await bo.refused(readRoom, {})).toMatchObject({ code: 'not_found' });
  expect(await bo.refused(admit, { meeting, body: { blinded: 'A'.repeat(512), ticket: null } })).toMatchObject({
    code: 'not_found',
  });
  expect(stays.isOpen).toBe(true);
});

test('while Graph can’t list a chat, known members read for ten minutes and change nothing', async () => {
  await using server = await startServer();
  const { people, visitors, trouble, admit } = server.microsoft;
  const host = server.as(people.ada);
  const meeting = await begin(host);
  trouble.failMembers(true);
  using clocks = moveClocks();
  clocks.ahead(61_000);
  expect(await host.ask(readRoom, {})).toMatchObject({ meeting: { id: meeting } });
  expect(await host.refused(moveTo, { meeting, body: { stage: 'close' } })).toMatchObject({
    code: 'chat_unavailable',
  });
  admit(visitors.gil);
  expect(await server.as(visitors.gil).refused(readRoom, {})).toMatchObject({
    code: 'chat_unavailable',
  });
  clocks.ahead(10 * 60_000 + 1);
  expect(await host.refused(readRoom, {})).toMatchObject({ code: 'chat_unavailable' });
  trouble.failMembers(false);
  await host.ask(moveTo, { meeting, body: { stage: 'close' } });
});

test('removed members lose access even if the clock is set back', async () => {
  await using server = await startServer({ config: { membershipMs: 1_000 } });
  const { people, remove } = server.microsoft;
  await begin(server.as(people.ada));
  await server.as(people.bo).ask(readRoom, {});
  remove(people.bo);
  using clocks = moveClocks();
  clocks.setBack(3_000);
  clocks.ahead(1_001);
  // With a new token: the stand-in's clock is set back too, and it takes none from the future.
  expect(await server.as(people.bo).refused(readRoom, {})).toMatchObject({ code: 'not_found' });
});

test('every former chair of a finished meeting corrects its recap, not only the last one', async () => {
  await using server = await startServer();
  const { people } = server.microsoft;
  const [ada, bo, cai] = [server.as(people.ada), server.as(people.bo), server.as(people.cai)];
  const meeting = await begin(ada);
  await giveChair(ada, bo, meeting);
  await giveChair(bo, cai, meeting);
  await share(cai, meeting, empty);
  const content = { actions: [action('Draft it')], questions: [] };
  expect(await bo.refused(saveDraft, { meeting, body: { version: 1, content } })).toMatchObject({ code: 'host_only' });
  server.clock.now += 31 * minute;
  await bo.ask(saveDraft, { meeting, body: { version: 1, content } });
  expect(await bo.refused(deleteMeeting, { meeting })).toMatchObject({ code: 'host_only' });
  const dana = server.as(people.dana);
  expect(await dana.refused(saveDraft, { meeting, body: { version: 2, content } })).toMatchObject({
    code: 'host_only',
  });
});

test('a chair of three weeks ago corrects that recap, replaces no decision and deletes nothing', async () => {
  await using server = await startServer();
  const { people, visitors } = server.microsoft;
  server.microsoft.admit(visitors.gil);
  const [ada, bo] = [server.as(people.ada), server.as(people.bo)];
  const meeting = await begin(ada, { isKey: true });
  await giveChair(ada, bo, meeting);
  await share(bo, meeting, { actions: [action('Draft it')], questions: [] });
  server.clock.now += 31 * minute;
  expect(await bo.ask(readPulse, { meeting })).toMatchObject({ you: 'host', isYours: true });
  expect(await bo.refused(admit, { meeting, body: { blinded: 'A'.repeat(512), ticket: null } })).toMatchObject({
    code: 'attendee_only',
  });
  server.clock.now += 21 * 24 * 60 * minute;
  const later = await begin(ada);
  const theirs = await decide(ada, later);
  const body = { version: 0, state: 'final' as const, content: decision, supersedes: theirs.id };
  const rewriting = { meeting, decision: randomUUID(), body };
  expect(await bo.refused(saveDecision, rewriting)).toMatchObject({ code: 'host_only' });
  expect(await ada.refused(saveDecision, rewriting)).toMatchObject({ code: 'meeting_over' });
  expect(await bo.refused(deleteMeeting, { meeting })).toMatchObject({ code: 'host_only' });
  expect((await ada.ask(readDecisions, { meeting: later })).decisions).toMatchObject([{ supersededBy: null }]);

  const before = await bo.ask(readRecap, { meeting });
  expect(before.draft?.actions).toMatchObject([{ what: 'Draft it' }]);
  await share(bo, meeting, { actions: [action('Draft it well')], questions: [] }, before.version);
  expect((await ada.ask(readRecap, { meeting })).filed?.actions).toMatchObject([{ what: 'Draft it well' }]);
  const flags = (await bo.ask(readMeetings, {})).meetings.map(({ isHost, isFormerChair }) => [isHost, isFormerChair]);
  expect(flags).toEqual([
    [false, false],
    [false, true],
  ]);
});

test('a chair learns of an unclosed meeting only if it was theirs', async () => {
  await using server = await startServer();
  const { people } = server.microsoft;
  const [ada, bo] = [server.as(people.ada), server.as(people.bo)];
  const meeting = await begin(ada);
  await ada.ask(saveDraft, { meeting, body: { version: 0, content: empty } });
  server.clock.now += 24 * 60 * minute;
  await giveChair(ada, bo, await begin(ada));
  expect((await ada.ask(readOpenItems, {})).unshared).toMatchObject({ meeting });
  expect((await bo.ask(readOpenItems, {})).unshared).toBeNull();
  expect(await bo.refused(shareRecap, { meeting, body: { version: 1, language: 'en' } })).toMatchObject({
    code: 'host_only',
  });
});

test('if Graph doesn’t name a meeting’s organizer, nobody hosts, people read, and changes wait', async () => {
  await using server = await startServer({ config: { membershipMs: 0 } });
  const { people, trouble } = server.microsoft;
  const [ada, bo, cai] = [server.as(people.ada), server.as(people.bo), server.as(people.cai)];
  trouble.organize('missing');
  const beginning = { body: { timeZone: 'UTC' } };
  for (const one of [ada, cai]) {
    expect(await one.ask(readRoom, {})).toMatchObject({ you: { isHost: false }, begin: null, organizer: null });
    expect(await one.refused(beginMeeting, beginning)).toMatchObject({ code: 'chat_unavailable' });
  }
  trouble.organize('ours');
  const meeting = await begin(ada);
  await giveChair(ada, bo, meeting);
  trouble.organize('missing');
  for (const one of [ada, bo]) {
    expect(await one.ask(readRoom, {})).toMatchObject({ you: { isHost: false }, meeting: { host: { id: bo.id } } });
    for (const endpoint of [takeChair, moveTo])
      expect(await one.refused(endpoint, { meeting, body: { stage: 'close' } })).toMatchObject({
        code: 'chat_unavailable',
      });
  }
  trouble.organize('ours');
  await bo.ask(moveTo, { meeting, body: { stage: 'close' } });
});
