import { serverWords } from '#words/serverWords.ts';
import { inEachLanguage } from '#contract/rules/languages.ts';
import { randomUUID } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import {
  previewUnits,
  readInsights,
  readUnits,
  switchUnit,
  takeUnits,
  type Insights,
} from '#contract/organization/insights.ts';
import { removeName } from '#contract/lifecycle.ts';
import { wholeOrganization } from '#contract/rules/organization/insights.ts';
import { tenantAtOf } from '../../../../server/core/scope.ts';
import { leaseQuarter } from '../../../../server/features/insights/quarterLease.ts';
import { addPage, computedAt, keepComputed, listSums } from '../../../../server/features/insights/store.ts';
import { asTenant } from '../../../../server/platform/database/tenant.ts';
import { colleagues } from '../../../../server/sandbox/people.ts';
import { addRelease } from '../../../support/insights/releases.ts';
import { startServer, type TestServer } from '../../../support/server/server.ts';

/** Starts before the quarter, or the server would add it up while the test still writes its results. */
const beforeQuarter = Date.UTC(2026, 7, 1);
const inQuarter = Date.UTC(2026, 10, 23);
const quarter = '2026-Q4';
const afterQuarter = Date.UTC(2027, 0, 2, 1);

const hosts = Array.from({ length: 14 }, () => randomUUID());

/** Two units below one. Hosts are placed in them alternately; the last two have no unit. */
async function addUnits(server: TestServer, isOn: 0 | 1 = 1): Promise<{ top: string; left: string; right: string }> {
  const { tenant } = server.microsoft;
  const [top, left, right] = [randomUUID(), randomUUID(), randomUUID()];
  const unit = { tenant, level: 2, is_on: isOn, is_listed: 1 as const, parent: top };
  await server.db
    .insertInto('unit')
    .values([
      { ...unit, id: top, name: 'Works', level: 1, parent: null, is_on: 1 },
      { ...unit, id: left, name: 'Left' },
      { ...unit, id: right, name: 'Right' },
    ])
    .execute();
  const people = hosts.slice(0, 12).map((person, index) => ({ tenant, person, unit: index % 2 === 0 ? left : right }));
  await server.db.insertInto('unit_person').values(people).execute();
  return { top, left, right };
}

async function addQuarter(server: TestServer): Promise<void> {
  const { tenant } = server.microsoft;
  for (const [index, host] of hosts.entries())
    for (const week of [0, 1]) {
      const at = inQuarter + index * 60_000 + week * 7 * 86_400_000;
      await addRelease(server.db, { tenant, host, at, saw: week === 0 ? 4 : 9, favourable: 7 });
    }
  await addRelease(server.db, { tenant, host: hosts[0] ?? '', at: inQuarter, saw: null });
  await addRelease(server.db, { tenant: 'another', host: hosts[0] ?? '', at: inQuarter });
}

async function readyQuarter(server: TestServer): Promise<void> {
  await server.restart(() => (server.clock.now = afterQuarter));
  const at = { ...tenantAtOf(server.microsoft.tenant), quarter };
  await vi.waitFor(async () => expect(await computedAt(server.db, at)).toBeTypeOf('number'), 30_000);
}

const purposeIn = ({ quarters }: Insights) =>
  quarters[0]?.figures.find(({ subject }) => subject.kind === 'seen' && subject.behaviour === 'purpose')?.units ?? {};

const six = {
  share: 65,
  is: 'exact',
  from: 56,
  to: 73,
  answers: 120,
  hosts: 5,
  isWhole: true,
  consistency: { share: 50, is: 'exact', results: 10 },
  direction: null,
  spread: null,
} as const;

test('a quarter is added up once, a day after its end, by the unit of each host [000-33, 000-37, 000-61, 002-13]', async () => {
  await using server = await startServer({ now: beforeQuarter });
  const { top, left, right } = await addUnits(server);
  await addQuarter(server);
  const hr = server.as(colleagues.hugo);
  expect((await hr.ask(readInsights, { unit: wholeOrganization })).quarters).toEqual([]);
  await readyQuarter(server);
  const whole = await hr.ask(readInsights, { unit: wholeOrganization });
  expect(whole).toMatchObject({ path: [], units: [{ id: top, name: 'Works' }], quarters: [{ quarter }] });
  const twelve = {
    ...six,
    from: 59,
    to: 71,
    answers: 240,
    hosts: 10,
    consistency: { ...six.consistency, results: 20 },
  };
  const spread = { lower: 65, middle: 65, upper: 65 };
  expect(purposeIn(whole)).toEqual({
    // Without the two hosts who have no unit.
    [wholeOrganization]: { ...twelve, spread },
    [top]: { ...twelve, spread },
  });
  const works = await hr.ask(readInsights, { unit: top });
  expect(works.path).toEqual([{ id: top, name: 'Works' }]);
  expect(purposeIn(works)).toEqual({ [top]: { ...twelve, spread }, [left]: six, [right]: six });
  expect(JSON.stringify([whole, works])).not.toMatch(/Secret/);

  // Later changes don't affect a computed quarter.
  await addRelease(server.db, { tenant: server.microsoft.tenant, host: hosts[0] ?? '', at: inQuarter + 1 });
  await server.db.updateTable('unit_person').set({ unit: left }).execute();
  await server.restart();
  expect(await hr.ask(readInsights, { unit: wholeOrganization })).toEqual(whole);
  expect(await server.db.selectFrom('insight_part').selectAll().execute()).toEqual([]);
  expect(await server.db.selectFrom('insight_cursor').selectAll().execute()).toEqual([]);
});

