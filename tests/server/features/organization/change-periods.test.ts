import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  previewMeasures,
  readChangePeriods,
  removeChangePeriod,
  saveChangePeriod,
  takeMeasures,
} from '#contract/organization/insightsMeasures.ts';
import { changePeriodLimits } from '#contract/rules/organization/insightsMeasures.ts';
import { colleagues } from '../../../../server/sandbox/people.ts';
import { addCohorts, addComputed, comparedIn, fileOf } from '../../../support/insights/cohorts.ts';
import { startServer } from '../../../support/server/server.ts';

const content = { label: 'Reorganization', from: '2026-Q2', until: '2026-Q3', isLeftOut: false };

test('HR marks, edits and removes a change period, and the second window merges [004-11]', async () => {
  await using server = await startServer();
  const hr = server.as(colleagues.hugo);
  const changePeriod = randomUUID();
  const save = (version: number, changes: Partial<typeof content> = {}) =>
    hr.ask(saveChangePeriod, { changePeriod, body: { version, content: { ...content, ...changes } } });
  expect(await hr.ask(readChangePeriods, {})).toEqual({ periods: [] });
  expect(await save(0, { label: '  Reorganization ' })).toEqual({ version: 1 });
  expect(await hr.ask(readChangePeriods, {})).toEqual({ periods: [{ id: changePeriod, version: 1, content }] });
  expect(await save(1, { until: '2026-Q4' })).toEqual({ version: 2 });
  const current = { id: changePeriod, version: 2, content: { ...content, until: '2026-Q4' } };
  for (const version of [0, 1])
    expect(await hr.refused(saveChangePeriod, { changePeriod, body: { version, content } })).toMatchObject({
      code: 'stale',
      current,
    });
  for (const [changes, field] of [
    [{ label: ' \u200B ' }, 'content.label'],
    [{ from: '2026-Q4', until: '2026-Q3' }, 'content.until'],
  ] as const) {
    const body = { version: 2, content: { ...content, ...changes } };
    expect(await hr.refused(saveChangePeriod, { changePeriod, body })).toMatchObject({
      code: 'invalid',
      fields: [{ field }],
    });
  }
  await hr.ask(removeChangePeriod, { changePeriod });
  expect(await hr.ask(readChangePeriods, {})).toEqual({ periods: [] });
  expect((await hr.refused(removeChangePeriod, { changePeriod })).code).toBe('not_found');
  expect((await hr.refused(saveChangePeriod, { changePeriod, body: { version: 2, content } })).code).toBe('not_found');

  for (let at = 0; at < changePeriodLimits.periods; at++)
    await hr.ask(saveChangePeriod, { changePeriod: randomUUID(), body: { version: 0, content } });
  const one = { changePeriod, body: { version: 0, content } };
  expect((await hr.refused(saveChangePeriod, one)).code).toBe('too_many_here');
});

test('associations leave out a change period that is set so, until that is undone [004-11]', async () => {
  await using server = await startServer();
  const hr = server.as(colleagues.hugo);
  const cohorts = await addCohorts(server, 8);
  for (const quarter of ['2026-Q1', '2026-Q2', '2026-Q3'])
    await addComputed(server, cohorts, { quarter, seen: { purpose: cohorts.map((_, at) => ({ saw: 30 + at * 5 })) } });
  const lines = ['2026-Q1', '2026-Q2', '2026-Q3'].flatMap((quarter) =>
    cohorts.map(({ name }, at) => `${name};${quarter};engagement;${3 + at}`),
  );
  const file = fileOf(['unit;period;measure;value', ...lines].join('\n'));
  const { basis } = await hr.ask(previewMeasures, { body: { file } });
  await hr.ask(takeMeasures, { body: { file, name: 'three.csv', basis } });
  const statesNow = async () =>
    (await comparedIn(server)).map(({ behaviourQuarter, measureQuarter, state, comparisons }) =>
      [behaviourQuarter.slice(5), measureQuarter.slice(5), state, comparisons.length].join(' '),
    );
  const all = ['Q3 Q3 compared 1', 'Q2 Q3 compared 1', 'Q2 Q2 compared 1', 'Q1 Q2 compared 1', 'Q1 Q1 compared 1'];
  expect(await statesNow()).toEqual(all);
  const changePeriod = randomUUID();
  const marked = { ...content, from: '2026-Q2', until: '2026-Q2' };
  await hr.ask(saveChangePeriod, { changePeriod, body: { version: 0, content: marked } });
  expect(await statesNow()).toEqual(all);
  await hr.ask(saveChangePeriod, { changePeriod, body: { version: 1, content: { ...marked, isLeftOut: true } } });
  expect(await statesNow()).toEqual([
    'Q3 Q3 compared 1',
    'Q2 Q3 left_out 0',
    'Q2 Q2 left_out 0',
    'Q1 Q2 left_out 0',
    'Q1 Q1 compared 1',
  ]);
  await hr.ask(removeChangePeriod, { changePeriod });
  expect(await statesNow()).toEqual(all);
});
