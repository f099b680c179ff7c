import { randomUUID } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import {
  extendGrant,
  findCoach,
  grantCoach,
  makeCode,
  readCoached,
  readMyGrants,
  readPage,
  revokeGrant,
  shareThing,
} from '#contract/person/coach.ts';
import { startFocus } from '#contract/meeting/focus.ts';
import { exportOwn, removeName } from '#contract/lifecycle.ts';
import { readPulse } from '#contract/meeting/pulse.ts';
import { endManager, nameManager } from '#contract/person/reflection.ts';
import { saveRehearsal } from '#contract/person/rehearsal.ts';
import { grantDays, type CoachKind } from '#contract/rules/person/coach.ts';
import { ownLivePath } from '#contract/rules/wire/live.ts';
import { tenantAtOf } from '../../../../server/core/scope.ts';
import { mostOver } from '../../../../server/features/coach/rules.ts';
import { colleagues, outsider, sandboxTenant, sixPeople, visitors } from '../../../../server/sandbox/people.ts';
import { begin, endPulse, rate, share } from '../../../support/meeting/meeting.ts';
import { reflect } from '../../../support/meeting/reflection.ts';
import { listen, topics } from '../../../support/server/live.ts';
import { startServer, type Person, type TestServer } from '../../../support/server/server.ts';

const dayMs = 86_400_000;
const comment = 'Dana Whitfield was interrupted';

async function release(server: TestServer, host: Person): Promise<string> {
  const meeting = await begin(host, { isKey: true });
  await share(host, meeting, { actions: [], questions: [] });
  for (const person of Object.values(sixPeople).slice(1)) await rate(server.as(person), meeting, 4, 2);
  await endPulse(server, host, meeting);
  const { release: released } = await host.ask(readPulse, { meeting });
  if (!released) throw new Error('Five ratings were to give a result');
  return released.id;
}

/** As if ten people had rated. */
async function addComment({ db }: TestServer, id: string): Promise<void> {
  const { content_json } = await db
    .selectFrom('release')
    .select('content_json')
    .where('tenant', '=', sandboxTenant)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const content = { ...JSON.parse(content_json), comments: [comment] };
  await db
    .updateTable('release')
    .set({ content_json: JSON.stringify(content) })
    .where('tenant', '=', sandboxTenant)
    .where('id', '=', id)
    .execute();
}

interface Granting {
  kinds?: CoachKind[];
  isEarlierToo?: boolean;
  expiresAt?: number;
  code?: string;
  id?: string;
}

function granting(server: TestServer, code: string, { id = randomUUID(), ...set }: Granting = {}) {
  const body = {
    kinds: ['results'] as CoachKind[],
    isEarlierToo: false,
    expiresAt: server.clock.now + grantDays * dayMs,
    timeZone: 'Pacific/Kiritimati',
    code,
    ...set,
  };
  return { grant: id, body };
}

async function grant(server: TestServer, leader: Person, coach: Person, set: Granting = {}): Promise<string> {
  const { code } = await coach.ask(makeCode, {});
  const asking = granting(server, code, set);
  await leader.ask(grantCoach, asking);
  return asking.grant;
}

const page = (id: string, kind: CoachKind) => ({ grant: id, body: { kind } });

