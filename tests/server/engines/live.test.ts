import { randomUUID } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { pathOf } from '#contract/rules/wire/paths.ts';
import { beginMeeting, saveOpening, sayItem } from '#contract/meeting/meeting.ts';
import { chatTopics } from '#contract/wire/live.ts';
import { livePath, topics as scopes } from '#contract/rules/wire/live.ts';
import { saveDraft } from '#contract/meeting/recap.ts';
import { panelHeader } from '#contract/rules/wire/panelHeader.ts';
import { atOf, chatAtOf } from '../../../server/core/scope.ts';
import { inMemoryLive, streamsEach } from '../../../server/platform/live/live.ts';
import { listen, topics } from '../../support/server/live.ts';
import { begin, decide, opening, rate, share } from '../../support/meeting/meeting.ts';
import { startServer } from '../../support/server/server.ts';

test('notices tell every panel what to read again, never a value, and typing only the host', async () => {
  await using server = await startServer();
  const { ada, bo } = server.microsoft.people;
  const [host, attendee] = [server.as(ada), server.as(bo)];
  const { meeting } = await host.ask(beginMeeting, { body: { timeZone: 'UTC' } });
  using hosts = await listen(server, host);
  using attendees = await listen(server, attendee);
  expect(attendees.response.headers.get('content-type')).toContain('text/event-stream');
  expect(attendees.response.headers.get('content-encoding')).toBeNull();

  await host.ask(saveOpening, { meeting, body: { version: 0, content: opening } });
  await vi.waitFor(() => expect(topics(hosts)).toEqual(['room', 'review']));
  await host.ask(sayItem, { meeting, body: { item: 'purpose', isSaid: true } });
  await vi.waitFor(() => expect(topics(attendees)).toEqual(['room']));
  await decide(host, meeting);
  await vi.waitFor(() => expect(topics(attendees)).toEqual(['room', 'decisions']));
  expect(JSON.stringify(attendees.heard)).not.toContain('launch');

  await share(host, meeting, { actions: [], questions: [] });
  // The card is posted in the background, and its notice may arrive with the recap's own.
  const besideRecap = () => topics(attendees).filter((topic) => topic !== 'recap');
  const afterShare = ['room', 'decisions', 'pulse', 'room', 'open-items'];
  await vi.waitFor(() => expect(besideRecap()).toEqual(afterShare));
  expect(topics(attendees)).toContain('recap');
  // A notice for each answer would reveal who has just put down their phone.
  await rate(attendee, meeting, 5, 5);
  await decide(host, meeting);
  await vi.waitFor(() => expect(besideRecap()).toEqual([...afterShare, 'decisions']));
});

test('a save is announced to every other window of its author, but not to the panel that saved', async () => {
  await using server = await startServer();
  // Only PostgreSQL carries notices between processes.
  await using second = process.env['ENGINE'] === 'postgres' ? await server.startAnother() : undefined;
  const ada = server.as(server.microsoft.people.ada);
  const meeting = await begin(ada);
  const [mine, another] = [randomUUID(), randomUUID()];
  using saving = await listen(second ?? server, { ...ada, panel: mine });
  using savingHere = await listen(server, { ...ada, panel: mine });
  using window = await listen(second ?? server, { ...ada, panel: another });
  using unnamed = await listen(server, ada);
  const heard = () => [saving, savingHere, window, unnamed].map(topics);
  const saved = ['recap', 'review'];

  const save = async (version: number, panel: string) => {
    const response = await fetch(
      `${server.url}${pathOf(saveDraft.path, { series: server.microsoft.chat.id, meeting })}`,
      {
        method: 'PUT',
        headers: { authorization: `Bearer ${ada.token}`, 'content-type': 'application/json', [panelHeader]: panel },
        body: JSON.stringify({ version, content: { actions: [], questions: [] } }),
      },
    );
    expect(response.status).toBe(200);
  };
  await save(0, mine);
  await vi.waitFor(() => expect(heard()).toEqual([[], [], saved, saved]));
  await save(1, another);
  await vi.waitFor(() => expect(heard()).toEqual([saved, saved, saved, [...saved, ...saved]]));
  await save(2, 'x'.repeat(5_000));
  await vi.waitFor(() => expect(topics(window)).toEqual([...saved, ...saved]));
});

