import { expect, test } from 'vitest';
import { moveTo, readRoom } from '#contract/meeting/meeting.ts';
import { handSection } from '#contract/meeting/handover.ts';
import { saveDraft } from '#contract/meeting/recap.ts';
import { readPeople } from '#contract/wire/people.ts';
import { pathOf } from '#contract/rules/wire/paths.ts';
import {
  homeTenant,
  sandboxTenant,
  visitors,
  type SandboxPeople,
  type SandboxPerson,
} from '../../../server/sandbox/people.ts';
import { moveClocks } from '../../support/server/clock.ts';
import { readCard } from '../../support/meeting/card.ts';
import { action, begin, share } from '../../support/meeting/meeting.ts';
import { startServer, type Person, type TestServer } from '../../support/server/server.ts';

const many = Array.from({ length: 120 }, (_, index) => somebody(index + 1));
const inPages = Object.fromEntries(many.map((one) => [one.key, one])) satisfies SandboxPeople;

function somebody(number: number): SandboxPerson {
  const id = `a11ce000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  return { key: `p${number}`, id, name: `Person ${number}`, tenant: sandboxTenant };
}

function nth(server: TestServer, number: number): Person {
  return server.as(many[number - 1] ?? somebody(number));
}

const empty = { actions: [], questions: [] };

test('everybody in a chat of 120 has access, can be an owner and counts as an attendee [R01]', async () => {
  await using server = await startServer({ people: inPages, config: { membershipMs: 0 } });
  const { reading } = server.microsoft;
  const host = nth(server, 1);
  const meeting = await begin(host, { isKey: true });
  for (const [isWhole, number] of [
    [false, 26],
    [false, 120],
    [true, 101],
  ] as const) {
    reading.expansionIsWhole = isWhole;
    expect(await nth(server, number).ask(readRoom, {})).toMatchObject({ you: { name: `Person ${number}` } });
  }
  const owner = { id: nth(server, 120).id, name: '' };
  const content = { ...empty, actions: [action('Book the hall', { owner })] };
  await host.ask(saveDraft, { meeting, body: { version: 0, content } });
  expect((await host.ask(readPeople, {})).people).toHaveLength(120);
  await host.ask(moveTo, { meeting, body: { stage: 'after' } });
  expect(await attendees(server)).toEqual([119]);
});

test('an incomplete list isn’t used: no rating opens, and the last complete one stays [R01]', async () => {
  await using server = await startServer({ people: inPages, config: { membershipMs: 0 } });
  const { reading, graphRequests } = server.microsoft;
  const host = nth(server, 1);
  const meeting = await begin(host, { isKey: true });
  const after = { meeting, body: { stage: 'after' as const } };
  for (const answer of ['half', 'astray'] as const) {
    reading.answer = answer;
    expect((await host.ask(readPeople, {})).people).toHaveLength(120);
    expect(await host.refused(moveTo, after)).toMatchObject({ code: 'chat_unavailable' });
  }
  await server.restart();
  graphRequests.length = 0;
  for (const one of [host, nth(server, 120)])
    expect(await one.refused(readRoom, {})).toMatchObject({ code: 'chat_unavailable' });
  // The link to the next page leads elsewhere: a token must not follow it.
  expect(graphRequests.filter(({ path }) => path.includes('skiptoken'))).toEqual([]);
  expect(await attendees(server)).toEqual([]);
  reading.answer = 'told';
  await host.ask(moveTo, after);
  expect(await attendees(server)).toEqual([119]);
});

test('co-organizers keep their role, no matter who reads the chat and what Graph returns', async () => {
  await using server = await startWithCoOrganizer();
  const { people, chat, reading } = server.microsoft;
  const [ada, bo, cai] = [server.as(people.ada), server.as(people.bo), server.as(people.cai)];
  const hosts = async () => (await bo.ask(readRoom, {})).you.isHost;
  for (const meetings of ['own', 'organizer', 'everybody'] as const) {
    await server.restart();
    reading.meetings = meetings;
    await ada.ask(readRoom, {});
    for (const next of [meetings, 'organizer', 'fails'] as const) {
      reading.meetings = next;
      await cai.ask(readRoom, {});
      expect([meetings, next, await hosts()]).toEqual([meetings, next, true]);
    }
  }
  chat.coOrganizers.clear();
  await cai.ask(readRoom, {});
  reading.meetings = 'own';
  await ada.ask(readRoom, {});
  expect(await hosts()).toBe(false);
});

test('without the organizer’s response a co-organizer’s own counts, for half a day', async () => {
  await using server = await startWithCoOrganizer();
  const { people, reading } = server.microsoft;
  const [bo, cai] = [server.as(people.bo), server.as(people.cai)];
  expect(await cai.ask(readRoom, {})).toMatchObject({ you: { isHost: false } });
  expect(await bo.ask(readRoom, {})).toMatchObject({ you: { isHost: true } });
  reading.meetings = 'fails';
  await cai.ask(readRoom, {});
  expect(await bo.ask(readRoom, {})).toMatchObject({ you: { isHost: true } });
  using clocks = moveClocks();
  clocks.ahead(12 * 3_600_000 + 1);
  expect(await bo.ask(readRoom, {})).toMatchObject({ you: { isHost: false } });
});

test('a short join address finds no roles, and takes none away', async () => {
  await using server = await startWithCoOrganizer();
  const { people, reading } = server.microsoft;
  const [ada, bo] = [server.as(people.ada), server.as(people.bo)];
  const hosts = async () => [(await ada.ask(readRoom, {})).you.isHost, (await bo.ask(readRoom, {})).you.isHost];
  reading.isShortAddress = true;
  expect(await hosts()).toEqual([true, false]);
  reading.isShortAddress = false;
  expect(await hosts()).toEqual([true, true]);
  reading.isShortAddress = true;
  expect(await hosts()).toEqual([true, true]);
});

test.each(['throttled', 'unavailable'] as const)('Retry-After reaches the panel (%s)', async (answer) => {
  await using server = await startServer({ config: { membershipMs: 0 } });
  const { people, reading, graphRequests, admit } = server.microsoft;
  const ada = server.as(people.ada);
  const meeting = await begin(ada);
  // Not on the last list, which would let others read.
  admit(visitors.gil);
  reading.answer = answer;
  const { status, after } = await readsAs(server, visitors.gil);
  expect([status, after]).toEqual([502, '20']);
  expect(await ada.ask(readRoom, {})).toMatchObject({ meeting: { id: meeting } });
  const asked = graphRequests.length;
  using clocks = moveClocks();
  clocks.ahead(15_000);
  expect((await readsAs(server, visitors.gil)).after).toBe(answer === 'throttled' ? '5' : '20');
  expect(await ada.ask(readRoom, {})).toMatchObject({ meeting: { id: meeting } });
  expect(graphRequests.length === asked).toBe(answer === 'throttled');
  reading.answer = 'told';
  clocks.ahead(20_000);
  expect((await readsAs(server, visitors.gil)).status).toBe(200);
});

test('while Graph throttles one tenant, another one’s chats are read', async () => {
  const xenia: SandboxPerson = { ...visitors.xenia };
  const id = '19:theirs@thread.v2';
  const theirs = { id, topic: '', organizer: null, coOrganizers: new Set<string>(), members: [xenia] };
  const config = { tenants: [sandboxTenant, homeTenant] };
  await using server = await startServer({ elsewhere: [theirs], config });
  const { people, reading } = server.microsoft;
  reading.answer = 'throttled';
  expect((await readsAs(server, people.ada)).status).toBe(502);
  reading.answer = 'told';
  expect((await readsAs(server, people.ada)).status).toBe(502);
  expect((await readsAs(server, xenia, id)).status).toBe(200);
});

test('each kind of 403 has its own problem, and the last list admits nobody whom Graph refuses', async () => {
  await using server = await startServer({ config: { membershipMs: 0 } });
  const { people, outsider, reading } = server.microsoft;
  const [ada, stranger] = [server.as(people.ada), server.as(outsider)];
  expect(await stranger.refused(readRoom, {})).toMatchObject({ status: 404, code: 'not_found' });
  for (const [answer, status, code] of [
    ['no_scope', 502, 'not_set_up'],
    ['no_licence', 403, 'blocked'],
    ['policy', 403, 'blocked'],
    ['bare', 404, 'not_found'],
    ['unheard_of', 502, 'chat_unavailable'],
    ['elsewhere', 403, 'chat_elsewhere'],
  ] as const) {
    reading.answer = 'told';
    await ada.ask(readRoom, {});
    reading.answer = answer;
    expect([answer, await ada.refused(readRoom, {})]).toMatchObject([answer, { status, code }]);
  }
});

test('a guest takes part, hosts and rates, whichever tenant Graph names for them', async () => {
  await using server = await startServer({ config: { membershipMs: 0 } });
  const { people, reading, admit } = server.microsoft;
  for (const visitor of [visitors.gil, visitors.xenia]) admit(visitor);
  const ada = server.as(people.ada);
  const meeting = await begin(ada, { isKey: true });
  for (const tenant of ['here', 'home'] as const) {
    reading.guestTenant = tenant;
    const { people: known } = await ada.ask(readPeople, {});
    const outside = known.filter(({ isExternal }) => isExternal).map(({ id }) => id);
    expect([tenant, outside]).toEqual([tenant, [visitors.xenia.id]]);
  }
  reading.guestTenant = 'unmarked';
  await server.as(visitors.gil).ask(readRoom, {});
  const body = { kind: 'chair' as const, title: '', person: visitors.gil.id };
  await ada.ask(handSection, { meeting, section: crypto.randomUUID(), body });
  await ada.ask(moveTo, { meeting, body: { stage: 'after' } });
  expect(await attendees(server)).toEqual([6]);
});

test('members without a name stay members, and a name that was known is kept [R08]', async () => {
  await using server = await startServer({ config: { membershipMs: 0 } });
  const { people, reading } = server.microsoft;
  const ada = server.as(people.ada);
  const owner = { id: people.bo.id, name: '' };
  const content = { ...empty, actions: [action('Book the hall', { owner })] };
  const meeting = await begin(ada);
  await ada.ask(saveDraft, { meeting, body: { version: 0, content } });
  reading.hasNames = false;
  expect(await ada.ask(readRoom, {})).toMatchObject({ you: { name: 'Ada Park' } });
  const { current } = await ada.refused(saveDraft, { meeting, body: { version: 0, content } });
  expect(current).toMatchObject({ content: { actions: [{ owner: { name: 'Bo Lindqvist' } }] } });
  await ada.ask(saveDraft, { meeting, body: { version: 1, content } });
  const again = await ada.refused(saveDraft, { meeting, body: { version: 1, content } });
  expect(again.current).toMatchObject({ content: { actions: [{ owner: { name: 'Bo Lindqvist' } }] } });
  expect((await ada.ask(readPeople, {})).people.map(({ name }) => name)).toEqual(Array.from({ length: 6 }, () => ''));
});

test('an outside owner without a name is marked on the card, until they have one [R08]', async () => {
  await using server = await startServer({ config: { membershipMs: 0 } });
  const { admit, people } = server.microsoft;
  const xenia: SandboxPerson = { ...visitors.xenia, name: '' };
  admit(xenia);
  const ada = server.as(people.ada);
  const meeting = await begin(ada);
  const owned = (what: string) => [action(what, { owner: { id: xenia.id, name: '' } })];
  const lines = () => {
    const [message] = server.microsoft.messages();
    return [message?.body?.content, ...readCard(message?.attachments?.[0]?.content ?? '{}').lines].join('\n');
  };
  await share(ada, meeting, { ...empty, actions: owned('Book the hall') });
  expect(lines()).toContain('Over to somebody without a name (outside).');
  expect(lines()).toContain('somebody without a name (outside) · Book the hall');
  xenia.name = 'Xenia External';
  await share(ada, meeting, { ...empty, actions: owned('Book the big hall') }, 1);
  expect(lines()).toContain('Xenia External · Book the big hall');
  expect(lines()).not.toContain('outside');
});

/** Bo co-organizes, and every read asks Graph. */
async function startWithCoOrganizer(): Promise<TestServer> {
  const server = await startServer({ config: { readsCoOrganizers: true, membershipMs: 0 } });
  const { people, chat, signIn } = server.microsoft;
  signIn.consent('OnlineMeetings.Read', true);
  chat.coOrganizers.add(people.bo.id);
  return server;
}

async function attendees({ db }: TestServer): Promise<number[]> {
  return (await db.selectFrom('pulse').select('attendees').execute()).map((pulse) => pulse.attendees);
}

async function readsAs({ url, microsoft }: TestServer, person: SandboxPerson, series = microsoft.chat.id) {
  const headers = { authorization: `Bearer ${microsoft.tokenFor(person)}` };
  const answer = await fetch(`${url}${pathOf<string>(readRoom.path, { series })}`, { headers });
  return { status: answer.status, after: answer.headers.get('retry-after') };
}
