import { randomUUID } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import type { Endpoint } from '#contract/wire/endpoint.ts';
import { pathOf } from '#contract/rules/wire/paths.ts';
import { beginMeeting, moveTo } from '#contract/meeting/meeting.ts';
import { saveTouch } from '#contract/meeting/ownership.ts';
import { closePulse } from '#contract/meeting/pulse.ts';
import { readRecap, saveDraft, shareRecap } from '#contract/meeting/recap.ts';
import { sixPeople, visitors, type SandboxPerson } from '../../../server/sandbox/people.ts';
import { contractEndpoints, namesIn } from '../../support/ids/contract.ts';
import { bodyFor } from '../../support/ids/idBodies.ts';
import { idPlaces, placeName, type IdPlace } from '../../support/ids/idPlaces.ts';
import { meeting, takings, type Whose } from '../../support/ids/idTakings.ts';
import { author, fillSeries, formerChair, type Thing, type World } from '../../support/ids/idThings.ts';
import { action } from '../../support/meeting/meeting.ts';
import { own, ownPeople } from '../../support/database/neighbours.ts';
import { plant, rowsOf, type Row } from '../../support/database/rows.ts';
import { filledUp, startServer, type TestServer } from '../../support/server/server.ts';
import { isProof } from '../../support/proof.ts';

const standings: Record<string, SandboxPerson> = {
  host: sixPeople.ada,
  attendee: sixPeople.cai,
  guest: visitors.gil,
  owner: sixPeople.bo,
  author,
  'former chair of the old meeting': formerChair,
};

/** The only tables that may get new rows under an id that the panel generated. */
const makersTables = [
  'acknowledgement',
  'aside',
  'commitment',
  'concern',
  'cue_tick',
  'decision',
  'focus',
  'mistake',
  'rehearsal',
  'section',
];

const times = ['before', 'during', 'after', 'weeks later'] as const;
type Time = (typeof times)[number];

/** A short run sends one of this many shares of the less likely requests. */
const shares = 24;
const mine = Math.floor(Math.random() * shares);

/** One request: an id in a position, sent by a standing. The long run covers all times and both meetings. */
interface Cell {
  place: IdPlace;
  thing: Thing;
  standing: string;
  in: string;
}

test.concurrent(
  'an id of another kind, meeting or person is refused on every endpoint, for every standing',
  { timeout: isProof ? 1_800_000 : 300_000 },
  async () => {
    const endpoints = await contractEndpoints();
    const places = idPlaces(endpoints);
    const isMeeting = ({ at }: IdPlace) => at === 'path.meeting';
    expect(
      places
        .filter((place) => !isMeeting(place))
        .map(placeName)
        .toSorted(),
      'every place is classified',
    ).toEqual(Object.keys(takings).toSorted());

    await using server = await startServer({ people: ownPeople });
    const world = await fillSeries(server);
    await server.as(formerChair).ask(closePulse, { meeting: world.old });
    expect((await server.as(formerChair).refused(closePulse, { meeting: world.current })).code).toBe('host_only');
    const tokens = new Map(Object.values(standings).map((person) => [person.id, server.microsoft.mint(person)]));
    const setting: Setting = { server, endpoints, world, tokens };
    const wrong: string[] = [];
    let asked = 0;
    for (const time of times) {
      await goTo(server, world, time);
      const before = await rowsOf(server.db);
      const cells = cellsAt(places, world, time);
      const [making, naming] = [cells.filter((cell) => mayMake(cell)), cells.filter((cell) => !mayMake(cell))];
      await inLanes(naming, async (cell) => {
        wrong.push(...(await tried(setting, cell, time)));
      });
      wrong.push(...unexplained(before, await rowsOf(server.db), world, []));
      await inLanes(making, async (cell) => {
        await tried(setting, cell, time);
      });
      wrong.push(...unexplained(before, await rowsOf(server.db), world, makersTables));
      await plant(server.db, before);
      asked += cells.length;
    }
    expect(wrong.slice(0, 40)).toEqual([]);
    expect(asked).toBeGreaterThan(isProof ? 50_000 : 1_000);
  },
);