test('a coach reads only what a leader granted, from then on, and nothing of attendees [000-52]', async () => {
  await using server = await startServer();
  const [ada, noor] = [server.as(sixPeople.ada), server.as(colleagues.noor)];
  const earlier = await release(server, ada);
  await ada.ask(startFocus, { focus: randomUUID(), body: { behaviour: 'dissent', isShown: false } });
  server.clock.now += dayMs;

  const { code } = await noor.ask(makeCode, {});
  expect(await ada.ask(findCoach, { body: { code: ` ${code.toLowerCase().replace('-', ' – ')}` } })).toEqual({
    name: 'Noor Rahman',
  });
  const asking = granting(server, code);
  using coachHears = await listen(server, noor, ownLivePath);
  await Promise.all([ada.ask(grantCoach, asking), ada.ask(grantCoach, asking)]);
  const first = asking.grant;
  await vi.waitFor(() => expect(topics(coachHears)).toEqual(['home']));
  expect((await noor.ask(readCoached, {})).coached).toMatchObject([
    { id: first, leader: { name: 'Ada Park' }, kinds: ['results'] },
  ]);
  expect(await noor.ask(readPage, page(first, 'results'))).toEqual({ items: [] });
  expect((await noor.refused(readPage, page(first, 'focus'))).code).toBe('not_found');

  const later = await release(server, ada);
  await addComment(server, later);
  const read = async () => (await noor.ask(readPage, page(first, 'results'))).items;
  using leaderHears = await listen(server, ada, ownLivePath);
  const unshared = await read();
  // A notice would tell the leader the minute. Announced last: once it has arrived, no other is in flight.
  server.services.live.announce(tenantAtOf(sandboxTenant), 'playbook');
  await vi.waitFor(() => expect(topics(leaderHears)).toEqual(['playbook']));
  expect(unshared).toMatchObject([{ is: 'result', id: later, batch: { answers: 5, comments: null } }]);
  expect(JSON.stringify(unshared)).not.toMatch(/Dana|Bo Lindqvist|a11ce000|Launch planning/);
  expect((await ada.ask(readMyGrants, {})).grants[0]?.choices).toMatchObject([{ id: later, isShared: false }]);
  const comments = (isShared: boolean) => ({
    grant: first,
    body: { kind: 'results' as const, thing: later, isShared },
  });
  await ada.ask(shareThing, comments(true));
  expect(await read()).toMatchObject([{ batch: { comments: [comment] } }]);
  await ada.ask(shareThing, comments(false));
  expect(await read()).toEqual(unshared);
  expect(
    (
      await ada.refused(shareThing, {
        grant: first,
        body: { ...comments(true).body, thing: earlier },
      })
    ).code,
  ).toBe('not_found');

  const [mine] = (await ada.ask(readMyGrants, {})).grants;
  // Noon in Greenwich is the next day in Kiritimati; the first page was read the day before.
  expect(mine?.readings).toEqual([
    { day: '2026-11-27', kinds: ['results'] },
    { day: '2026-11-26', kinds: ['results'] },
  ]);
  const stored = await server.db
    .selectFrom('coach_reading')
    .select('read_on')
    .where('tenant', '=', sandboxTenant)
    .execute();
  expect(stored.map(({ read_on }) => Number(read_on) % dayMs)).toEqual([0, 0]);

  const second = await grant(server, ada, noor, { kinds: ['focus', 'results'], isEarlierToo: true });
  expect((await noor.refused(readPage, page(first, 'results'))).code).toBe('not_found');
  expect((await noor.ask(readPage, page(second, 'results'))).items.map(({ id }) => id)).toEqual([later, earlier]);
  expect((await noor.ask(readPage, page(second, 'focus'))).items).toMatchObject([
    { is: 'focus', label: { en: 'Invite dissent' }, endedAt: null },
  ]);
  coachHears.heard.length = 0;
  await ada.ask(revokeGrant, { grant: second });
  await vi.waitFor(() => expect(topics(coachHears)).toEqual(['home']), { timeout: 1_000 });
  for (const kind of ['results', 'focus'] as const)
    expect((await noor.refused(readPage, page(second, kind))).code).toBe('not_found');
  expect(await noor.ask(readCoached, {})).toEqual({ coached: [] });
  expect((await ada.refused(extendGrant, { grant: second })).code).toBe('not_found');
});

