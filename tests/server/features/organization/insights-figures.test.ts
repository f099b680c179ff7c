import { randomUUID } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { readInsights, switchUnit, type FigureSubject, type Insights } from '#contract/organization/insights.ts';
import {
  orderFigures,
  readDeclared,
  readFigureBriefings,
  type FiguresOrder,
} from '#contract/organization/insightsExport.ts';
import { wholeOrganization } from '#contract/rules/organization/insights.ts';
import { readNeverAsked } from '#contract/organization/playbook.ts';
import { serverWords } from '#words/serverWords.ts';
import { tenantAtOf } from '../../../../server/core/scope.ts';
import { computedAt } from '../../../../server/features/insights/store.ts';
import { colleagues } from '../../../../server/sandbox/people.ts';
import { readCsv } from '../../../support/csv.ts';
import { addEndedMeeting } from '../../../support/insights/meetings.ts';
import { addRelease } from '../../../support/insights/releases.ts';
import { startServer, type Person, type TestServer } from '../../../support/server/server.ts';

const day = 86_400_000;
const quarter = '2026-Q4';
/** Starts before the quarter, or the server would add it up while the test still writes its results. */
const beforeQuarter = Date.UTC(2026, 7, 1);
const begun = Date.UTC(2026, 9);
/** A Monday. */
const monday = Date.UTC(2026, 9, 5);
const afterQuarter = Date.UTC(2027, 0, 2, 1);

const hosts = Array.from({ length: 14 }, () => randomUUID());

/** A unit with two units of seven hosts each below it. */
async function addUnits({ db, microsoft: { tenant } }: TestServer) {
  const [top, left, right] = [randomUUID(), randomUUID(), randomUUID()];
  const unit = { tenant, level: 2, is_on: 1, is_listed: 1, parent: top } as const;
  await db
    .insertInto('unit')
    .values([
      { ...unit, id: top, name: '=Works', level: 1, parent: null },
      { ...unit, id: left, name: 'Left' },
      { ...unit, id: right, name: 'Right' },
    ])
    .execute();
  const people = hosts.map((person, index) => ({ tenant, person, unit: index % 2 === 0 ? left : right }));
  await db.insertInto('unit_person').values(people).execute();
  return { top, left, right };
}

async function readyQuarter(server: TestServer, id = quarter, now = afterQuarter): Promise<void> {
  await server.restart(() => (server.clock.now = now));
  const at = { ...tenantAtOf(server.microsoft.tenant), quarter: id };
  await vi.waitFor(async () => expect(await computedAt(server.db, at)).toBeTypeOf('number'), 30_000);
}

/** Waits until the running quarter is added up so far: with the clock standing still, its lease would never expire. */
async function idle({ db }: TestServer): Promise<void> {
  const lease = () =>
    db.selectFrom('insight_quarter').select('leased_until').where('quarter', '=', quarter).executeTakeFirst();
  await vi.waitFor(async () => expect(await lease()).toEqual({ leased_until: 0 }), 30_000);
}

const figuresIn = (insights: Insights, unit: string, at = 0) =>
  new Map(insights.quarters[at]?.figures.map(({ subject, units }) => [idOf(subject), units[unit]]));

function idOf(subject: FigureSubject): string {
  if (subject.kind === 'meeting') return subject.figure;
  if (subject.kind === 'score') return subject.question;
  return subject.kind === 'item' ? subject.item : subject.behaviour;
}

test('acknowledgements are counted by kind, openings by week, in whole blocks [000-04, 001-09]', async () => {
  await using server = await startServer({ now: beforeQuarter });
  const { tenant } = server.microsoft;
  const { top, left } = await addUnits(server);
  for (const [index, host] of hosts.entries())
    for (const week of [0, 1, 2, 3, 4]) {
      const at = monday + week * 7 * day + index * 60_000;
      const kinds = index % 2 === 0 ? (['risk', 'risk', 'knowledge'] as const) : (['knowledge'] as const);
      // Opened in every second week, and by everybody in the last.
      const isOpened = week === 4 || (Math.floor(index / 2) + week) % 2 === 0;
      await addEndedMeeting(server.db, { tenant, host, at, isOpened, kinds: week === 0 ? kinds : [] });
    }
  // No ratings: meetings alone are enough for a quarter.
  await readyQuarter(server);
  const hr = server.as(colleagues.hugo);
  const works = await hr.ask(readInsights, { unit: top });
  const of = figuresIn(works, top);
  expect(of.get('acknowledged_for_knowledge')).toMatchObject({ share: 20, is: 'exact', answers: 70, hosts: 10 });
  // Two acknowledgements in a meeting count as one meeting.
  expect(of.get('acknowledged_for_risk')).toMatchObject({ share: 10, is: 'exact', consistency: null });
  expect(of.get('acknowledged_for_thanks')).toMatchObject({ share: 8, is: 'at_most' });
  // Seven hosts with one meeting each are too few for a week, so weeks are joined.
  expect(of.get('opened_with_all')?.weeks).toEqual([
    { from: '2026-10-01', to: '2026-10-18', share: 50, is: 'exact', answers: 20 },
    { from: '2026-10-19', to: '2026-12-31', share: 67, is: 'exact', answers: 40 },
  ]);
  expect(figuresIn(works, left).get('opened_with_all')).toMatchObject({ answers: 30, hosts: 5 });
  expect(JSON.stringify(works)).not.toMatch(/Secret/);
});

