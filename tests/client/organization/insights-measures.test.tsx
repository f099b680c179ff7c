import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  previewMeasures,
  readAssociations,
  readMeasures,
  takeMeasures,
} from '#contract/organization/insightsMeasures.ts';
import { ProblemError } from '../../../src/api/problem.ts';
import { purpose, reopened } from '../../support/browser/insightsHome.tsx';
import { compared, groupWith, openMeasures } from '../../support/browser/measuresHome.tsx';

const button = (name: string | RegExp) => page.getByRole('button', { name });
const associations = page.getByRole('region', { name: 'What goes together' });

async function press(key: string, name: string | RegExp) {
  button(name).element().focus();
  await userEvent.keyboard(key);
}

const csv = 'unit,period,measure,value\n';

async function choose(name: string, text = csv) {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('Nothing takes a file');
  await userEvent.upload(input, [new File([text], name, { type: 'text/csv' })]);
}

test('a comparison says its grade, ρ with its range, p, units, hosts and quarters [000-35]', async () => {
  await openMeasures();
  const table = page.getByRole('table', { name: 'Engagement, Q3 2026: Behaviours of the same quarter' });
  await expect
    .element(table.getByRole('row').nth(1))
    .toHaveTextContent(
      'Open with purposeGoes together hereρ 0.87 (0.45 to 0.97)p 0.0049 units of level 160 or more hosts',
    );
  await expect.element(associations.getByText(/^Units are compared, not people/)).toBeVisible();
  await expect.element(page.getByText('1 comparison: 1 goes together here')).toBeVisible();
  await expect.element(associations.getByText(/^Decided beforehand: each measure is compared/)).toBeVisible();
  await button('How is this compared?').click();
  await expect.element(page.getByText(/^Only what the overview shows is compared/)).toBeVisible();
});

test('all comparisons are listed, also those without a signal or with too few units [000-46]', async () => {
  const none = { ...compared, grade: 'no_signal' as const, rho: -0.2, from: -0.79, to: 0.59, p: 0.6 };
  const results = [
    { ...none, restsOnOneUnit: true },
    { refused: 'too_few_units' as const, units: 7 },
    { refused: 'no_variation' as const, units: 9 },
  ];
  const comparisons = [purpose, reopened, { ...reopened, figure: 'done_on_time' as const }].map((subject, at) => ({
    subject,
    level: 1,
    result: results[at] ?? none,
  }));
  const before = { measure: 'turnover' as const, behaviourQuarter: '2026-Q2' };
  await openMeasures({
    groups: [
      groupWith({ comparisons }),
      groupWith({ ...before, state: 'left_out', comparisons: [] }),
      groupWith({ measureQuarter: '2026-Q4', behaviourQuarter: '2026-Q4', state: 'not_yet', comparisons: [] }),
    ],
  });
  await expect.element(page.getByText('3 comparisons: 1 with no signal, 2 not compared')).toBeVisible();
  await expect.element(button(/^Turnover, Q3 2026 · Behaviours of the quarter before, Q2 2026/)).toBeVisible();
  await expect.element(page.getByText('Left out: it is in a change period.')).toBeVisible();
  await expect.element(page.getByText('Follows once Q4 2026 is over.')).toBeVisible();
  await press('{Enter}', /^Engagement, Q3 2026/);
  const rows = page.getByRole('table').getByRole('row');
  await expect
    .element(rows.nth(1))
    .toHaveTextContent(
      'Open with purposeNo signal · Rests on one unitρ −0.20 (−0.79 to 0.59)p 0.6009 units of level 160 or more hosts',
    );
  await expect.element(rows.nth(2).getByText('Only 7 units to compare; it takes 8')).toBeVisible();
  await expect.element(rows.nth(3).getByText('The same everywhere, so there is nothing to compare')).toBeVisible();
});

