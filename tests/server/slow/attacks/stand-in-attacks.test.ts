import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { tellInTeams } from '#contract/person/activity.ts';
import {
  askToBegin,
  beginMeeting,
  moveTo,
  readMeetings,
  readRoom,
  saveOpening,
  takeChair,
} from '#contract/meeting/meeting.ts';
import { readFocus, startFocus } from '#contract/meeting/focus.ts';
import { readPulse } from '#contract/meeting/pulse.ts';
import { readRecap, readReview, saveDraft, shareRecap } from '#contract/meeting/recap.ts';
import { invent } from '../../../support/meeting/people.ts';
import { action, begin, giveChair, opening } from '../../../support/meeting/meeting.ts';
import { startServer, type Person, type TestServer } from '../../../support/server/server.ts';

const minute = 60_000;
const body = { timeZone: 'Europe/Berlin' };
const people = invent(8);

function firstThree(server: TestServer) {
  const [ada, bo, cai] = server.microsoft.chat.members;
  if (!ada || !bo || !cai) throw new Error('Nobody is in the chat');
  return { ada: server.as(ada), bo: server.as(bo), cai: server.as(cai) };
}

async function standIn(server: TestServer, person: Person): Promise<string> {
  await person.ask(askToBegin, {});
  server.clock.now += 3 * minute;
  return begin(person, { isKey: true });
}

async function end(server: TestServer, host: Person, meeting: string): Promise<void> {
  await host.ask(moveTo, { meeting, body: { stage: 'after' } });
  server.clock.now += 31 * minute;
}

const secret = { actions: [action('Tell Bo about the layoffs')], questions: [] };

test('a stand-in relieved by the organizer neither reads nor shares the organizer’s recap', async () => {
  await using server = await startServer({ people });
  const { ada, bo, cai } = firstThree(server);
  const meeting = await standIn(server, bo);
  // A friend in between hides where the chair came from.
  await giveChair(bo, cai, meeting);
  await ada.ask(takeChair, { meeting });
  await ada.ask(saveDraft, { meeting, body: { version: 0, content: secret } });
  await end(server, ada, meeting);
  for (const attacker of [bo, cai]) {
    expect((await attacker.ask(readRecap, { meeting })).draft).toBeNull();
    const sharing = { meeting, body: { version: 1, language: 'en' } } as const;
    expect(await attacker.refused(shareRecap, sharing)).toMatchObject({ code: 'host_only' });
    const saving = { meeting, body: { version: 1, content: secret } };
    expect(await attacker.refused(saveDraft, saving)).toMatchObject({ code: 'host_only' });
    for (const endpoint of [readReview, tellInTeams])
      expect(await attacker.refused(endpoint, { meeting })).toMatchObject({ code: 'host_only' });
    expect((await attacker.ask(readMeetings, {})).meetings[0]).toMatchObject({ isFormerChair: false });
  }
});

test('a stand-in keeps a meeting that nobody took, and one that the organizer gave them', async () => {
  await using server = await startServer({ people });
  const { ada, bo } = firstThree(server);
  const own = await standIn(server, bo);
  await end(server, bo, own);
  expect((await bo.ask(readRecap, { meeting: own })).draft).not.toBeNull();
  const given = await standIn(server, bo);
  await ada.ask(takeChair, { meeting: given });
  await giveChair(ada, bo, given);
  await ada.ask(takeChair, { meeting: given });
  await end(server, ada, given);
  expect((await bo.ask(readRecap, { meeting: given })).draft).not.toBeNull();
});

test('nobody gets the ratings of an organizer’s meeting by beginning it at night', async () => {
  await using server = await startServer({ people });
  const { ada, bo, cai } = firstThree(server);
  const meeting = await standIn(server, bo);
  server.clock.now += 5 * 60 * minute;
  await ada.ask(takeChair, { meeting });
  server.clock.now += 60 * minute;
  await end(server, ada, meeting);
  expect(await bo.ask(readPulse, { meeting })).toMatchObject({ isYours: false });
  expect(await cai.ask(readPulse, { meeting })).toMatchObject({ state: 'none' });
});

test('after a stand-in’s meeting an organizer begins a new one, which its rating isn’t about', async () => {
  await using server = await startServer({ people });
  const { ada, bo, cai } = firstThree(server);
  const early = await standIn(server, bo);
  await giveChair(bo, cai, early);
  await cai.ask(moveTo, { meeting: early, body: { stage: 'after' } });
  server.clock.now += 7 * minute;
  expect((await ada.ask(readRoom, {})).begin).toBe('again');
  expect((await cai.ask(readRoom, {})).begin).toBe('reopen');
  const meeting = await begin(ada, { isKey: true });
  expect(meeting).not.toBe(early);
  server.clock.now += 50 * minute;
  await ada.ask(moveTo, { meeting, body: { stage: 'after' } });
  expect(await ada.ask(readPulse, { meeting })).toMatchObject({ state: 'open', isYours: true });
  expect(await bo.ask(readPulse, { meeting })).toMatchObject({ you: 'asked', isYours: false });
});

test('an organizer who comes late and has the chair longer is rated, without the stand-in', async () => {
  await using server = await startServer({ people });
  const { ada, bo, cai } = firstThree(server);
  const meeting = await standIn(server, bo);
  server.clock.now += 5 * minute;
  await ada.ask(takeChair, { meeting });
  server.clock.now += 50 * minute;
  await ada.ask(moveTo, { meeting, body: { stage: 'after' } });
  expect(await ada.ask(readPulse, { meeting })).toMatchObject({ state: 'open', isYours: true });
  expect(await cai.ask(readPulse, { meeting })).toMatchObject({ you: 'asked' });
  expect(await bo.ask(readPulse, { meeting })).toMatchObject({ you: 'host', isYours: false });
});

test('a stand-in reads nothing that the organizer prepared and didn’t say', async () => {
  await using server = await startServer({ people });
  const { ada, bo } = firstThree(server);
  const { meeting: earlier } = await ada.ask(beginMeeting, { body });
  const content = { ...opening, scripts: { ...opening.scripts, dissent: 'Bo, contradict me for once' } };
  await ada.ask(saveOpening, { meeting: earlier, body: { version: 0, content } });
  server.clock.now += 24 * 60 * minute;
  await bo.ask(askToBegin, {});
  server.clock.now += 3 * minute;
  const { meeting } = await bo.ask(beginMeeting, { body });
  expect(JSON.stringify(await bo.ask(readRoom, {}))).not.toContain('contradict');
  const rows = (await bo.ask(readMeetings, {})).meetings.map(({ id, purpose }) => [id, purpose]);
  expect(rows).toEqual([
    [meeting, ''],
    [earlier, ''],
  ]);
});

test('neither a stand-in nor the person they give the chair reads the organizer’s hidden focus', async () => {
  await using server = await startServer({ people });
  const { ada, bo, cai } = firstThree(server);
  const focus = randomUUID();
  await ada.ask(startFocus, { focus, body: { behaviour: 'reasons', isShown: false } });
  const read = async (person: Person) => (await person.ask(readFocus, {})).focus?.id;
  const meeting = await standIn(server, bo);
  expect(await read(bo)).toBeUndefined();
  await giveChair(bo, cai, meeting);
  expect(await read(cai)).toBeUndefined();
  await ada.ask(takeChair, { meeting });
  expect(await read(ada)).toBe(focus);
  await giveChair(ada, bo, meeting);
  expect(await read(bo)).toBe(focus);
});
