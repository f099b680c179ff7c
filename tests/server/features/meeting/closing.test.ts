import { randomUUID } from 'node:crypto';
import { readConcerns } from '#contract/meeting/concern.ts';
import { moveTo, readRoom } from '#contract/meeting/meeting.ts';
import { answerSection, handSection, readSections } from '#contract/meeting/handover.ts';
import { expect, test } from 'vitest';

import { drop, tokensFor } from '../../../support/meeting/concern.ts';
import { begin, share } from '../../../support/meeting/meeting.ts';
import { invent } from '../../../support/meeting/people.ts';
import { startServer, type TestServer } from '../../../support/server/server.ts';

const closingMs = 10_000;

async function meet(server: TestServer) {
  const [ada, bo, ...others] = server.microsoft.chat.members.map((person) => server.as(person));
  if (!ada || !bo) throw new Error('Nobody is in the chat');
  const meeting = await begin(ada);
  await ada.ask(moveTo, { meeting, body: { stage: 'meet' } });
  const tokens = await Promise.all([bo, ...others].map((person) => tokensFor(person, meeting)));
  const [box = ''] = tokens.map((one) => one.box);
  const say = (who: number, text: string) => drop(server.url, box, tokens[who]?.tokens[0], { text });
  expect(await say(1, 'We hurry')).toEqual({ accepted: true });
  const section = randomUUID();
  await ada.ask(handSection, { meeting, section, body: { kind: 'closing', title: '', person: bo.id } });
  await bo.ask(answerSection, { meeting, section, body: { isYes: true } });
  const move = (stage: 'meet' | 'close') => ada.ask(moveTo, { meeting, body: { stage } });
  const stands = async () => {
    const { meeting: now } = await ada.ask(readRoom, {});
    const { concerns, unsigned } = await ada.ask(readConcerns, { meeting });
    return {
      stage: now?.stage,
      isClosing: now?.isClosing,
      chair: now?.host.name,
      inbox: unsigned.state,
      read: concerns.map(({ text }) => text),
    };
  };
  return { ada, bo, meeting, say, move, stands };
}

test('for ten seconds a close has no irreversible effect, and going back leaves no trace', async () => {
  await using server = await startServer({ people: invent(7), config: { closingMs } });
  const { ada, bo, meeting, say, move, stands } = await meet(server);
  const chair = ada.name;
  const boxes = () => server.db.selectFrom('concern_box').selectAll().execute();
  const sections = () => ada.ask(readSections, { meeting });
  const before = [await boxes(), await sections()];

  await move('close');
  expect(await stands()).toEqual({ stage: 'close', isClosing: true, chair, inbox: 'open', read: [] });
  expect(await bo.refused(moveTo, { meeting, body: { stage: 'meet' } })).toMatchObject({ code: 'host_only' });
  server.clock.now += closingMs - 1;
  await move('meet');
  expect(await stands()).toEqual({ stage: 'meet', isClosing: false, chair, inbox: 'open', read: [] });
  server.clock.now += closingMs;
  // A starting server sweeps for inboxes to open.
  await server.restart();
  expect(await stands()).toEqual({ stage: 'meet', isClosing: false, chair, inbox: 'open', read: [] });
  expect([await boxes(), await sections()]).toEqual(before);

  await move('close');
  expect(await say(2, 'Too late?')).toEqual({ accepted: true });
  server.clock.now += closingMs;
  // The same if the server with the timer has died.
  await server.restart();
  await expect.poll(stands).toEqual({
    stage: 'close',
    isClosing: false,
    chair: bo.name,
    inbox: 'over',
    read: ['Too late?', 'We hurry'],
  });
  expect(await say(3, 'Once more')).toEqual({ accepted: false, reason: 'over' });
  expect(await bo.ask(readRoom, {})).toMatchObject({ you: { isHost: true } });
  await move('meet');
  expect((await stands()).inbox).toBe('over');
});

test('the close settles automatically, and a host who shares before that keeps the chair', async () => {
  for (const [closingMs, isShared] of [
    [50, false],
    [10_000, true],
  ] as const) {
    await using server = await startServer({ config: { closingMs } });
    const [ada, bo] = [server.as(server.microsoft.people.ada), server.as(server.microsoft.people.bo)];
    const meeting = await begin(ada);
    const section = randomUUID();
    await ada.ask(handSection, { meeting, section, body: { kind: 'closing', title: '', person: bo.id } });
    await bo.ask(answerSection, { meeting, section, body: { isYes: true } });
    await ada.ask(moveTo, { meeting, body: { stage: 'close' } });
    if (isShared) await share(ada, meeting, { actions: [], questions: [] });
    const now = async () => (await ada.ask(readRoom, {})).meeting;
    await expect.poll(now).toMatchObject({ isClosing: false, host: { id: isShared ? ada.id : bo.id } });
  }
});