test('the page says how soon results are followed by “this changed”, in how many days [000-58]', async () => {
  await using server = await startServer({ now: beforeQuarter });
  const { tenant } = server.microsoft;
  const { top } = await addUnits(server);
  for (const [index, host] of hosts.entries())
    for (const result of [0, 1]) {
      await addRelease(server.db, { tenant, host, at: begun + index + result * day });
      const days = result === 0 ? 9 : 40;
      const changed = { changed_at: begun + index + result * day + days * day };
      await server.db
        .updateTable('release')
        .set(changed)
        .where('host', '=', host)
        .where('at', '=', begun + index + result * day)
        .execute();
    }
  await readyQuarter(server);
  const of = figuresIn(await server.as(colleagues.hugo).ask(readInsights, { unit: top }), top);
  expect(of.get('told_change')).toMatchObject({ share: 50, is: 'exact', answers: 20, hosts: 10, days: 14 });
});

test('clear communication says how often most agreed before its mean share [000-56, 002-13]', async () => {
  await using server = await startServer({ now: beforeQuarter });
  const { tenant } = server.microsoft;
  const { top } = await addUnits(server);
  for (const host of hosts)
    for (const favourable of [9, 9, 5, 5]) await addRelease(server.db, { tenant, host, at: monday, favourable });
  await readyQuarter(server);
  const of = figuresIn(await server.as(colleagues.hugo).ask(readInsights, { unit: top }), top);
  expect(of.get('clarity')).toMatchObject({ share: 70, consistency: { share: 50, is: 'exact', results: 50 } });
});

/** Two quarters; in the second, clearly fewer people see a behaviour. */
async function addDrop(server: TestServer): Promise<void> {
  const { tenant } = server.microsoft;
  for (const host of hosts) {
    await addRelease(server.db, { tenant, host, at: Date.UTC(2026, 7, 12), saw: 9 });
    await addRelease(server.db, { tenant, host, at: Date.UTC(2026, 7, 13), behaviour: 'dissent', saw: 5 });
    await addRelease(server.db, { tenant, host, at: monday, saw: 5 });
    await addRelease(server.db, { tenant, host, at: monday, behaviour: 'dissent', saw: 5 });
  }
}

test('a drop from one quarter to the next has both shares, numbers and quarters [002-13]', async () => {
  await using server = await startServer({ now: beforeQuarter });
  const { top } = await addUnits(server);
  await addDrop(server);
  await readyQuarter(server, '2026-Q3', Date.UTC(2026, 10, 23));
  await idle(server);
  await readyQuarter(server);
  const { quarters } = await server.as(colleagues.hugo).ask(readInsights, { unit: top });
  expect(quarters.map(({ quarter: id, drops }) => [id, drops])).toEqual([
    [
      '2026-Q4',
      [
        {
          behaviour: 'purpose',
          version: 1,
          before: { quarter: '2026-Q3', share: 90, answers: 140 },
          after: { share: 50, answers: 140 },
          ofMany: null,
        },
      ],
    ],
    ['2026-Q3', undefined],
  ]);
});

/** Opens the file's address at the server under test without a token, as a browser does. */
async function openFile(server: TestServer, hr: Person, body: FiguresOrder): Promise<{ status: number; text: string }> {
  const { address } = await hr.ask(orderFigures, { body });
  return openAddress(server, address);
}

async function openAddress(server: TestServer, address: string): Promise<{ status: number; text: string }> {
  const { pathname, search, origin } = new URL(address);
  expect(origin).toBe(server.config.publicUrl);
  const file = await fetch(`${server.url}${pathname}${search}`);
  return { status: file.status, text: Buffer.from(await file.arrayBuffer()).toString('utf8') };
}

const { insightsView, pulse, insightsFile } = serverWords.en;
/** All texts that an English file may contain besides unit names. */
const said = new Set<string>([
  ...Object.values(insightsView.meetingFigures),
  ...Object.values(insightsView.directions),
  ...Object.values(insightsFile.bounds),
  ...Object.values(pulse.scores).map(({ question }) => question),
  insightsView.quarterName(4, 2026),
  insightsView.tooSmall,
  insightsView.notWhole,
  'Open with purpose',
]);

/** Every number in each unit's shown figures, and the wording's version. */
function shownIn(insights: Insights): Map<string, Set<number>> {
  const numbers = (value: unknown): number[] => {
    if (typeof value === 'number') return [value];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbers) : [];
  };
  const units = insights.quarters[0]?.figures.flatMap(({ units: of }) => Object.entries(of)) ?? [];
  const byUnit = Map.groupBy(units, ([unit]) => unit);
  return new Map(
    [...byUnit].map(([unit, all]) => [unit, new Set([1, ...all.flatMap(([, figure]) => numbers(figure))])]),
  );
}

