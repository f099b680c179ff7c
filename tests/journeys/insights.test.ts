import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { readInsights, type Insights } from '#contract/organization/insights.ts';
import { wholeOrganization } from '#contract/rules/organization/insights.ts';
import { defaultSet } from '../../server/features/behaviour/defaults.ts';
import { quarterBefore, runningQuarter } from '../../server/core/quarter.ts';
import { openDatabase } from '../../server/openDatabase.ts';
import {
  isGone,
  sees,
  startJourney,
  type Journey,
  type Window,
  type WindowOptions,
} from '../support/browser/journey.ts';
import { fitting, misfits } from '../support/browser/misfits.ts';
import { violations } from '../support/browser/violations.ts';
import { addCohorts, addComputed, measuresHeader, risingShares } from '../support/insights/cohorts.ts';
import { seededRandom } from '../support/seededRandom.ts';
import { idOf, placePeople, plantResults, plantYear, quartersFrom } from '../support/insights/plantYear.ts';
import { testInTurns } from '../support/proof.ts';

const test = testInTurns(3);

const wide = { frame: 'personal', height: 1600 } as const;
const narrow = { frame: 'personal', height: 1400, width: 280, isTouch: true } as const;
const dayMs = 86_400_000;

test('HR reads a year of six units; units too small or switched off tell nothing [000-33, 000-37, 000-45]', async () => {
  await using folder = await databaseFolder();
  await using journey = await startJourney({ databaseFile: folder.file });
  await passYear(journey, folder.file);
  const hr = await openInsights(journey);
  await sees(hr.text('Without units too small to show'));
  await hr.button('Works').click();
  await hr.button('Open with purpose').click();
  await sees(hr.panel.getByRole('row', { name: /^Labs.*Too small to show/ }));
  await sees(hr.panel.getByRole('row', { name: /^Care.*answers/ }));
  const before = await readAll(journey);
  const phone = await openInsights(journey, narrow);
  await looksRight(phone, 'overview');
  await phone.button('Open with purpose').click();
  await sees(phone.panel.getByRole('row', { name: /^Works/ }).first());
  await looksRight(phone, 'one figure');
  await phone.panel.getByRole('tab', { name: 'Units', exact: true }).click();
  await sees(phone.panel.getByRole('switch', { name: 'Care' }));
  await looksRight(phone, 'units');
  await phone.page.close();

  const other = await openInsights(journey);
  await other.panel.getByRole('tab', { name: 'Units', exact: true }).click();
  await other.panel.getByRole('switch', { name: 'Care' }).uncheck();
  await expect.poll(() => hr.panel.getByText('Care').count(), { timeout: 60_000, interval: 100 }).toBe(0);
  tellsNothing(before, await readAll(journey));
});

/** Lets four quarters pass; each is computed after its end, with the file then in force. */
async function passYear({ sandbox }: Journey, file: string): Promise<void> {
  const { tenant } = sandbox.microsoft;
  const db = await openDatabase(`file:${file}`);
  const began = Date.now();
  let now = began;
  const members: string[][] = [];
  const inSales = async () =>
    (await db.selectFrom('unit_host').select('person').where('unit', '=', idOf('sales')).execute()).map(
      ({ person }) => person,
    );
  const year = await plantYear(db, tenant, 7);
  for (const [index, { id, until }] of quartersFrom(began).entries()) {
    await placePeople(db, tenant, year, index);
    // Not before the previous quarter is computed: after a restart in mid-quarter the next run takes a minute to come.
    await plantResults(db, tenant, year, index, began);
    for (; now < until + 2 * dayMs; now += 7 * dayMs) sandbox.weekLater();
    await sandbox.restart();
    const isComputed = async () =>
      (await db.selectFrom('insight_quarter').select('computed_at').where('quarter', '=', id).executeTakeFirst())
        ?.computed_at;
    await expect.poll(isComputed, { timeout: 60_000, interval: 50 }).toBeTypeOf('number');
    members.push(await inSales());
  }
  const [first, second] = members;
  // The second quarter's file moves two people, but moves of fewer than five hosts wait.
  expect(second?.toSorted()).toEqual(first?.toSorted());
  expect(first).toEqual(expect.arrayContaining(['sales 0', 'sales 1'].map(idOf)));
  await db.destroy();
}

