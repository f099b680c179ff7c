import { expect, test } from 'vitest';
import { markKey, moveTo, readRoom } from '#contract/meeting/meeting.ts';
import { readPulse, saveOwn, tellChange } from '#contract/meeting/pulse.ts';
import { readOpenItems } from '#contract/meeting/openItems.ts';
import { begin, rate, share, endPulse } from '../../support/meeting/meeting.ts';
import { invent } from '../../support/meeting/people.ts';
import { startServer, type Person, type TestServer } from '../../support/server/server.ts';

const dayMs = 86_400_000;
const nothing = { actions: [], questions: [] };
const nothingSeen = { first: null, second: null, third: null };
const unanswered = { clarity: null, safety: null, plan: null, load: null, seen: nothingSeen };

function peopleOf(server: TestServer): { host: Person; attendees: Person[]; bo: Person } {
  const [host, bo, ...others] = server.microsoft.chat.members.map((member) => server.as(member));
  if (!host || !bo) throw new Error('Too few are in the chat');
  return { host, attendees: [bo, ...others], bo };
}

test('a series’ first meeting is rated, then every third, unless its host decides otherwise [000-63]', async () => {
  await using server = await startServer();
  const { host, bo } = peopleOf(server);
  const asked: boolean[] = [];
  for (let number = 1; number <= 5; number++) {
    const meeting = await begin(host);
    const isKey = (await bo.ask(readRoom, {})).meeting?.isKey;
    await share(host, meeting, nothing);
    const { state } = await bo.ask(readPulse, { meeting });
    expect([number, state]).toEqual([number, isKey ? 'open' : 'none']);
    asked.push(state === 'open');
    server.clock.now += 7 * dayMs;
  }
  expect(asked).toEqual([true, false, false, true, false]);

  const marked = await begin(host);
  expect((await bo.refused(markKey, { meeting: marked, body: { isKey: true } })).code).toBe('host_only');
  await host.ask(markKey, { meeting: marked, body: { isKey: true } });
  await host.ask(markKey, { meeting: marked, body: { isKey: true } });
  await share(host, marked, nothing);
  expect(await bo.ask(readPulse, { meeting: marked })).toMatchObject({ state: 'open' });
  for (const stage of ['after', 'meet'] as const) {
    await host.ask(moveTo, { meeting: marked, body: { stage } });
    expect((await host.refused(markKey, { meeting: marked, body: { isKey: false } })).code).toBe('meeting_over');
  }

  server.clock.now += 7 * dayMs;
  const unmarked = await begin(host);
  await host.ask(markKey, { meeting: unmarked, body: { isKey: false } });
  await share(host, unmarked, nothing);
  expect(await bo.ask(readPulse, { meeting: unmarked })).toMatchObject({ state: 'none' });
});

test('nobody is asked more than twice a week; admitted people stay admitted', async () => {
  await using server = await startServer({ people: invent(7) });
  const { host, attendees, bo } = peopleOf(server);
  const meetings: string[] = [];
  for (let day = 0; day < 3; day++) {
    const meeting = await begin(host, { isKey: true });
    await share(host, meeting, nothing);
    meetings.push(meeting);
    if (day === 2) break;
    expect(await rate(bo, meeting, 4, 4)).toEqual({ accepted: true });
    server.clock.now += dayMs;
  }
  const [, second = '', third = ''] = meetings;
  expect(await bo.ask(readPulse, { meeting: third })).toMatchObject({ state: 'open', you: 'let_off' });
  expect(await rate(bo, third, 1, 1)).toEqual({ accepted: false, reason: 'let_off' });
  expect(await bo.ask(readPulse, { meeting: second })).toMatchObject({ you: 'asked' });
  // The others saw no questions in the first two.
  for (const person of attendees.slice(1)) expect(await rate(person, third, 4, 4)).toEqual({ accepted: true });

  server.clock.now += 6 * dayMs;
  const later = await begin(host, { isKey: true });
  await share(host, later, nothing);
  expect(await rate(bo, later, 4, 4)).toEqual({ accepted: true });
});

test('a host’s “this changed” opens only the next meeting, and is stored with its day', async () => {
  await using server = await startServer();
  const { host, attendees, bo } = peopleOf(server);
  const meeting = await begin(host);
  await share(host, meeting, nothing);
  for (const person of attendees) await rate(person, meeting, 5, 2);
  await endPulse(server, host, meeting);
  const { release } = await host.ask(readPulse, { meeting });
  if (!release) throw new Error('Nothing was released');
  expect(release.change).toBeNull();

  const change = { release: release.id, body: { sentence: 'I ask before I say what I think' } };
  expect((await bo.refused(tellChange, change)).code).toBe('not_found');
  expect((await host.refused(tellChange, { ...change, body: { sentence: '' } })).code).toBe('invalid');
  server.clock.now += 3 * dayMs;
  const saidAt = server.clock.now;
  await host.ask(tellChange, change);
  server.clock.now += dayMs;
  await host.ask(tellChange, { ...change, body: { sentence: 'I ask first' } });
  expect((await host.ask(readPulse, { meeting })).release).toEqual({
    ...release,
    change: { sentence: 'I ask first', at: saidAt },
  });

  for (const changed of ['I ask first', null]) {
    server.clock.now += 7 * dayMs;
    const next = await begin(host);
    expect([next, (await bo.ask(readOpenItems, {})).changed]).toEqual([next, changed]);
    await share(host, next, nothing);
  }
});

test('a host rates themselves until the close, and only they read it, beside the result [002-10, 002-11]', async () => {
  await using server = await startServer({ organizer: null });
  const { host, attendees, bo } = peopleOf(server);
  const meeting = await begin(host);
  await share(host, meeting, nothing);
  const own = { ...unanswered, clarity: 5, seen: { ...nothingSeen, second: 'could_not_tell' as const } };
  expect(await bo.ask(saveOwn, { meeting, body: own })).toEqual({ accepted: false, reason: 'not_yours' });
  expect((await host.refused(saveOwn, { meeting, body: { ...own, clarity: 6 } })).code).toBe('invalid');
  expect(await host.ask(saveOwn, { meeting, body: own })).toEqual({ accepted: true });
  expect((await host.ask(readPulse, { meeting })).own).toEqual(own);
  expect((await bo.ask(readPulse, { meeting })).own).toBeNull();
  for (const person of attendees) await rate(person, meeting, 2, 2, { dissent: 'saw' });
  await endPulse(server, host, meeting);
  expect(await host.ask(saveOwn, { meeting, body: unanswered })).toEqual({ accepted: false, reason: 'closed' });
  const { release } = await host.ask(readPulse, { meeting });
  expect(release?.batch).toMatchObject({
    scores: [
      { question: 'clarity', own: [5], band: 'low' },
      { question: 'safety', own: [], band: 'low' },
    ],
    seen: [{ behaviour: 'dissent', own: ['could_not_tell'], band: 'most' }],
  });
});