test('nobody but the granted coach reads a grant, whatever their role in the organization', async () => {
  const tenants = [sandboxTenant, visitors.xenia.tenant];
  await using server = await startServer({ config: { tenants } });
  const [ada, bo, noor] = [server.as(sixPeople.ada), server.as(sixPeople.bo), server.as(colleagues.noor)];
  const coach = { roles: ['Coach'] as const };
  const former = await grant(server, ada, server.as({ ...sixPeople.eli, ...coach }));
  await ada.ask(revokeGrant, { grant: former });
  const id = await grant(server, ada, noor);
  const readers = {
    'another coach': { ...sixPeople.cai, ...coach },
    'the former coach': { ...sixPeople.eli, ...coach },
    'the leader as a coach': { ...sixPeople.ada, ...coach },
    'a coach of another tenant': { ...visitors.xenia, ...coach },
    'the coach without the role': { ...colleagues.noor, roles: [] },
    'the coach who also reads insights': { ...colleagues.noor, roles: ['Coach', 'Insights.Read'] as const },
    manager: colleagues.maya,
    comms: colleagues.carla,
    HR: colleagues.hugo,
    stranger: outsider,
  };
  const refusals = Object.entries(readers).map(async ([name, person]) => {
    const caller = server.as(person);
    const { code } = await caller.refused(readPage, page(id, 'results'));
    const unknown = await caller.refused(readPage, page(randomUUID(), 'results'));
    expect([name, unknown.code]).toEqual([name, code]);
    return [name, code] as const;
  });
  expect(Object.fromEntries(await Promise.all(refusals))).toEqual({
    'another coach': 'not_found',
    'the former coach': 'not_found',
    'the leader as a coach': 'not_found',
    'a coach of another tenant': 'not_found',
    'the coach without the role': 'role_needed',
    'the coach who also reads insights': 'reads_insights',
    manager: 'role_needed',
    comms: 'role_needed',
    HR: 'role_needed',
    stranger: 'role_needed',
  });
  const theirs = { kind: 'results', thing: randomUUID(), isShared: true };
  for (const grant of [id, randomUUID()]) {
    expect((await bo.refused(extendGrant, { grant })).code).toBe('not_found');
    expect((await bo.refused(revokeGrant, { grant })).code).toBe('not_found');
    expect((await bo.refused(shareThing, { grant, body: theirs })).code).toBe('not_found');
  }
  const { code } = await server.as(readers['another coach']).ask(makeCode, {});
  expect((await bo.refused(grantCoach, granting(server, code, { id }))).code).toBe('not_found');
  expect(await bo.ask(readMyGrants, {})).toEqual({ grants: [] });
  expect((await server.as(visitors.xenia).refused(findCoach, { body: { code } })).fields).toEqual([
    { field: 'code', code: 'no_such_code' },
  ]);

  await noor.ask(readPage, page(id, 'results'));
  const exported = async (person: Person) => Object.values((await person.ask(exportOwn, {})).own).flat().length;
  expect([await exported(ada), await exported(noor)]).toEqual([3, 0]);
  await noor.ask(removeName, {});
  expect((await ada.ask(readMyGrants, {})).grants.map((one) => one.coach.name)).toEqual(['Eli Nakamura']);
  for (const table of ['coach_grant', 'coach_thing', 'coach_reading', 'coach_code'] as const) {
    const rows = await server.db.selectFrom(table).selectAll().where('tenant', '=', sandboxTenant).execute();
    expect(JSON.stringify(rows)).not.toContain(noor.id);
  }
});

test('a grant ends after ninety days, and codes and dates that can’t be right get a reason', async () => {
  await using server = await startServer();
  const [ada, noor] = [server.as(sixPeople.ada), server.as(colleagues.noor)];
  const { code } = await noor.ask(makeCode, {});
  const refusal = async (set: Granting) => {
    const { code: why, fields } = await ada.refused(grantCoach, granting(server, code, set));
    return fields?.map((field) => `${field.field} ${field.code}`) ?? why;
  };
  expect(await refusal({ expiresAt: server.clock.now })).toEqual(['expiresAt in_the_past']);
  expect(await refusal({ expiresAt: server.clock.now + 93 * dayMs })).toEqual(['expiresAt too_far_ahead']);
  expect(await refusal({ kinds: [] })).toEqual(['kinds wrong_type']);
  expect(await refusal({ code: 'ABCD-EFGH' })).toEqual(['code no_such_code']);
  const herself = { ...colleagues.noor };
  expect((await server.as(herself).refused(grantCoach, granting(server, code))).fields).toEqual([
    { field: 'code', code: 'oneself' },
  ]);
  const both = server.as({ ...colleagues.noor, roles: ['Coach', 'Insights.Read'] });
  for (const endpoint of [makeCode, readCoached])
    expect((await both.refused(endpoint, {})).code).toBe('reads_insights');

  const { code: newer } = await noor.ask(makeCode, {});
  expect(await refusal({})).toEqual(['code no_such_code']);
  server.clock.now += dayMs;
  expect(await refusal({ code: newer })).toEqual(['code no_such_code']);

  const id = await grant(server, ada, noor);
  server.clock.now += 89 * dayMs;
  await noor.ask(readPage, page(id, 'results'));
  await ada.ask(extendGrant, { grant: id });
  server.clock.now += 2 * dayMs;
  await noor.ask(readPage, page(id, 'results'));
  server.clock.now += 88 * dayMs;
  expect((await noor.refused(readPage, page(id, 'results'))).code).toBe('not_found');
  expect((await ada.refused(extendGrant, { grant: id })).code).toBe('not_found');
  expect((await ada.ask(readMyGrants, {})).grants).toMatchObject([{ id, isOver: true, choices: [] }]);
  // However often somebody grants and revokes, what they leave behind doesn't grow.
  for (let time = 0; time <= mostOver; time++) {
    server.clock.now += 1;
    await ada.ask(revokeGrant, { grant: await grant(server, ada, noor) });
  }
  server.clock.now += 1;
  const last = await grant(server, ada, noor);
  const { grants } = await ada.ask(readMyGrants, {});
  expect(grants.map((one) => one.id)).not.toContain(id);
  expect([grants[0]?.id, grants.length]).toEqual([last, mostOver + 1]);
  expect(await server.db.selectFrom('coach_reading').select('id').execute()).toEqual([]);
});

