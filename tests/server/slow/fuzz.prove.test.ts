import { Agent, request } from 'node:http';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { behaviourId } from '#contract/organization/behaviour.ts';
import { uploadedFile } from '#contract/organization/insights.ts';
import { kindOfWork } from '#contract/meeting/ownership.ts';
import { week } from '#contract/person/reflection.ts';
import { problemStatus, type ProblemCode } from '#contract/rules/wire/problem.ts';
import type { Audience } from '#contract/wire/audience.ts';
import type { Endpoint } from '#contract/wire/endpoint.ts';
import { personId } from '#contract/wire/people.ts';
import { fieldProblem, permission } from '#contract/wire/problem.ts';
import { chosenInstant, id, line, timeZone, version } from '#contract/wire/values.ts';
import { defaultSet } from '../../../server/features/behaviour/defaults.ts';
import { colleagues, outsider, sixPeople, visitors, type SandboxPerson } from '../../../server/sandbox/people.ts';
import { fillOwn } from '../../support/database/fillOwn.ts';
import { asTheirs, marked, neighbour, own, ownPeople } from '../../support/database/neighbours.ts';
import { plant, rowsOf, type Row } from '../../support/database/rows.ts';
import { taken } from '../../support/ids/arbitrary.ts';
import { contractEndpoints } from '../../support/ids/contract.ts';
import { headersOf, requests, type TestRequest } from '../../support/ids/requests.ts';
import { startServer } from '../../support/server/server.ts';

const { FUZZ, FUZZ_SEED } = process.env;
const isLong = FUZZ !== undefined;
const asked = Number(FUZZ ?? 150);
/** The long run uses a new seed each time, and prints it to reproduce a failure. */
const seed = Number(FUZZ_SEED ?? (isLong ? Date.now() % 2 ** 31 : 1));
/** Restore the rows after this many, because hosts delete meetings, and people their names. */
const perStory = 250;
const atOnce = 8;

/** Panels generate these ids, so an unused one is as valid as an existing one. */
const madeByPanels = ['decision', 'acknowledgement', 'note', 'tick', 'mistake', 'concern', 'section'] as const;

const ofPeople = ['aside', 'asking', 'commitment', 'grant', 'reflection', 'rehearsal', 'story', 'whatWorked'] as const;

/** Files of units and of measures in base64, because random bytes never form one. */
const files = [
  `Object ID;Unit\n${sixPeople.bo.id};${own.word} works`,
  'Unit;Period;Measure;Value\nA;2026-Q3;safety;4',
].map((text) => Buffer.from(text).toString('base64'));

const theirTenant = 'a0a00000-7e4a-4d00-8000-00000000c0de';
const otherSeries = neighbour({ word: 'Stork', mark: 'c0c00000', series: '19:meeting_stork@thread.v2' });
/** The same series name and ids as ours: only the tenant separates them. */
const otherTenant = neighbour({ word: 'Magpie', mark: 'b0b00000', tenant: theirTenant, series: own.series });

/** These need a chat between meetings, a finished month, ten ratings, a reader's answer or a file. Their own tests cover them. */
const outOfReach = new Set([
  'askToBegin',
  'correctReflection',
  'putDigestAway',
  'putThanksAway',
  'shareThing',
  'takeMeasures',
]);

/** Everybody in the organization reads notes on what worked, in the chat or not. */
const isOfThem = ({ table }: Row) => table !== 'what_worked' && table !== 'helped';

const people = {
  host: sixPeople.ada,
  attendee: sixPeople.bo,
  guest: visitors.gil,
  coach: colleagues.noor,
  comms: colleagues.carla,
  hr: colleagues.hugo,
  'outside the chat': outsider,
  'of another tenant': { ...outsider, tenant: theirTenant },
  'of a tenant that is not let in': visitors.xenia,
  "another tenant's host": otherTenant.people.ada,
  'no token': undefined,
};
type Role = keyof typeof people;