async function openInsights(journey: Journey, how: WindowOptions = wide): Promise<Window> {
  const hr = await journey.open('hugo', how);
  await hr.panel.getByRole('tab', { name: 'Insights' }).click();
  await sees(hr.panel.getByRole('heading', { name: 'Whole organization' }));
  return hr;
}

async function looksRight(window: Window, screen: string): Promise<void> {
  expect.soft(await misfits(window), screen).toEqual(fitting);
  expect.soft(await violations(window), screen).toEqual([]);
}

async function readAll({ as }: Journey): Promise<Insights[]> {
  const units = [wholeOrganization, idOf('works')];
  return Promise.all(units.map((unit) => as('hugo').ask(readInsights, { unit })));
}

/** Any remaining difference is of no host, or of so many that none can be singled out. */
function tellsNothing(before: Insights[], after: Insights[]): void {
  const hosts = (all: Insights[]) =>
    all.flatMap(({ quarters }, page) =>
      quarters.flatMap(({ quarter, figures }) =>
        figures.flatMap(({ subject, units }) =>
          Object.entries(units).map(([unit, figure]): [string, number | undefined] => [
            JSON.stringify([page, quarter, subject, unit]),
            figure?.hosts,
          ]),
        ),
      ),
    );
  const left = new Map(hosts(after));
  expect([...left.keys()].filter((key) => key.includes(idOf('care')))).toEqual([]);
  const differences = hosts(before).flatMap(([key, count]) => {
    const now = left.get(key);
    return count === undefined || now === undefined ? [] : [count - now];
  });
  expect(differences.filter((difference) => ![0, 5, 10, 15].includes(difference))).toEqual([]);
  expect(hosts(before)).not.toEqual([...left]);
}