test('a manager can’t be made the coach of somebody who reports to them, nor read on as one', async () => {
  await using server = await startServer();
  const [ada, bo] = [server.as(sixPeople.ada), server.as({ ...sixPeople.bo, roles: ['Coach'] })];
  await begin(ada);
  const id = await grant(server, ada, bo);
  expect(await bo.ask(readPage, page(id, 'results'))).toEqual({ items: [] });
  await ada.ask(nameManager, { body: { person: bo.id } });
  expect((await bo.refused(readPage, page(id, 'results'))).code).toBe('manager_coaches');
  const { code } = await bo.ask(makeCode, {});
  expect((await ada.refused(findCoach, { body: { code } })).code).toBe('manager_coaches');
  expect((await ada.refused(grantCoach, granting(server, code))).code).toBe('manager_coaches');
  await ada.ask(endManager, {});
  expect(await bo.ask(readPage, page(id, 'results'))).toEqual({ items: [] });
});

test('of reflections and rehearsal cards a coach reads only what is granted one by one [000-52]', async () => {
  await using server = await startServer();
  const [ada, noor] = [server.as(sixPeople.ada), server.as(colleagues.noor)];
  const id = await grant(server, ada, noor, { kinds: ['reflections', 'rehearsals'] });
  const next = { nextWhen: 'nobody speaks', nextThen: 'wait ten seconds' };
  await reflect(ada, '2026-W48', { tried: 'I asked Dana first', landed: 'It was quiet', saw: 'Dana led', ...next });
  const content = {
    series: null,
    opening: 'I was late (pause 3 s)',
    replies: [{ id: '1', they: 'they laugh', ask: 'why' }],
  };
  await ada.ask(saveRehearsal, { rehearsal: randomUUID(), body: { version: 0, content } });
  await ada.ask(saveRehearsal, {
    rehearsal: randomUUID(),
    body: { version: 0, content: { ...content, opening: 'Mine' } },
  });
  expect(await noor.ask(readPage, page(id, 'reflections'))).toEqual({ items: [] });
  expect(await noor.ask(readPage, page(id, 'rehearsals'))).toEqual({ items: [] });

  const [mine] = (await ada.ask(readMyGrants, {})).grants;
  const choices = mine?.choices.map(({ kind, line }) => [kind, line]);
  expect(choices).toHaveLength(3);
  expect(choices).toEqual(
    expect.arrayContaining([
      ['reflections', 'I asked Dana first'],
      ['rehearsals', 'Mine'],
      ['rehearsals', 'I was late (pause 3 s)'],
    ]),
  );
  for (const { kind, id: thing, line } of mine?.choices ?? [])
    if (line !== 'Mine') await ada.ask(shareThing, { grant: id, body: { kind, thing, isShared: true } });
  const lines = async (kind: CoachKind) =>
    (await noor.ask(readPage, page(id, kind))).items.map((item) => item.is === 'text' && item.lines);
  // Not whom the leader saw, nor what the facts say of others.
  expect(await lines('reflections')).toEqual([
    ['I asked Dana first', 'It was quiet', 'nobody speaks → wait ten seconds'],
  ]);
  expect(await lines('rehearsals')).toEqual([['I was late (pause 3 s)', 'they laugh → why']]);
  const reflection = mine?.choices.find(({ kind }) => kind === 'reflections');
  await ada.ask(shareThing, { grant: id, body: { kind: 'reflections', thing: reflection?.id ?? '', isShared: false } });
  expect(await lines('reflections')).toEqual([]);
});