test('a page is added once, and not by a process that read it before a name was removed', async () => {
  await using server = await startServer();
  const { microsoft, db } = server;
  const { tenant } = microsoft;
  const at = { ...tenantAtOf(tenant), quarter };
  const [kept = '', erased] = [hosts[0], microsoft.people.ada.id];
  const [start, first, second] = [0, 1, 2].map((place) => ({ at: place, id: 'row' }));
  if (!start || !first || !second) throw new Error('Three places');
  const asOwn = <Answer>(act: () => Promise<Answer>) => asTenant(tenant, act);
  const page = { source: 'results' as const, after: start, to: first, sums: { [kept]: '{"page":1}' } };
  const leased = (await asOwn(() => leaseQuarter(db, at, 0))) ?? 0;
  expect(await asOwn(() => leaseQuarter(db, at, 1))).toBeUndefined();
  const renewed = await asOwn(() => addPage(db, at, page, { lease: leased, now: 1 }));
  expect(renewed).toBeGreaterThan(leased);
  expect(await asOwn(() => addPage(db, at, page, { lease: leased, now: 2 }))).toBeUndefined();
  expect(await asOwn(() => addPage(db, at, page, { lease: renewed ?? 0, now: 2 }))).toBeUndefined();

  await server.as(microsoft.people.ada).ask(removeName, {});
  const later = { ...page, after: first, to: second, sums: { [kept]: '{"page":2}', [erased]: '{"page":2}' } };
  expect(await asOwn(() => addPage(db, at, later, { lease: renewed ?? 0, now: 3 }))).toBeUndefined();
  expect(await asOwn(() => listSums(db, at))).toEqual(page.sums);
  const nothing = { units: [], blocks: [], trends: [], unitOf: new Map([[erased, randomUUID()]]) };
  expect(await asOwn(() => keepComputed(db, at, nothing, { lease: renewed ?? 0, now: 4 }))).toBe(false);
  expect(await db.selectFrom('unit_host').selectAll().where('tenant', '=', tenant).execute()).toEqual([]);
  const again = (await asOwn(() => leaseQuarter(db, at, 60_000))) ?? 0;
  const reread = { ...later, sums: { [kept]: '{"page":2}' } };
  expect(await asOwn(() => addPage(db, at, reread, { lease: again, now: 60_001 }))).toBeGreaterThan(again);
  expect(await asOwn(() => listSums(db, at))).toEqual(reread.sums);
});

test('an item is added up as a figure in its own group, by its label, beside behaviours [000-12]', async () => {
  await using server = await startServer({ now: beforeQuarter });
  const { top } = await addUnits(server);
  await addQuarter(server);
  const { tenant } = server.microsoft;
  for (const host of hosts)
    for (const saw of [4, 9])
      await addRelease(server.db, { tenant, host, at: inQuarter, saw, behaviour: 'fairness_heard' });
  // A behaviour that isn't in the set, and an item that too few hosts asked.
  for (const host of hosts) await addRelease(server.db, { tenant, host, at: inQuarter, behaviour: 'unheard_of' });
  for (const host of hosts.slice(0, 4))
    await addRelease(server.db, { tenant, host, at: inQuarter, behaviour: 'fairness_reasons' });
  await readyQuarter(server);
  const read = await server.as(colleagues.hugo).ask(readInsights, { unit: top });
  const figures = read.quarters[0]?.figures ?? [];
  expect(figures.map(({ subject }) => subject.kind)).toEqual(['seen', 'seen', 'item', 'score', 'meeting']);
  const found = figures.find(({ subject }) => subject.kind === 'item');
  const names = inEachLanguage((language) => serverWords[language].itemBank.labels.fairness_heard);
  expect(names.en).toBe('Heard before a decision');
  expect(found?.subject).toEqual({ kind: 'item', item: 'fairness_heard', version: 1, names });
  expect(found?.units[top]).toEqual(purposeIn(read)[top]);
});

