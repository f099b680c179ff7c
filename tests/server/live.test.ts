import { expect, test, vi } from 'vitest';
import { beginMeeting, saveOpening, sayItem } from '#contract/meeting.ts';
import { listen, topics } from '../support/live.ts';
import { begin, decide, opening, rate, share } from '../support/meeting.ts';
import { startServer } from '../support/server.ts';

test('every panel is told what to read again, values never travel, and typing tells only the host', async () => {
  await using server = await startServer();
  const { ada, bo } = server.microsoft.people;
  const [host, attendee] = [server.as(ada), server.as(bo)];
  const { meeting } = await host.ask(beginMeeting, { body: { timeZone: 'UTC' } });
  using hosts = await listen(server, host);
  using attendees = await listen(server, attendee);
  expect(attendees.response.headers.get('content-type')).toContain('text/event-stream');
  expect(attendees.response.headers.get('content-encoding')).toBeNull();

  await host.ask(saveOpening, { meeting, body: { version: 0, content: opening } });
  await vi.waitFor(() => expect(topics(hosts)).toEqual(['room']));
  await host.ask(sayItem, { meeting, body: { item: 'purpose', isSaid: true } });
  await vi.waitFor(() => expect(topics(attendees)).toEqual(['room']));
  await decide(host, meeting);
  await vi.waitFor(() => expect(topics(attendees)).toEqual(['room', 'decisions']));
  expect(JSON.stringify(attendees.heard)).not.toContain('launch');

  await share(host, meeting, { actions: [], questions: [] });
  const afterShare = ['room', 'decisions', 'recap', 'pulse', 'room', 'open-items', 'recap'];
  await vi.waitFor(() => expect(topics(attendees)).toEqual(afterShare));
  // A notice at each answer would tell who has just put down their phone.
  await rate(attendee, meeting, 5, 5);
  await decide(host, meeting);
  await vi.waitFor(() => expect(topics(attendees)).toEqual([...afterShare, 'decisions']));
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
