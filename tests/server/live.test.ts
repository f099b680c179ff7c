import { createParser } from 'eventsource-parser';
import { expect, test, vi } from 'vitest';
import { livePath, notice, type Notice } from '#contract/live.ts';
import { beginMeeting, saveOpening, sayItem } from '#contract/meeting.ts';
import { begin, decide, opening, rate, share } from '../support/meeting.ts';
import { pathOf, startServer, type Person, type TestServer } from '../support/server.ts';

/** A panel's stream of notices, as it arrives. */
async function listen(server: TestServer, person: Person) {
  const abort = new AbortController();
  const response = await fetch(`${server.url}${pathOf(livePath, { series: server.microsoft.chat.id })}`, {
    headers: { authorization: `Bearer ${person.token}`, 'accept-encoding': 'gzip, br' },
    signal: abort.signal,
  });
  const heard: Notice[] = [];
  const stream = { response, heard, isOpen: true, [Symbol.dispose]: () => abort.abort() };
  const parser = createParser({ onEvent: ({ data }) => heard.push(notice.parse(JSON.parse(data))) });
  const read = async () => {
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) parser.feed(decoder.decode(chunk, { stream: true }));
  };
  void read()
    .catch(() => undefined)
    .finally(() => {
      stream.isOpen = false;
    });
  return stream;
}

const topics = ({ heard }: { heard: Notice[] }) => heard.map(({ topic }) => topic);

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
