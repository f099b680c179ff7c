import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Audience } from '#contract/wire/audience.ts';
import type { Endpoint } from '#contract/wire/endpoint.ts';
import { pathOf } from '#contract/rules/wire/paths.ts';
import { chatStream, ownStream } from '#contract/wire/live.ts';
import { beginMeeting, moveTo } from '#contract/meeting/meeting.ts';
import type { ProblemCode } from '#contract/rules/wire/problem.ts';
import { done, nothing } from '#contract/wire/values.ts';
import { outsider, sixPeople, visitors, type SandboxPerson } from '../../../server/sandbox/people.ts';
import { taken } from '../../support/ids/arbitrary.ts';
import { contractEndpoints, namesIn } from '../../support/ids/contract.ts';
import { fillOwn } from '../../support/database/fillOwn.ts';
import { asTheirs, marked, neighbour, own, ownPeople } from '../../support/database/neighbours.ts';
import { plant, rowsOf } from '../../support/database/rows.ts';
import { action, begin, giveChair, share } from '../../support/meeting/meeting.ts';
import { sample } from '../../support/proof.ts';
import { startServer } from '../../support/server/server.ts';

const minute = 60_000;

/** `ok`: authorized; the handler may still refuse the request's content. */
type Outcome = 'ok' | ProblemCode;

const standings = ['host', 'chair', 'former chair', 'attendee', 'guest', 'stranger', 'not let in', 'nobody'] as const;
type Standing = (typeof standings)[number];

const foreign = ['other_organization', 'signed_out'] as const;
const elsewhere = ['not_found', ...foreign] as const;
const unnamed = 'must_be_unnamed';

/** Nobody in this test has a role; `tests/server/engines/audience.test.ts` has people with one. */
const noRole = [
  'role_needed',
  'role_needed',
  'role_needed',
  'role_needed',
  'role_needed',
  'role_needed',
  ...foreign,
] as const;

const outcomes = {
  //                      host             chair            former chair     attendee         guest            stranger …
  member: ['ok', 'ok', 'ok', 'ok', 'ok', ...elsewhere],
  host: ['ok', 'ok', 'host_only', 'host_only', 'host_only', ...elsewhere],
  host_or_former_chair: ['ok', 'ok', 'ok', 'host_only', 'host_only', ...elsewhere],
  organizer: ['ok', 'organizer_only', 'organizer_only', 'organizer_only', 'organizer_only', ...elsewhere],
  attendee: ['attendee_only', 'attendee_only', 'attendee_only', 'ok', 'ok', ...elsewhere],
  owner_or_host: ['ok', 'ok', 'host_only', 'ok', 'host_only', ...elsewhere],
  subject_or_organizer: ['ok', 'host_only', 'host_only', 'ok', 'host_only', ...elsewhere],
  subject: onlyFor('host'),
  author: onlyFor('attendee'),
  asked: onlyFor('attendee'),
  coach: noRole,
  comms: noRole,
  hr: noRole,
  self: ['ok', 'ok', 'ok', 'ok', 'ok', 'ok', ...foreign],
  anonymous: [unnamed, unnamed, unnamed, unnamed, unnamed, unnamed, unnamed, 'ok'],
} as const satisfies Record<Audience, readonly Outcome[]>;

/** In this test's meeting the attendee wrote everything that has an author, except the thanks. */
const writtenByHost = new Set(['takeBackAcknowledgement']);

function expectedOf(name: string, one: Pick<Endpoint, 'audience' | 'method' | 'path'>): readonly Outcome[] {
  // `fillOwn` gives the host what a person has outside any chat.
  const isOwnRow = one.audience === 'self' && one.method === 'get' && namesIn(one).length > 0;
  return writtenByHost.has(name) || isOwnRow ? onlyFor('host') : outcomes[one.audience];
}