test(
  `${asked} malformed requests cause no 500, no broken contract and no access to others’ rows`,
  async () => {
    await using server = await startServer({
      people: ownPeople,
      elsewhere: [otherSeries.chat, otherTenant.chat],
      config: { tenants: [own.tenant, theirTenant] },
    });
    const { db } = server;
    const ours = await fillOwn(server);
    const rows = await rowsOf(db);
    const copies = [...asTheirs(rows, otherTenant, { keepIds: true }), ...asTheirs(rows, otherSeries)];
    const theirs = copies.filter(isOfThem);
    const endpoints = await contractEndpoints();
    const tokens = tokensOf((person) => server.microsoft.mint(person));
    const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
    const statuses = new Map([...endpoints.keys()].map((name) => [name, new Set<number>()]));

    const codes = rows.flatMap(({ table, values }) => (table === 'coach_code' ? String(values['code']) : []));

    const ids = ours.flatMap((things) => Object.values(things).flat());
    const unused = ['d0d00000-0000-4000-8000-000000000001', 'd0d00000-0000-4000-8000-000000000002'];
    const inChat = fc.constantFrom(...Object.values(ownPeople).map((person) => person.id));
    const strangers = [...Object.values(otherTenant.people), ...Object.values(otherSeries.people)].map((one) => one.id);
    const asking = (some: typeof endpoints) =>
      requests({
        endpoints: some,
        roles: rolesFor,
        rarely: ['deleteMeeting', 'removeName'],
        places: ours.map((things) => ({
          series: [own.series],
          ...things,
          ...Object.fromEntries(madeByPanels.map((name) => [name, [...things[name], ...unused]])),
          focus: [...ours.flatMap((one) => one.focus), ...unused],
          ...Object.fromEntries(ofPeople.map((name) => [name, [...ours.flatMap((one) => one[name]), ...unused]])),
          release: ours.flatMap((one) => one.release),
          pulse: ours.flatMap((one) => one.pulse),
          box: ours.flatMap((one) => one.box),
          pool: ours.flatMap((one) => one.pool),
        })),
        elsewhere: [...ids, ...ids.map((one) => marked(one, otherSeries.mark)), otherSeries.series],
        known: new Map<z.core.$ZodType, fc.Arbitrary<unknown>>([
          [id, fc.oneof(fc.uuid({ version: 4 }), fc.constantFrom(...ids))],
          [
            personId,
            fc.oneof(
              { weight: 14, arbitrary: inChat },
              // Some endpoints accept only the chair.
              { weight: 6, arbitrary: fc.constant(sixPeople.ada.id) },
              fc.constantFrom(...strangers, 'nobody', '\u0000'),
            ),
          ],
          [version, fc.oneof({ weight: 12, arbitrary: fc.nat({ max: 1 }) }, taken(version, new Map()))],
          [behaviourId, fc.constantFrom(...defaultSet.map(({ id }) => id), 'feed', 'jokes')],
          [kindOfWork, fc.oneof(fc.constant(own.word), taken(kindOfWork, new Map()))],
          [uploadedFile, fc.constantFrom(...files)],
          [week, fc.constantFrom('2026-W47', '2026-W48')],
          [chosenInstant, fc.constant(server.clock.now + 30 * 86_400_000)],
          [line, fc.oneof(fc.constantFrom(...codes), taken(line, new Map()))],
          [timeZone, fc.constantFrom('Europe/Berlin', 'UTC', 'Asia/Kathmandu', 'Pacific/Kiritimati')],
        ]),
      });

    const story = (some: typeof endpoints) =>
      fc.asyncProperty(fc.array(asking(some), { minLength: perStory, maxLength: perStory }), async (all) => {
        await plant(db, [...theirs, ...rows]);
        const before = (await rowsOf(db)).filter(isTheirs);
        const left = all.values();
        const lane = async () => {
          for (const one of left) await ask(one);
        };
        await Promise.all(Array.from({ length: atOnce }, lane));
        expect((await rowsOf(db)).filter(isTheirs), "the others' rows").toEqual(before);
      });
    const tell = async (some: typeof endpoints, numRuns: number) => {
      const { failed, errorInstance } = await fc.check(story(some), { seed, numRuns, endOnFailure: true });
      if (failed) throw new Error(`Found with FUZZ_SEED=${seed} FUZZ=${asked}`, { cause: errorInstance });
    };
    const shallow = () =>
      new Map(
        [...endpoints].filter(
          ([name]) => !outOfReach.has(name) && ![...(statuses.get(name) ?? [])].some((status) => status < 300),
        ),
      );
    await tell(endpoints, Math.ceil(asked / perStory));
    for (let turns = 0; isLong && turns < 5 && shallow().size > 0; turns++) await tell(shallow(), 2 ** turns);
    agent.destroy();
    const unreached = isLong ? [...shallow().keys()] : [];
    expect(unreached, 'endpoints that nobody got through to').toEqual([]);

    async function ask(one: TestRequest): Promise<void> {
      const headers = { ...tokens[one.role], ...headersOf(one) };
      const answer = await send(agent, server.url, one, headers);
      try {
        keepsThePromises(answer, answering([...endpoints.values()], one), one.role);
        statuses.get(one.endpoint)?.add(answer.status);
      } catch (cause) {
        const { body, ...rest } = one;
        const request = JSON.stringify({ ...rest, body: body?.slice(0, 600) }, null, 1);
        throw new Error(`${request}\nwas answered ${answer.status}: ${answer.text.slice(0, 600)}\n${String(cause)}`, {
          cause,
        });
      }
    }
  },
  300_000 + 15 * asked,
);