test('a unit that is switched off is gone from every view at once, and so are its answers [000-45]', async () => {
  await using server = await startServer({ now: beforeQuarter });
  const { top, left, right } = await addUnits(server);
  await addQuarter(server);
  await readyQuarter(server);
  const hr = server.as(colleagues.hugo);
  await hr.ask(switchUnit, { unit: left, body: { isOn: false } });
  expect(purposeIn(await hr.ask(readInsights, { unit: top }))).toEqual({ [top]: six, [right]: six });
  expect((await hr.refused(readInsights, { unit: left })).code).toBe('not_found');
});

test('a unit that was off when its quarter was computed counts in none of its numbers [000-45]', async () => {
  await using server = await startServer({ now: beforeQuarter });
  const { top, left, right } = await addUnits(server, 0);
  await addQuarter(server);
  await readyQuarter(server);
  const hr = server.as(colleagues.hugo);
  for (const unit of [left, right]) await hr.ask(switchUnit, { unit, body: { isOn: true } });
  expect(purposeIn(await hr.ask(readInsights, { unit: top }))).toEqual({});
});

test('only people with the role read and switch units [000-45]', async () => {
  await using server = await startServer({ now: beforeQuarter });
  const { left } = await addUnits(server);
  const hr = server.as(colleagues.hugo);
  for (const one of [server.microsoft.people.ada, colleagues.carla, colleagues.noor]) {
    expect((await server.as(one).refused(readUnits, {})).code).toBe('role_needed');
    expect((await server.as(one).refused(readInsights, { unit: left })).code).toBe('role_needed');
    expect((await server.as(one).refused(switchUnit, { unit: left, body: { isOn: false } })).code).toBe('role_needed');
  }
  await hr.ask(switchUnit, { unit: left, body: { isOn: false } });
  const { units } = await hr.ask(readUnits, {});
  expect(units.map(({ name, isOn }) => [name, isOn])).toEqual([
    ['Left', false],
    ['Right', true],
    ['Works', true],
  ]);
  expect((await hr.refused(switchUnit, { unit: randomUUID(), body: { isOn: true } })).code).toBe('not_found');
});

const fileOf = (text: string) => ({ file: Buffer.from(text).toString('base64') });

test('a file of units is previewed, taken once, and switches nothing on [000-45]', async () => {
  await using server = await startServer({ now: beforeQuarter });
  const hr = server.as(colleagues.hugo);
  const [first, second] = [hosts[0] ?? '', hosts[1] ?? ''];
  const body = fileOf(`Object ID;Unit;Unit 2\n${first};Works;Left\n${second};Works;Right\nbo@contoso.com;Works;Left`);
  const preview = { isUnchanged: false, units: 3, people: 2, added: 3, gone: 0, moreProblems: 0 };
  const problem = { code: 'person_is_address', row: 4, value: 'bo@contoso.com' };
  expect(await hr.ask(previewUnits, { body })).toMatchObject({ ...preview, problems: [problem] });
  expect(await hr.ask(readUnits, {})).toEqual({ units: [], takenAt: null });

  await hr.ask(takeUnits, { body });
  const { units, takenAt } = await hr.ask(readUnits, {});
  expect(takenAt).toBe(server.clock.now);
  expect(units.map(({ name, level, isOn }) => [name, level, isOn])).toEqual([
    ['Left', 2, false],
    ['Right', 2, false],
    ['Works', 1, false],
  ]);
  const [left] = units;
  await hr.ask(switchUnit, { unit: left?.id ?? '', body: { isOn: true } });
  server.clock.now += 1_000;
  await hr.ask(takeUnits, { body });
  expect(await hr.ask(readUnits, {})).toMatchObject({ takenAt, units: [{ isOn: true }, {}, {}] });
  expect(await hr.ask(previewUnits, { body })).toMatchObject({ isUnchanged: true, added: 0, gone: 0 });

  // A unit in the new file keeps its switch; one that isn't in it is deleted.
  const next = fileOf(`Object ID;Unit;Unit 2\n${first};Works;Left\n${second};Works;Middle`);
  expect(await hr.ask(previewUnits, { body: next })).toMatchObject({ units: 3, added: 1, gone: 1, problems: [] });
  await hr.ask(takeUnits, { body: next });
  const after = await hr.ask(readUnits, {});
  expect(after.units.map(({ name, isOn }) => [name, isOn])).toEqual([
    ['Left', true],
    ['Middle', false],
    ['Works', false],
  ]);

  for (const text of ['', 'PK\u0003\u0004', 'a;b\n1;2']) {
    expect((await hr.ask(previewUnits, { body: fileOf(text) })).problems).toHaveLength(1);
    expect((await hr.refused(takeUnits, { body: fileOf(text) })).code).toBe('invalid');
  }
  expect((await hr.refused(takeUnits, { body: { file: 'not base64!' } })).code).toBe('invalid');
  expect(await hr.ask(readUnits, {})).toEqual(after);
  const megabyte = `Object ID;Unit\n${`${first};${'x'.repeat(58)}\n`.repeat(10_900)}`;
  expect((await hr.ask(previewUnits, { body: fileOf(megabyte) })).people).toBe(1);
});