/** To everybody else the row doesn't exist. */
function onlyFor(whose: Standing): readonly Outcome[] {
  const inChat = standings.slice(0, -elsewhere.length);
  return [...inChat.map((standing) => (standing === whose ? 'ok' : 'not_found')), ...elsewhere];
}

const otherSeries = neighbour({ word: 'Stork', mark: 'c0c00000', series: '19:meeting_stork@thread.v2' });
const otherTenant = neighbour({
  word: 'Magpie',
  mark: 'b0b00000',
  tenant: 'a0a00000-7e4a-4d00-8000-00000000c0de',
  series: '19:meeting_magpie@thread.v2',
});

const roles = {
  host: sixPeople.ada,
  'had the chair once': sixPeople.cai,
  attendee: sixPeople.bo,
  'guest of the tenant': visitors.gil,
  'outside the chat': outsider,
  "another series' host": otherSeries.people.ada,
  "another tenant's host": otherTenant.people.ada,
  'of a tenant that is not let in': visitors.xenia,
  'no token': undefined,
};
type Role = keyof typeof roles;

const places = ['our chat', "another series' chat", "another tenant's chat", 'no chat'] as const;
type Presence = (typeof places)[number];

const standing: Record<Presence, Partial<Record<Role, Standing>>> = {
  'our chat': {
    host: 'host',
    'had the chair once': 'former chair',
    attendee: 'attendee',
    'guest of the tenant': 'guest',
  },
  "another series' chat": { "another series' host": 'host' },
  "another tenant's chat": { "another tenant's host": 'host' },
  'no chat': {},
};

test(
  'in every endpoint, role and place allowed people get in, and others read why not',
  { timeout: 400_000 },
  async () => {
    await using server = await startServer({
      people: ownPeople,
      elsewhere: [otherSeries.chat, otherTenant.chat],
      config: { tenants: [own.tenant, otherTenant.tenant] },
    });
    const { db } = server;
    const [first, second] = await fillOwn(server);
    const ours = { ...first, pulse: second.pulse, pool: second.pool };
    const chair = { host_id: sixPeople.cai.id, host_name: sixPeople.cai.name };
    await db
      .updateTable('meeting')
      .set(chair)
      .where('tenant', '=', own.tenant)
      .where('id', '=', first.meeting[0] ?? '')
      .execute();
    const rows = await rowsOf(db);
    await plant(db, [...asTheirs(rows, otherTenant), ...asTheirs(rows, otherSeries), ...rows]);
    const before = await rowsOf(db);

    const mint = (person: SandboxPerson | undefined) => (person ? server.microsoft.mint(person) : null);
    const tokens = Object.fromEntries(Object.entries(roles).map(([role, person]) => [role, mint(person)]));
    const inPlace = (mark: string | null) => (name: string) => {
      const [id = ''] = ours[name as keyof typeof ours] ?? [];
      return mark === null ? id : marked(id, mark);
    };
    const chats = {
      'our chat': { series: own.series, idOf: inPlace(null) },
      "another series' chat": { series: otherSeries.series, idOf: inPlace(otherSeries.mark) },
      "another tenant's chat": { series: otherTenant.series, idOf: inPlace(otherTenant.mark) },
      'no chat': { series: '19:meeting_nowhere@thread.v2', idOf: inPlace('00000000') },
    };
    const endpoints = await everyEndpoint();

    const wrong: string[] = [];
    let cells = 0;
    const chosen = sample([...endpoints], 2);
    for (const [name, one] of chosen) {
      const [good] = fc.sample(taken(one.body, new Map()), { numRuns: 1, seed: 1 });
      for (const cell of cellsOf(name, one)) {
        const idOf = (part: string) => (part === cell.foreign ? chats[cell.from] : chats[cell.place]).idOf(part);
        const params = Object.fromEntries(namesIn(one).map((part) => [part, idOf(part)]));
        const path = pathOf(one.path, { ...params, series: chats[cell.place].series });
        const knocking = { token: tokens[cell.role] ?? null, expected: cell.outcome, good };
        const outcome = await knock(`${server.url}${path}`, one.method, knocking);
        const at = `${name} · ${cell.role} · ${cell.place}${cell.foreign ? ` · ${cell.foreign} of ${cell.from}` : ''}`;
        if (outcome !== cell.outcome) wrong.push(`${at}: ${outcome}, and not ${cell.outcome}`);
        cells++;
      }
    }
    expect(wrong).toEqual([]);
    expect(cells).toBeGreaterThan(5 * chosen.length);
    expect(await rowsOf(db), 'nobody has changed anything').toEqual(before);
  },
);

