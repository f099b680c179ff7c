import { expect, test } from 'vitest';
import { takeUnits } from '#contract/organization/insights.ts';
import {
  previewMeasures,
  readAssociations,
  readMeasures,
  removeMeasures,
  takeMeasures,
} from '#contract/organization/insightsMeasures.ts';
import { colleagues } from '../../../../server/sandbox/people.ts';
import {
  addCohorts,
  addComputed,
  comparedIn,
  fileOf,
  growing,
  measuresHeader as header,
  risingShares,
} from '../../../support/insights/cohorts.ts';
import { startServer } from '../../../support/server/server.ts';

const quarter = '2026-Q3';

test('a file of measures is previewed, taken once, and removed with all derived from it [000-35]', async () => {
  await using server = await startServer();
  const hr = server.as(colleagues.hugo);
  const cohorts = await addCohorts(server, 8);
  const small = await addCohorts(server, 9, 9);
  await addComputed(server, cohorts, { quarter, seen: { purpose: risingShares(8) } });
  await server.db
    .updateTable('unit')
    .set({ name: 'Small' })
    .where('id', '=', small[8]?.id ?? '')
    .execute();
  await server.db
    .deleteFrom('unit')
    .where(
      'id',
      'in',
      small.slice(0, 8).map(({ id }) => id),
    )
    .execute();
  const lines = cohorts.map(({ name }, at) => `${name};Q3 2026;Fluktuation;${at},5 %`);
  const text = [
    '\uFEFFEinheit;Zeitraum;Kennzahl;Wert',
    ...lines,
    'Nowhere;Q3 2026;Fluktuation;1',
    'small;Q3 2026;Fluktuation;2',
  ];
  const file = fileOf(text.join('\r\n'));
  const preview = await hr.ask(previewMeasures, { body: { file } });
  expect(preview).toMatchObject({ isTaken: false, values: 8, units: 8, measures: ['turnover'], added: 8, changed: 0 });
  expect(preview).toMatchObject({
    off: 0,
    problems: [
      { code: 'unit_unknown', row: 10, value: 'Nowhere' },
      { code: 'unit_too_small', row: 11, value: 'small', number: 9 },
    ],
    moreProblems: 0,
  });
  expect(await hr.ask(readMeasures, {})).toEqual({ files: [] });

  const body = { file, name: 'turn\u202Eover.csv', basis: preview.basis };
  await hr.ask(takeMeasures, { body });
  const { files } = await hr.ask(readMeasures, {});
  const taken = { name: 'turnover.csv', takenAt: server.clock.now, values: 8, measures: ['turnover'] };
  expect(files).toEqual([{ id: expect.any(String), ...taken }]);
  server.clock.now += 1_000;
  await hr.ask(takeMeasures, { body });
  expect(await hr.ask(readMeasures, {})).toEqual({ files });
  expect(await hr.ask(previewMeasures, { body: { file } })).toMatchObject({ isTaken: true, added: 0, changed: 0 });
  expect(await comparedIn(server)).toMatchObject([{ measure: 'turnover', state: 'compared' }]);

  const measuresFile = files[0]?.id ?? '';
  await hr.ask(removeMeasures, { measuresFile });
  expect(await hr.ask(readMeasures, {})).toEqual({ files: [] });
  for (const table of ['measures_file', 'measure_value', 'association'] as const)
    expect(await server.db.selectFrom(table).selectAll().execute()).toEqual([]);
  for (const gone of [removeMeasures, readAssociations])
    expect((await hr.refused(gone, { measuresFile })).code).toBe('not_found');
});

test('with two windows, a double click and a renamed unit nothing is lost or counted twice', async () => {
  await using server = await startServer();
  const hr = server.as(colleagues.hugo);
  const cohorts = await addCohorts(server, 8);
  const [first, second] = [growing(cohorts), growing(cohorts, 'Sicherheit')].map((lines) =>
    fileOf([header, ...lines].join('\n')),
  );
  const previews = await Promise.all([first, second].map((file = '') => hr.ask(previewMeasures, { body: { file } })));
  const bodies = [first, second].map((file = '', at) => ({
    file,
    name: `${at}.csv`,
    basis: previews[at]?.basis ?? '',
  }));
  const [one = { file: '', name: '', basis: '' }, other = one] = bodies;
  await Promise.all([hr.ask(takeMeasures, { body: one }), hr.ask(takeMeasures, { body: one })]);
  expect((await hr.refused(takeMeasures, { body: other })).code).toBe('stale');
  const again = await hr.ask(previewMeasures, { body: { file: other.file } });
  await hr.ask(takeMeasures, { body: { ...other, basis: again.basis } });
  expect((await hr.ask(readMeasures, {})).files.flatMap(({ measures }) => measures).toSorted()).toEqual([
    'engagement',
    'safety',
  ]);

  // A new file renames all units, so the next file's values match none.
  const third = fileOf([header, ...growing(cohorts, 'Fluktuation')].join('\n'));
  const { basis } = await hr.ask(previewMeasures, { body: { file: third } });
  const units = cohorts.flatMap(({ name, people }) => people.map((person) => `${person};New ${name}`));
  await hr.ask(takeUnits, { body: { file: fileOf(['Object ID;Unit', ...units].join('\n')) } });
  expect((await hr.refused(takeMeasures, { body: { file: third, name: '', basis } })).code).toBe('stale');
  const renamed = await hr.ask(previewMeasures, { body: { file: third } });
  expect(renamed.problems.map(({ code }) => code)).toEqual(Array(8).fill('unit_unknown'));
  const body = { file: third, name: '', basis: renamed.basis };
  expect((await hr.refused(takeMeasures, { body })).code).toBe('invalid');
});

test('a preview reveals nothing about hosts: it is the same with and without results', async () => {
  await using server = await startServer();
  const hr = server.as(colleagues.hugo);
  const cohorts = await addCohorts(server, 8);
  const file = fileOf([header, ...growing(cohorts), 'A;2026-Q1;Engagement;1'].join('\n'));
  const before = await hr.ask(previewMeasures, { body: { file } });
  await addComputed(server, cohorts, { quarter, seen: { purpose: risingShares(5) } });
  const rows = cohorts.flatMap(({ id, people }) =>
    people.map((person) => ({ tenant: server.microsoft.tenant, person, unit: id })),
  );
  await server.db.insertInto('unit_host').values(rows).execute();
  expect(await hr.ask(previewMeasures, { body: { file } })).toEqual(before);
});