test('a stream needs the chat like any other request, ends with the token and with the server', async () => {
  await using server = await startServer();
  const { people, outsider, tokenFor } = server.microsoft;
  using refused = await listen(server, server.as(outsider));
  expect(refused.response.status).toBe(404);
  const short = { ...server.as(people.bo), token: tokenFor(people.bo, { expiresInSeconds: 2 }) };
  using brief = await listen(server, short);
  using long = await listen(server, server.as(people.ada));
  await begin(server.as(people.ada));
  await vi.waitFor(() => expect(long.heard.length).toBeGreaterThan(0));
  await vi.waitFor(() => expect(brief.isOpen).toBe(false), { timeout: 5000 });
  expect(long.isOpen).toBe(true);
  await server.restart();
  await vi.waitFor(() => expect(long.isOpen).toBe(false));
});

test('a person’s eleventh stream pauses their oldest, and nobody else’s', async () => {
  await using server = await startServer();
  const [ada, bo] = [server.as(server.microsoft.people.ada), server.as(server.microsoft.people.bo)];
  const viewers = () => server.services.live.viewers();
  using others = await listen(server, bo);
  const own: Awaited<ReturnType<typeof listen>>[] = [];
  for (let number = 0; number < streamsEach; number++) own.push(await listen(server, ada));
  expect(viewers()).toBe(streamsEach + 1);
  own.push(await listen(server, ada), await listen(server, ada));
  await vi.waitFor(() => expect(own.map(({ isOpen }) => isOpen)).toEqual([false, false, ...Array(10).fill(true)]));
  expect(own.map(({ isToRest }) => isToRest)).toEqual([true, true, ...Array(10).fill(false)]);
  expect([others.isOpen, viewers()]).toEqual([true, streamsEach + 1]);
  for (const stream of own) stream[Symbol.dispose]();
  await vi.waitFor(() => expect(viewers()).toBe(1));
});

test('the stream’s address accepts only GET, and other methods open no stream', async () => {
  await using server = await startServer();
  const { token } = server.as(server.microsoft.people.bo);
  const path = `${server.url}${pathOf(livePath, { series: server.microsoft.chat.id })}`;
  for (const method of ['HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS']) {
    const answer = await fetch(path, { method, headers: { authorization: `Bearer ${token}` } });
    expect([method, answer.status, answer.headers.get('allow')]).toEqual([method, 405, 'GET']);
  }
  expect(server.services.live.viewers()).toBe(0);
});

test('hundreds of equal notices reach a panel as one each, and don’t cut its stream', async () => {
  await using server = await startServer();
  const { chat, tenant } = server.microsoft;
  const at = atOf({ tenant, series: chat.id, meeting: 'a5b0c0de-0000-4000-8000-000000000001' });
  using stream = await listen(server, server.as(server.microsoft.people.bo));
  for (let number = 0; number < 900; number++)
    for (const topic of ['recap', 'decisions'] as const) server.services.live.announce(at, topic);
  server.services.live.announce(at, 'room');
  await vi.waitFor(() => expect(topics(stream)).toContain('room'));
  expect(topics(stream)).toEqual(['recap', 'decisions', 'room']);
  expect(stream.isOpen).toBe(true);
});

test('each notice names what its topic is about: the chat or the meeting', () => {
  const live = inMemoryLive();
  const at = atOf({ tenant: 'a tenant', series: 'a chat', meeting: 'a meeting' });
  const frames: string[] = [];
  const nothing = {
    id: 'ada',
    isHost: true,
    roles: new Set<never>(),
    review: async () => {},
    sendAway() {},
    sendToRest() {},
  };
  live.join(at, { ...nothing, take: (frame) => frames.push(frame) });
  for (const topic of chatTopics) live.announce(at, topic);
  expect(frames).toEqual(chatTopics.map((topic) => `data: ${JSON.stringify({ topic, id: `a ${scopes[topic]}` })}\n\n`));
  // @ts-expect-error: a chat is not enough for a topic about a meeting.
  expect(() => live.announce(chatAtOf({ tenant: 'a tenant', series: 'a chat' }), 'recap')).not.toThrow();
});