test('a former chair corrects that recap, however long ago, and does nothing else', async () => {
  await using server = await startServer({ people: ownPeople });
  const [ada, cai, dana] = [server.as(sixPeople.ada), server.as(sixPeople.cai), server.as(sixPeople.dana)];
  const meeting = await begin(ada);
  const shared = action('Ask the supplier', { owner: { id: sixPeople.bo.id, name: '' } });
  await share(ada, meeting, { actions: [shared], questions: [] });
  await ada.ask(moveTo, { meeting, body: { stage: 'meet' } });
  const things: Record<string, string> = { series: own.series, meeting, action: shared.id };
  const endpoints = await everyEndpoint();

  const standsAs = async (when: string, inMeeting: Standing, inSeries: Standing) => {
    const asked = [...endpoints].map(async ([name, one]) => {
      const parts = namesIn(one);
      const standing = parts.includes('meeting') ? inMeeting : inSeries;
      const outcome = expectedOf(name, one)[standings.indexOf(standing)] ?? 'ok';
      const [good] = fc.sample(taken(one.body, new Map()), { numRuns: 1, seed: 1 });
      const ids = Object.fromEntries(parts.map((part) => [part, things[part] ?? randomUUID()]));
      const url = `${server.url}${pathOf(one.path, ids)}`;
      const answer = await knock(url, one.method, { token: cai.token, expected: outcome, good });
      return answer === outcome ? [] : [`${name}: ${answer}, and not ${outcome}`];
    });
    expect.soft((await Promise.all(asked)).flat(), when).toEqual([]);
  };

  await giveChair(ada, cai, meeting);
  await standsAs('with the chair', 'chair', 'chair');
  await giveChair(cai, dana, meeting);
  await standsAs('after handing it on in the same meeting', 'guest', 'guest');
  await giveChair(dana, cai, meeting);
  await ada.ask(moveTo, { meeting, body: { stage: 'after' } });
  server.clock.now += 29 * minute;
  await standsAs('while the meeting can be reopened', 'chair', 'chair');
  server.clock.now += 2 * minute;
  await standsAs('once it is over', 'former chair', 'former chair');
  server.clock.now += 21 * 24 * 60 * minute;
  await standsAs('three weeks later', 'former chair', 'former chair');
  await ada.ask(beginMeeting, { body: { timeZone: 'UTC' } });
  await standsAs('in a later meeting', 'former chair', 'guest');
});

async function everyEndpoint(): Promise<Map<string, Endpoint>> {
  const streams = Object.entries({ chatStream, ownStream }).map(([name, { path, audience }]): [string, Endpoint] => [
    name,
    { method: 'get', path, audience, body: nothing, response: done },
  ]);
  return new Map([...(await contractEndpoints()), ...streams]);
}

interface Knocking {
  token: string | null;
  expected: Outcome;
  good: unknown;
}