test('HR adds turnover, sees what goes together, and removes it with all derived from it [000-35, 000-46]', async () => {
  await using folder = await databaseFolder();
  await using journey = await startJourney({ databaseFile: folder.file });
  const quarter = quarterBefore(runningQuarter(Date.now())).id;
  const db = await openDatabase(`file:${folder.file}`);
  const planting = { db, microsoft: journey.sandbox.microsoft, clock: { now: Date.now() } };
  const cohorts = await addCohorts(planting, 8);
  await addComputed(planting, cohorts, { quarter, seen: { purpose: risingShares(8) } });
  const { tenant } = journey.sandbox.microsoft;
  const small = { id: idOf('small'), name: 'Small', parent: null, level: 1, is_on: 1, is_listed: 1 } as const;
  await db
    .insertInto('unit')
    .values({ tenant, ...small })
    .execute();
  await db
    .insertInto('unit_person')
    .values({ tenant, person: idOf('one'), unit: small.id })
    .execute();

  const hr = await openInsights(journey);
  await hr.panel.getByRole('tab', { name: 'Measures' }).click();
  await sees(hr.text('There is nothing to compare yet. Measures come from a file.'));
  const lines = [...cohorts.map(({ name }, at) => [name, `${3 + at},5`]), ['Small', '4,5'], ['Nowhere', '4,5']];
  const table = lines.map(([name, value]) => `${name};${quarter};Fluktuation;${value}`);
  const turnover = `\uFEFF${[measuresHeader, ...table].join('\r\n')}`;
  await choose(hr, turnover);
  await sees(hr.text(/^8 values of 8 units: Turnover · 8 new/));
  await sees(hr.text('2 problems · Everything else can be imported.'));
  await sees(hr.text(/“Small” has 1 person/));
  await sees(hr.text('“Nowhere” isn’t one of your units.'));
  expect(await db.selectFrom('measure_value').selectAll().execute()).toEqual([]);
  await hr.button('Import').click();
  await sees(hr.text('Imported.'));
  await sees(hr.text('1 comparison: 1 goes together here'));
  await sees(
    hr.panel.getByRole('row', {
      name: /Goes together here.*ρ 1\.00.*p < 0\.001.*8 units of level 1.*40 or more hosts/,
    }),
  );

  const phone = await openInsights(journey, narrow);
  await phone.panel.getByRole('tab', { name: 'Measures' }).click();
  await sees(phone.text('1 comparison: 1 goes together here'));
  await looksRight(phone, 'measures and what goes together');
  await phone.page.close();

  await choose(hr, turnover);
  await sees(hr.text('These values are already there.'));
  expect(await hr.button('Import').count()).toBe(0);

  await hr.panel.getByRole('tab', { name: 'Units', exact: true }).click();
  await hr.panel.getByRole('switch', { name: 'D', exact: true }).uncheck();
  await hr.panel.getByRole('tab', { name: 'Measures' }).click();
  await sees(hr.text('1 comparison: 1 not compared'));
  const group = hr.button(/^Turnover, /);
  if ((await group.getAttribute('aria-expanded')) === 'false') await group.click();
  await sees(hr.text('Only 7 units to compare; it takes 8'));

  await hr.button('Remove “turnover.csv”').click();
  await hr.panel.getByRole('button', { name: 'Remove', exact: true }).click();
  await sees(hr.text('There is nothing to compare yet. Measures come from a file.'));
  await isGone(hr.text('turnover.csv'));
  for (const left of ['measures_file', 'measure_value', 'association'] as const)
    expect(await db.selectFrom(left).selectAll().execute()).toEqual([]);
  await db.destroy();
});

test('21 comparisons without an effect all read “no signal” in the browser [000-46]', async () => {
  await using folder = await databaseFolder();
  await using journey = await startJourney({ databaseFile: folder.file });
  const quarter = quarterBefore(runningQuarter(Date.now())).id;
  const db = await openDatabase(`file:${folder.file}`);
  const planting = { db, microsoft: journey.sandbox.microsoft, clock: { now: Date.now() } };
  const { uniform } = seededRandom(21);
  const cohorts = await addCohorts(planting, 12);
  const anyShares = () => cohorts.map(() => ({ saw: 20 + Math.floor(80 * uniform()) }));
  const seen = Object.fromEntries(defaultSet.slice(0, 7).map(({ id }) => [id, anyShares()]));
  await addComputed(planting, cohorts, { quarter, seen });
  await db.destroy();
  const rows = ['Engagement', 'Sicherheit', 'Fluktuation'].flatMap((measure) =>
    cohorts.map(({ name }) => `${name};${quarter};${measure};${(5 * uniform()).toFixed(2)}`),
  );
  const hr = await openInsights(journey);
  await hr.panel.getByRole('tab', { name: 'Measures' }).click();
  await choose(hr, [measuresHeader, ...rows].join('\n'));
  await hr.button('Import').click();
  await sees(hr.text('21 comparisons: 21 with no signal'));
  for (const group of await hr.button(/^(Engagement|Safety|Turnover), /).all())
    if ((await group.getAttribute('aria-expanded')) === 'false') await group.click();
  await expect.poll(() => hr.panel.getByRole('row', { name: /No signal/ }).count()).toBe(21);
  expect(await hr.panel.getByRole('row', { name: /oes together/ }).count()).toBe(0);
});

async function choose({ panel }: Window, text: string): Promise<void> {
  const file = { name: 'turnover.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
  await panel.locator('input[type=file]').first().setInputFiles(file);
}

async function databaseFolder(): Promise<AsyncDisposable & { file: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'bookend-insights-'));
  return {
    file: join(folder, 'bookend.db'),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}