test('every cell of the file is a cell of the page, also after a unit is switched off [000-45]', async () => {
  await using server = await startServer({ now: beforeQuarter });
  const { tenant } = server.microsoft;
  const { top, left, right } = await addUnits(server);
  for (const [index, host] of hosts.entries())
    for (const at of [monday, monday + 7 * day]) {
      await addRelease(server.db, { tenant, host, at, saw: index < 7 ? 9 : 6, favourable: 7 });
      await addEndedMeeting(server.db, { tenant, host, at: at + index, isOpened: index < 4 });
    }
  await readyQuarter(server);
  const hr = server.as(colleagues.hugo);
  const order: FiguresOrder = { unit: top, quarter, language: 'en', format: 'semicolons' };
  const names = new Map([
    ['=Works', top],
    ['Left', left],
    ['Right', right],
  ]);
  const check = async () => {
    const { status, text } = await openFile(server, hr, order);
    expect([status, text[0]]).toEqual([200, '\uFEFF']);
    const page = await hr.ask(readInsights, { unit: top });
    const shown = shownIn(page);
    const [header, ...rows] = readCsv(text.slice(1), ';');
    expect(header?.slice(0, 3)).toEqual(['Unit', 'Quarter', 'Figure']);
    const units = 1 + page.units.length;
    expect(rows).toHaveLength((page.quarters[0]?.figures.length ?? 0) * units);
    const isOnPage = ([name, ...cells]: (string | number)[]) => {
      // CSV injection: a unit's name must not become a formula.
      const numbers = shown.get(names.get(String(name).replace(/^'=/, '=')) ?? '');
      return cells.every((cell) => (typeof cell === 'number' ? numbers?.has(cell) === true : said.has(cell)));
    };
    expect(rows.filter((row) => !isOnPage(row))).toEqual([]);
    expect(text).toContain(`"'=Works"`);
    expect(text).not.toMatch(/Secret|19:/);
    return rows;
  };
  const before = await check();
  expect(before.some(([name]) => name === 'Left')).toBe(true);
  const { address } = await hr.ask(orderFigures, { body: order });
  await hr.ask(switchUnit, { unit: left, body: { isOn: false } });
  const after = await check();
  expect(after.some(([name]) => name === 'Left')).toBe(false);
  // An address from before the switch serves what the page shows now.
  const late = await openAddress(server, address);
  expect(late.text).not.toContain('"Left"');

  await hr.ask(switchUnit, { unit: top, body: { isOn: false } });
  expect((await openAddress(server, address)).status).toBe(404);
  expect((await hr.refused(orderFigures, { body: order })).code).toBe('not_found');
  expect(
    (await hr.refused(orderFigures, { body: { ...order, unit: wholeOrganization, quarter: '2020-Q1' } })).code,
  ).toBe('not_found');
});

test('a briefing has the shown figures, how sure they are, and no person, series or comment [000-32]', async () => {
  await using server = await startServer({ now: beforeQuarter });
  const { tenant } = server.microsoft;
  const { top, left } = await addUnits(server);
  for (const host of hosts)
    for (const at of [monday, monday + 7 * day]) await addRelease(server.db, { tenant, host, at, favourable: 7 });
  await readyQuarter(server);
  const hr = server.as(colleagues.hugo);
  const { briefings } = await hr.ask(readFigureBriefings, { unit: left });
  const [first] = briefings;
  expect(briefings).toHaveLength(1);
  expect(first?.texts.en).toContain('Left, Q4 2026');
  expect(first?.texts.en).toContain('80% saw it (73 to 86%)');
  expect(first?.texts.en).toContain('140 or more answers');
  expect(first?.texts.en.match(/chance alone/g)).toHaveLength(1);
  expect(first?.texts.de).toContain('Left, 4. Quartal 2026');
  for (const text of Object.values(first?.texts ?? {})) {
    expect(text).not.toMatch(/Secret|19:|@thread/);
    for (const secret of [...hosts, top, tenant]) expect(text).not.toContain(secret);
  }
  await hr.ask(switchUnit, { unit: left, body: { isOn: false } });
  expect((await hr.refused(readFigureBriefings, { unit: left })).code).toBe('not_found');
});

test('the playbook’s own list tells HR which behaviours no result asked about [002-15]', async () => {
  await using server = await startServer({ now: beforeQuarter });
  const [hr, comms] = [server.as(colleagues.hugo), server.as(colleagues.carla)];
  await addRelease(server.db, {
    tenant: server.microsoft.tenant,
    host: hosts[0] ?? '',
    at: server.clock.now - 2 * day,
  });
  const declared = await hr.ask(readDeclared, {});
  expect(declared.quarter).not.toContain('purpose');
  expect(declared.quarter).toContain('dissent');
  expect(declared).toEqual(await comms.ask(readNeverAsked, {}));
  for (const one of [comms, server.as(colleagues.noor)])
    expect((await one.refused(readDeclared, {})).code).toBe('role_needed');
});