function tokensOf(mint: (person: SandboxPerson) => string): Record<string, Record<string, string>> {
  const each = Object.entries(people).map(([role, person]) => [
    role,
    person ? { authorization: `Bearer ${mint(person)}` } : {},
  ]);
  return Object.fromEntries(each);
}

const forHosts = new Set<Audience>(['host', 'host_or_former_chair', 'organizer', 'self']);

/** The other tenant's host only reads here, so that their rows stay as they are. */
function rolesFor({ audience, method }: Endpoint): fc.WeightedArbitrary<Role>[] {
  const often: Partial<Record<Role, number>> =
    audience === 'anonymous'
      ? { 'no token': 40 }
      : { host: 18, attendee: forHosts.has(audience) ? 4 : 9, "another tenant's host": method === 'get' ? 4 : 0 };
  if (audience === 'coach' || audience === 'comms' || audience === 'hr') often[audience] = 40;
  return (Object.keys(people) as Role[])
    .filter((role) => role !== "another tenant's host" || method === 'get')
    .map((role) => ({ arbitrary: fc.constant(role), weight: often[role] ?? 1 }));
}

/** Somebody of another tenant may still write what is their own. */
const isTheirs = ({ values }: { values: Record<string, unknown> }) =>
  (values['tenant'] === theirTenant || values['series'] === otherSeries.series) &&
  !Object.values(values).includes(people['of another tenant'].id);

interface Answer {
  status: number;
  type: string;
  text: string;
}

/** Not `fetch`, which normalizes URLs. */
function send(
  agent: Agent,
  url: string,
  { method, path, body }: TestRequest,
  headers: Record<string, string>,
): Promise<Answer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const sending = request({ agent, hostname, port, method, path, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        const { statusCode = 0, headers } = response;
        resolve({ status: statusCode, type: headers['content-type'] ?? '', text: Buffer.concat(parts).toString() });
      });
    });
    sending.on('error', reject);
    sending.end(body);
  });
}

/** A made-up id or method can lead to another endpoint. */
function answering(endpoints: Endpoint[], { method, path }: TestRequest): Endpoint | undefined {
  const [place = ''] = path.split(/[?#]/);
  return endpoints.find((one) => {
    const pattern = new RegExp(`^${one.path.replaceAll(/:\w+/g, '[^/]+')}/?$`, 'i');
    return one.method.toUpperCase() === method && pattern.test(place);
  });
}

const problemCodes = Object.keys(problemStatus) as ProblemCode[];

const problem = z.strictObject({
  type: z.literal('about:blank'),
  title: z.string().check(z.minLength(1)),
  status: z.int(),
  code: z.enum(problemCodes),
  requestId: z.uuid(),
  fields: z.optional(z.array(fieldProblem).check(z.minLength(1))),
  current: z.optional(z.unknown()),
  claims: z.optional(z.string()),
  permission: z.optional(permission),
});

const oursOnly = new RegExp(`${own.word}|${own.mark}`);
const theirsOnly = new RegExp([otherTenant.word, otherTenant.mark, otherSeries.word].join('|'));

function keepsThePromises({ status, type, text }: Answer, endpoint: Endpoint | undefined, role: string): void {
  // Neither Microsoft nor the database fails here, so any 5xx is our own bug.
  expect(status).toBeLessThan(500);
  expect(text).not.toMatch(role === "another tenant's host" ? oursOnly : theirsOnly);
  expect(text).not.toMatch(/node_modules|\.ts:\d|SQLITE|at async /);
  expect(type).toBe(`application/${status === 200 ? 'json' : 'problem+json'}; charset=utf-8`);
  const answer: unknown = JSON.parse(text);
  if (status < 300) {
    if (!endpoint) throw new Error('There is nothing at this address');
    z.parse(endpoint.response, answer);
    return;
  }
  const parsed = z.parse(problem, answer);
  expect([parsed.status, problemStatus[parsed.code]]).toEqual([status, status]);
}
