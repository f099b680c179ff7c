import { expect, test } from 'vitest';
import { readInsights, switchUnit } from '#contract/organization/insights.ts';
import { readAssociations, readMeasures, removeMeasures } from '#contract/organization/insightsMeasures.ts';
import { wholeOrganization } from '#contract/rules/organization/insights.ts';
import { tenantAtOf } from '../../../../server/core/scope.ts';
import { defaultSet } from '../../../../server/features/behaviour/defaults.ts';
import { computedAt } from '../../../../server/features/insights/store.ts';
import { colleagues } from '../../../../server/sandbox/people.ts';
import {
  addCohorts,
  addComputed,
  comparedIn,
  growing,
  risingShares,
  takeLines as take,
} from '../../../support/insights/cohorts.ts';
import { addRelease } from '../../../support/insights/releases.ts';
import { seededRandom } from '../../../support/seededRandom.ts';
import { startServer } from '../../../support/server/server.ts';

const quarter = '2026-Q3';

test('eight units with an effect say “goes together here”, with its whole basis [000-35, 000-46]', async () => {
  await using server = await startServer();
  const cohorts = await addCohorts(server, 8);
  await addComputed(server, cohorts, { quarter, seen: { purpose: risingShares(8) } });
  await addComputed(server, cohorts, { quarter: '2026-Q2', seen: { purpose: risingShares(8).toReversed() } });
  await take(server, [...growing(cohorts), ...cohorts.map(({ name }) => `${name};${quarter};Sicherheit;4`)]);
  const found = {
    units: 8,
    hosts: 40,
    p: 0.0000496,
    adjusted: 0.0000496,
    grade: 'goes_together',
    restsOnOneUnit: false,
  };
  const rising = { ...found, rho: 1, from: expect.closeTo(0.94, 1), to: 1 };
  const falling = { ...found, rho: -1, from: -1, to: expect.closeTo(-0.94, 1) };
  const subject = { kind: 'seen', behaviour: 'purpose', version: 1, names: { en: expect.any(String) } };
  const inQ3 = { measureQuarter: quarter, behaviourQuarter: quarter, state: 'compared' };
  const inQ2 = { ...inQ3, behaviourQuarter: '2026-Q2' };
  const none = { refused: 'no_variation', units: 8 };
  expect(await comparedIn(server)).toMatchObject([
    { measure: 'engagement', ...inQ3, comparisons: [{ subject, level: 1, result: rising }] },
    { measure: 'engagement', ...inQ2, comparisons: [{ subject, level: 1, result: falling }] },
    { measure: 'safety', ...inQ3, comparisons: [{ result: none }] },
    { measure: 'safety', ...inQ2, comparisons: [{ result: none }] },
  ]);
});

test('seven units are refused, and the answer says why [000-35]', async () => {
  await using server = await startServer();
  const cohorts = await addCohorts(server, 7);
  await addComputed(server, cohorts, { quarter, seen: { purpose: risingShares(7) } });
  await take(server, growing(cohorts));
  const [group] = await comparedIn(server);
  expect(group?.comparisons.map(({ result }) => result)).toEqual([{ refused: 'too_few_units', units: 7 }]);
});

test('all 21 comparisons without an effect are listed, and none has a signal [000-46]', async () => {
  await using server = await startServer();
  const { uniform } = seededRandom(21);
  const cohorts = await addCohorts(server, 12);
  const behaviours = defaultSet.slice(0, 7).map(({ id }) => id);
  const anyShares = () => cohorts.map(() => ({ saw: 20 + Math.floor(80 * uniform()) }));
  const seen = Object.fromEntries(behaviours.map((behaviour) => [behaviour, anyShares()]));
  await addComputed(server, cohorts, { quarter, seen });
  const measures = ['Engagement', 'Sicherheit', 'Fluktuation'];
  await take(
    server,
    measures.flatMap((measure) =>
      cohorts.map(({ name }) => `${name};${quarter};${measure};${(5 * uniform()).toFixed(2)}`),
    ),
  );
  const groups = await comparedIn(server);
  expect(groups.map(({ measure }) => measure)).toEqual(['engagement', 'safety', 'turnover']);
  const results = groups.flatMap(({ comparisons }) => comparisons.map(({ result }) => result));
  expect(results).toHaveLength(21);
  expect(results.map((result) => 'grade' in result && result.grade)).toEqual(Array(21).fill('no_signal'));
});