test('without a file, while comparing and after a failure the page says so', async () => {
  let isLost = true;
  const { server } = await openMeasures({
    files: [],
    refuse: (path) => {
      if (isLost && path === readMeasures.path) throw new ProblemError('offline');
    },
  });
  const problem = associations.getByRole('alert').filter({ hasText: 'No connection to Bookend.' });
  await expect.element(problem).toBeVisible();
  isLost = false;
  await associations.getByRole('button', { name: 'Try again' }).click();
  await expect.element(page.getByText(/^There is nothing to compare yet/)).toBeVisible();
  await expect.element(page.getByText('No file yet.')).toBeVisible();
  server.groups = null;
  await choose('survey.csv');
  await button('Import').click();
  await expect.element(page.getByText(/^Comparing…/)).toBeVisible();
  server.groups = [];
  await expect.element(page.getByText(/^Bookend has no numbers to compare/), { timeout: 10_000 }).toBeVisible();
});

test('a measures file shows its changes and each problem before it is taken, once [000-35]', async () => {
  const { server, sent } = await openMeasures({ files: [] });
  server.preview = {
    ...server.preview,
    off: 3,
    problems: [{ code: 'unit_too_small', row: 9, value: 'Legal', number: 7 }],
  };
  await choose('survey.csv');
  await expect.element(page.getByRole('heading', { name: '“survey.csv”' })).toHaveFocus();
  await expect
    .element(page.getByText('27 values of 9 units: Engagement and Turnover · 20 new · 7 changed', { exact: false }))
    .toBeVisible();
  await expect.element(page.getByText('3 values belong to units that are off.', { exact: false })).toBeVisible();
  await expect.element(page.getByText('Row 9: “Legal” has 7 people.', { exact: false })).toBeVisible();
  await button('Import').click();
  await expect.element(page.getByText('Imported.')).toBeVisible();
  await expect.element(button('Choose a CSV file')).toHaveFocus();
  const body = { file: btoa(csv), name: 'survey.csv', basis: 'first' };
  expect(sent.map((one) => [one.path, one.body])).toEqual([
    [previewMeasures.path, { file: btoa(csv) }],
    [takeMeasures.path, body],
  ]);
  server.preview = { ...server.preview, isTaken: true, added: 0, changed: 0, problems: [] };
  await choose('survey.csv');
  await expect.element(page.getByText('These values are already there.')).toBeVisible();
  await expect.element(button('Import')).not.toBeInTheDocument();
});

test('changes made in another window are shown before the file is taken', async () => {
  let isStale = true;
  const { server, sent } = await openMeasures({
    refuse: (path, method) => {
      if (isStale && path === takeMeasures.path && method === 'put') throw new ProblemError('stale');
    },
  });
  await choose('survey.csv');
  await expect.element(button('Import')).toBeVisible();
  server.preview = { ...server.preview, added: 2, changed: 0, basis: 'second' };
  await button('Import').click();
  await expect.element(page.getByText(/^Units or files have changed meanwhile/)).toBeVisible();
  await expect.element(page.getByText('· 2 new', { exact: false })).toBeVisible();
  isStale = false;
  await button('Import').dblClick();
  await expect.element(page.getByText('Imported.')).toBeVisible();
  expect(sent.map(({ path }) => path)).toEqual([previewMeasures.path, previewMeasures.path, takeMeasures.path]);
  expect(sent.at(-1)?.body).toMatchObject({ basis: 'second' });
});

test('a file is removed by keyboard, after a question, with everything derived from it', async () => {
  const { server } = await openMeasures();
  await expect.element(page.getByText(/27 values · Engagement and Turnover$/)).toBeVisible();
  await press('{Enter}', 'Remove “survey.csv”');
  await expect.element(page.getByText('Remove “survey.csv” and everything computed from it?')).toBeVisible();
  await press('{Enter}', /^Remove$/);
  await expect.element(page.getByText(/^There is nothing to compare yet/)).toBeVisible();
  expect(server.files).toEqual([]);
});

test('an association that can’t be read can be tried again', async () => {
  let isLost = true;
  await openMeasures({
    refuse: (path) => {
      if (isLost && path === readAssociations.path) throw new ProblemError('offline');
    },
  });
  await expect.element(associations.getByRole('alert').getByText(/^No connection to Bookend\./)).toBeVisible();
  isLost = false;
  await associations.getByRole('button', { name: 'Try again' }).click();
  await expect.element(page.getByText('1 comparison: 1 goes together here')).toBeVisible();
});