test.concurrent(
  'a draft full of foreign ids changes only its own recap, actions and share',
  { timeout: 180_000 },
  async () => {
    await using server = await startServer({ people: ownPeople });
    const { things, current } = await fillSeries(server);
    const host = server.as(sixPeople.ada);
    const { draft, version } = await host.ask(readRecap, { meeting: current });
    const [kept] = draft?.actions ?? [];
    if (!kept) throw new Error('The latest meeting has an action');
    const others = things.filter(({ kind, meeting: of }) => !(kind === 'action' && of === current)).map(({ id }) => id);
    const actions = [kept, ...others.map((id) => action('Not yours', { id, due: '2027-01-01' }))];
    const questions = others.map((id) => ({ id, text: 'Whose?' }));
    // A recap of another meeting must not move a moved date back.
    await server.db
      .updateTable('action')
      .set({ moved_due: '2027-02-02', moved_from: null, moved_reason: 'Late' })
      .execute();
    const before = await rowsOf(server.db);
    const saved = await host.ask(saveDraft, { meeting: current, body: { version, content: { actions, questions } } });
    const days = others.slice(0, 20).map((id) => ({ id, kind: 'milestone' as const, day: '2027-01-01' }));
    const touch = { why: null, words: '', work: '', checkIns: days };
    const place = { meeting: current, action: kept.id };
    await host.ask(saveTouch, { ...place, body: { person: kept.owner?.id ?? '', version: 1, content: touch } });
    await host.ask(shareRecap, { meeting: current, body: { version: saved.version, language: 'en' } });
    const were = new Set(before.map((row) => JSON.stringify(row)));
    const are = await rowsOf(server.db);
    const now = new Set(are.map((row) => JSON.stringify(row)));
    const changed = [
      ...before.filter((row) => !now.has(JSON.stringify(row))),
      ...are.filter((row) => !were.has(JSON.stringify(row))),
    ];
    const meetingOf = ({ table, values }: Row) => (table === 'named' ? values['id'] : values['meeting']);
    const touched = changed.map((row) => `${row.table} of ${meetingOf(row) === current ? 'this' : 'another'}`);
    const ofThis = ['action', 'named', 'ownership', 'question', 'recap', 'share'].map((table) => `${table} of this`);
    expect([...new Set(touched)].filter((one) => one !== 'meeting of another').toSorted()).toEqual(ofThis);
    expect(changed.filter(({ table, values }) => table === 'meeting' && values['id'] !== current)).toEqual([]);
  },
);

function cellsAt(places: IdPlace[], world: World, time: Time): Cell[] {
  const all = Object.keys(standings).entries();
  return [...all].flatMap(([s, standing]) =>
    places.flatMap((place, p) =>
      world.things.flatMap((thing, t) => {
        const turn = s + p + t;
        // Somebody else's thing of the right kind is the likeliest hole, so try it at all times.
        const isFormer = standing.startsWith('former chair');
        const nearest = isFormer ? world.old : world.current;
        const isNear = thing.kind === takings[placeName(place)]?.kind && thing.meeting === nearest;
        const isMeeting = place.at === 'path.meeting';
        if (!isProof && !isNear && turn % times.length !== times.indexOf(time)) return [];
        if (!isProof && isMeeting && (p + t) % Object.keys(standings).length !== s) return [];
        if (!isProof && !isNear && (p + Math.floor(t / times.length)) % shares !== mine) return [];
        // In a later meeting they are a member like others.
        const ofBoth = isFormer && !isProof ? [world.old] : [world.current, world.old];
        const meetings = isMeeting ? [thing.id] : ofBoth;
        const chosen =
          isProof || isNear || standing === 'host'
            ? meetings
            : [meetings[(p + Math.floor(turn / times.length)) % meetings.length] ?? ''];
        return chosen.map((name) => ({ place, thing, standing, in: name })).filter((cell) => !isRight(cell, world));
      }),
    ),
  );
}

const outsideChats: ReadonlySet<string> = new Set([
  'asking',
  'aside',
  'changePeriod',
  'checkIn',
  'commitment',
  'grant',
  'guide',
  'measuresFile',
  'person',
  'reflection',
  'rehearsal',
  'story',
  'unit',
  'whatWorked',
]);

function isRight({ place, thing, standing, in: name }: Cell, world: World): boolean {
  const taking = takings[placeName(place)] ?? meeting;
  if (taking.many) return true;
  // Rows outside any chat share no ids with other kinds, so a new row under such an id overwrites nothing.
  const isOutside = [thing.kind, taking.kind].some((kind) => outsideChats.has(kind));
  if (taking.makes === 'fresh' && thing.kind !== taking.kind && isOutside) return true;
  if (thing.kind !== taking.kind) return false;
  if (thing.kind === 'person') return Object.values(ownPeople).some(({ id }) => id === thing.id);
  const isOfIt = thing.meeting === name;
  const isEarlier = taking.of === 'no later meeting' && thing.meeting === world.old;
  if (taking.of !== 'series' && !isOfIt && !isEarlier) return false;
  return isAllowed(taking.whose, thing, standing);
}

function isAllowed(whose: Whose, { by, owner }: Partial<Thing>, standing: string): boolean {
  const caller = standings[standing]?.id;
  const isHost = standing === 'host';
  const isAuthor = by === caller;
  const isOwner = owner === caller;
  return {
    'any member': true,
    'the host': isHost,
    'its author': isAuthor,
    'its owner': isOwner,
    'its owner or the host': isHost || isOwner,
  }[whose];
}

function mayMake({ place, thing, standing }: Cell): boolean {
  const taking = takings[placeName(place)];
  if (taking?.makes !== 'id' || thing.kind === taking.kind) return false;
  return isAllowed(taking.whose, { by: standings[standing]?.id ?? '' }, standing);
}

interface Setting {
  server: TestServer;
  endpoints: ReadonlyMap<string, Endpoint>;
  world: World;
  /** By person: signing one for each of thousands of requests would take seconds. */
  tokens: ReadonlyMap<string, string>;
}