/** Forbidden requests are otherwise valid; allowed ones are sent so that they change nothing. */
async function knock(url: string, method: string, { token, expected: outcome, good }: Knocking): Promise<string> {
  const sent = outcome === 'ok' ? { surprise: true } : good;
  const leaving = new AbortController();
  const response = await fetch(url, {
    method: method.toUpperCase(),
    signal: leaving.signal,
    headers: {
      ...(token !== null && { authorization: `Bearer ${token}` }),
      ...(method !== 'get' && { 'content-type': 'application/json' }),
    },
    ...(method !== 'get' && sent !== undefined && { body: JSON.stringify(sent) }),
  });
  if (response.ok && method !== 'get') return `${response.status} and it was done`;
  if (response.headers.get('content-type') === 'text/event-stream') leaving.abort();
  if (![401, 403, 404].includes(response.status) && response.status < 500) {
    const { code } = response.ok ? { code: 'ok' } : await response.json();
    return code === 'must_be_unnamed' ? code : 'ok';
  }
  return (await response.json()).code;
}

interface Cell {
  role: Role;
  place: Presence;
  /** The path parameter whose id is of another chat; `from`: that chat. */
  foreign: string | undefined;
  from: Presence;
  outcome: Outcome;
}

function cellsOf(name: string, one: Endpoint): Cell[] {
  const parts = namesIn(one);
  const things = parts.includes('series') ? parts.filter((part) => part !== 'series') : [];
  const row = expectedOf(name, one);
  return (Object.keys(roles) as Role[]).flatMap((role) =>
    (parts.length === 0 ? places.slice(0, 1) : places).flatMap((place) => {
      const outcome = row[standings.indexOf(standingOf(role, place))] ?? 'ok';
      const straight: Cell = { role, place, foreign: undefined, from: place, outcome };
      if (standing[place][role] === undefined) return [straight];
      const swapped = things.flatMap((foreign) =>
        elsewhereThan(place, foreign).map((from) => ({
          ...straight,
          foreign,
          from,
          outcome: outcomeFrom(name, foreign, outcome),
        })),
      );
      return [straight, ...swapped];
    }),
  );
}

/** A guide is its organization's: every chat there has it. */
function elsewhereThan(place: Presence, thing: string): Presence[] {
  const others = places.filter((from) => from !== place);
  const isOfOrganization = thing === 'guide' && (place === 'our chat' || place === "another series' chat");
  return isOfOrganization ? others.filter((from) => from !== 'our chat' && from !== "another series' chat") : others;
}

function standingOf(role: Role, place: Presence): Standing {
  if (role === 'no token') return 'nobody';
  if (role === 'of a tenant that is not let in') return 'not let in';
  return standing[place][role] ?? 'stranger';
}

function outcomeFrom(name: string, foreign: string, otherwise: Outcome): Outcome {
  // Decisions are created under the panel's id.
  if (name === 'saveDecision' && foreign === 'decision') return otherwise;
  if (name === 'raiseConcern' && foreign === 'concern') return otherwise;
  if (name === 'saveMistake' && foreign === 'mistake') return otherwise;
  if (name === 'postNote' && foreign === 'note') return otherwise;
  if (name === 'writeAside' && foreign === 'aside') return otherwise;
  if (name === 'handSection' && foreign === 'section') return otherwise;
  if (name === 'nominate' && foreign === 'story') return otherwise;
  if (name === 'dropSection' && foreign === 'section' && otherwise === 'host_only') return otherwise;
  // The action's owner is checked first.
  if (name === 'agreeCheckIn' && foreign === 'checkIn') return otherwise;
  if (name === 'saveTouch' && foreign === 'action') return otherwise;
  if (name === 'acknowledge' && foreign === 'acknowledgement') return otherwise;
  const isAskedFirst =
    ['dropDecision', 'dropMistake', 'saveReply', 'closeQuestion'].includes(name) && foreign !== 'meeting';
  if (isAskedFirst && otherwise === 'host_only') return otherwise;
  if (foreign === 'guide' && otherwise === 'host_only') return otherwise;
  // The panel makes these ids: an unknown one is stale, or creates nothing.
  if (foreign === 'focus' || foreign === 'tick') return otherwise;
  return 'not_found';
}