test('a unit that is switched off is in no association at once, and neither is its measure [000-45]', async () => {
  await using server = await startServer();
  const hr = server.as(colleagues.hugo);
  const cohorts = await addCohorts(server, 8);
  await addComputed(server, cohorts, { quarter, seen: { purpose: risingShares(8) } });
  await take(server, growing(cohorts));
  await comparedIn(server);
  await hr.ask(switchUnit, { unit: cohorts[3]?.id ?? '', body: { isOn: false } });
  const [file] = (await hr.ask(readMeasures, {})).files;
  const atOnce = await hr.ask(readAssociations, { measuresFile: file?.id ?? '' });
  expect(JSON.stringify(atOnce)).not.toContain('goes_together');
  const [group] = await comparedIn(server);
  expect(group?.comparisons[0]?.result).toEqual({ refused: 'too_few_units', units: 7 });
  await hr.ask(switchUnit, { unit: cohorts[3]?.id ?? '', body: { isOn: true } });
  expect((await comparedIn(server))[0]?.comparisons[0]?.result).toMatchObject({ grade: 'goes_together' });
});

test('measures taken before their quarter is over are compared once it is computed [000-46]', async () => {
  await using server = await startServer();
  const { tenant } = server.microsoft;
  const cohorts = await addCohorts(server, 8);
  for (const [at, { people }] of cohorts.entries())
    for (const [number, host] of people.slice(0, 6).entries())
      for (const week of [0, 1]) {
        const moment = server.clock.now + (at * 6 + number) * 60_000 + week * 7 * 86_400_000;
        await addRelease(server.db, { tenant, host, at: moment, answers: 20, saw: 6 + at });
      }
  await take(
    server,
    cohorts.map(({ name }, at) => `${name};2026-Q4;engagement;${3 + at}`),
  );
  expect(await comparedIn(server)).toMatchObject([
    { measureQuarter: '2026-Q4', behaviourQuarter: '2026-Q4', state: 'not_yet', comparisons: [] },
  ]);
  server.clock.now = Date.UTC(2027, 0, 2, 1);
  await server.restart();
  await expect
    .poll(() => computedAt(server.db, { ...tenantAtOf(tenant), quarter: '2026-Q4' }), { timeout: 30_000 })
    .toBeTypeOf('number');
  await expect
    .poll(async () => (await comparedIn(server))[0]?.comparisons[0]?.result, { timeout: 30_000 })
    .toMatchObject({ grade: 'goes_together', units: 8, hosts: 40 });
});

test('a later file corrects an earlier one, and its removal lets the earlier values count again', async () => {
  await using server = await startServer();
  const hr = server.as(colleagues.hugo);
  const cohorts = await addCohorts(server, 8);
  await addComputed(server, cohorts, { quarter, seen: { purpose: risingShares(8) } });
  await take(server, growing(cohorts));
  server.clock.now += 1_000;
  const corrected = [3, 8, 2, 7, 4, 6, 1, 5];
  await take(
    server,
    growing(cohorts)
      .map((line, at) => line.replace(/\d+$/, String(corrected[at])))
      .slice(1),
    'fix.csv',
  );
  const gradeNow = async () => {
    const result = (await comparedIn(server))[0]?.comparisons[0]?.result;
    return result && 'grade' in result ? [result.grade, result.units] : result;
  };
  expect(await gradeNow()).toEqual(['no_signal', 8]);
  const [fix, earlier] = (await hr.ask(readMeasures, {})).files;
  expect([fix?.name, earlier?.name]).toEqual(['fix.csv', 'engagement.csv']);
  await hr.ask(removeMeasures, { measuresFile: fix?.id ?? '' });
  expect(await gradeNow()).toEqual(['goes_together', 8]);
});

/** Everything HR reads in a world where the shown shares are 30, 35 … 65 %. */
async function readWorld({ answers, more, hosts }: { answers: number; more: number; hosts: readonly number[] }) {
  await using server = await startServer();
  const hr = server.as(colleagues.hugo);
  const cohorts = await addCohorts(server, 8);
  const seen = cohorts.map((_, at) => ({ answers, hosts: hosts[at] ?? 6, saw: 360 + at * 60 + more }));
  await addComputed(server, cohorts, { quarter, seen: { purpose: seen } });
  await take(
    server,
    growing(cohorts).map((line, at) => (at % 3 === 0 ? line.replace(/\d+$/, '7') : line)),
  );
  const view = await hr.ask(readInsights, { unit: wholeOrganization });
  const cohortNames = new Map(cohorts.map(({ id, name }) => [id, name]));
  const text = JSON.stringify({ view, groups: await comparedIn(server) });
  return JSON.parse(text.replaceAll(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g, (id) => cohortNames.get(id) ?? id));
}

test('two worlds with the same shown figures have the same associations, whatever is behind them', async () => {
  const one = await readWorld({ answers: 1_200, more: 0, hosts: [] });
  const other = await readWorld({ answers: 1_201, more: 1, hosts: [7] });
  expect(other).toEqual(one);
  const looksDifferent = await readWorld({ answers: 1_200, more: 0, hosts: [11] });
  expect(looksDifferent.groups).not.toEqual(one.groups);
});