async function tried({ server, endpoints, world, tokens }: Setting, cell: Cell, time: Time): Promise<string[]> {
  const { place, thing, standing } = cell;
  const endpoint = endpoints.get(place.endpoint);
  const caller = standings[standing];
  if (!endpoint || !caller) throw new Error('No such endpoint or standing');
  const sending = { endpoint, name: place.endpoint, at: place.at, thing, caller: caller.id, now: server.clock.now };
  const body = endpoint.method === 'get' ? undefined : bodyFor(sending);
  const response = await fetch(`${server.url}${pathFor(endpoint, cell, world)}`, {
    method: endpoint.method.toUpperCase(),
    headers: {
      ...(endpoint.audience !== 'anonymous' && { authorization: `Bearer ${tokens.get(caller.id)}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: filledUp(body, endpoint.bytes ?? 0) }),
  });
  const text = await response.text();
  const name = `${time} · ${placeName(place)} · ${standing} · ${thing.kind} of ${thing.meeting === cell.in ? 'this' : 'another'} meeting`;
  const isIdle =
    (place.endpoint === 'takeBackCue' && standing === 'host') ||
    (place.endpoint === 'sendTicket' && text === '{"accepted":false,"reason":"closed"}');
  const isRefused = [403, 404, 409, 422].includes(response.status);
  return [
    ...(isRefused || isIdle ? [] : [`${name}: ${response.status} ${text.slice(0, 200)}`]),
    ...(standing !== 'host' && text.includes(own.word) ? [`${name}: tells ${text.slice(0, 200)}`] : []),
  ];
}

const unused = randomUUID();

/** A valid path except for the tested id: all other ids belong to the meeting. */
function pathFor(endpoint: Endpoint, { place, thing, in: name }: Cell, { things }: World): string {
  const params = namesIn(endpoint).map((part) => {
    if (part === 'series') return [part, own.series];
    if (place.at === `path.${part}`) return [part, thing.id];
    if (part === 'meeting') return [part, name];
    if (place.at === 'body.content.acknowledgement') return [part, thing.id];
    // A new id, so that a created row isn't confused with an existing one.
    if (takings[`${place.endpoint} path.${part}`]?.makes) return [part, unused];
    return [part, things.find((one) => one.kind === part && one.meeting === name)?.id ?? unused];
  });
  return pathOf(endpoint.path, Object.fromEntries(params));
}

async function goTo(server: TestServer, { current }: World, time: Time): Promise<void> {
  const host = server.as(sixPeople.ada);
  const to = (stage: 'open' | 'meet' | 'after') => host.ask(moveTo, { meeting: current, body: { stage } });
  if (time === 'before') await to('open');
  else if (time === 'during') await to('meet');
  else if (time === 'after') await to('after');
  else {
    server.clock.now += 3 * 7 * 24 * 3_600_000;
    // Run everything due now, so that no sweep runs in the middle of the requests.
    await server.restart();
    const due = async () => (await rowsOf(server.db)).filter((row) => isDue(row, server.clock.now));
    await vi.waitFor(async () => {
      if ((await due()).length > 0) throw new Error('Not closed yet');
    }, 10_000);
    await host.ask(beginMeeting, { body: { timeZone: 'Europe/Berlin' } });
  }
}

function isDue({ table, values }: Row, now: number): boolean {
  if (table === 'pulse') return values['closed_at'] === null && Number(values['closes_at']) <= now;
  return table === 'concern_box' && values['private_key'] !== null && Number(values['opens_at']) <= now;
}

/** Rows that changed or disappeared, and new ones that aren't the caller's own in the meeting in the path. */
function unexplained(before: Row[], after: Row[], { old, current }: World, makers: string[]): string[] {
  const distinct = (rows: Row[]) => new Set(rows.map((row) => JSON.stringify(row)));
  const [were, are] = [distinct(before), distinct(after)];
  const gone = [...were].filter((row) => !are.has(row));
  const callers = new Set<unknown>(Object.values(standings).map(({ id }) => id));
  const isOfThese = (meeting: unknown) => meeting === old || meeting === current;
  // The triggers index the people that a new row names.
  const isExplained = ({ table, values }: Row) =>
    table === 'named'
      ? makers.some((one) => one === values['place'])
      : makers.includes(table) &&
        ('meeting' in values ? isOfThese(values['meeting']) : table === 'focus' || !('series' in values)) &&
        callers.has(values['author'] ?? values['by_id'] ?? values['person'] ?? sixPeople.ada.id);
  const odd = after.filter((row) => !were.has(JSON.stringify(row)) && !isExplained(row));
  return [...gone.map((row) => `changed: ${row}`), ...odd.map((row) => `new: ${JSON.stringify(row)}`)];
}

async function inLanes<Item>(items: Item[], each: (item: Item) => Promise<void>): Promise<void> {
  const left = items.values();
  const lane = async () => {
    for (const item of left) await each(item);
  };
  await Promise.all(Array.from({ length: 8 }, lane));
}
