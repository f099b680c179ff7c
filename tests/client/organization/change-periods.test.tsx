import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { saveChangePeriod } from '#contract/organization/insightsMeasures.ts';
import { ProblemError } from '../../../src/api/problem.ts';
import { openMeasures, reorganization } from '../../support/browser/measuresHome.tsx';

const periods = page.getByRole('region', { name: 'Change periods' });
const button = (name: string) => periods.getByRole('button', { name, exact: true });
const label = periods.getByRole('textbox', { name: 'What changed?' });
const now = new Date();
const thisQuarter = `${now.getUTCFullYear()}-Q${Math.floor(now.getUTCMonth() / 3) + 1}`;

test('a change period is added by keyboard, and a message names what is missing [004-11]', async () => {
  const { server } = await openMeasures();
  await expect.element(button('Add a change period')).toBeVisible();
  button('Add a change period').element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(label).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(periods.getByText('Say in a few words what changed.')).toBeVisible();
  await userEvent.keyboard('Reorganization{Enter}');
  await expect.element(button('Add a change period')).toHaveFocus();
  const content = { label: 'Reorganization', from: thisQuarter, until: thisQuarter, isLeftOut: false };
  expect(server.periods).toEqual([{ id: expect.any(String), version: 1, content }]);
  await expect.element(periods.getByRole('list').getByText('Reorganization', { exact: true })).toBeVisible();
});

test('a later beginning moves the end too, so that no period ends before it begins', async () => {
  const { server } = await openMeasures({ periods: [reorganization] });
  await button('Edit “Reorganization”').click();
  await periods.getByRole('combobox', { name: 'From' }).selectOptions('2026-Q4');
  await expect.element(periods.getByRole('combobox', { name: 'To' })).toHaveValue('2026-Q4');
  await button('Save').click();
  await expect.element(button('Edit “Reorganization”')).toHaveFocus();
  expect(server.periods[0]?.content).toMatchObject({ from: '2026-Q4', until: '2026-Q4' });
});

test('a period is left out by its box, and removed after a question [004-11]', async () => {
  const { server } = await openMeasures({ periods: [reorganization] });
  const box = periods.getByRole('checkbox', { name: 'Leave “Reorganization” out of the comparisons' });
  await box.click();
  await expect.element(box).toBeChecked();
  await expect.poll(() => server.periods[0]).toMatchObject({ version: 2, content: { isLeftOut: true } });
  await button('Remove “Reorganization”').click();
  await button('Remove').click();
  await expect.poll(() => server.periods).toEqual([]);
  await expect.element(button('Add a change period')).toHaveFocus();
});

test('the second of two windows keeps its words, sees the other’s, and saves on top [004-11]', async () => {
  const { server } = await openMeasures({ periods: [reorganization] });
  await button('Edit “Reorganization”').click();
  await label.fill('Merger with Fabrikam');
  const { content } = reorganization;
  server.periods = [{ ...reorganization, version: 2, content: { ...content, label: 'Reorg', until: '2026-Q3' } }];
  await button('Save').click();
  await expect
    .element(periods.getByText(/^Changed in another window meanwhile: “Reorg”, Q2 2026 to Q3 2026/))
    .toBeVisible();
  await expect.element(label).toHaveValue('Merger with Fabrikam');
  await expect.element(periods.getByRole('combobox', { name: 'To' })).toHaveValue('2026-Q3');
  await button('Save').click();
  await expect
    .poll(() => server.periods[0])
    .toMatchObject({ version: 3, content: { label: 'Merger with Fabrikam', until: '2026-Q3' } });
});

test('a period that another window removed returns with the words typed here', async () => {
  const { server } = await openMeasures({ periods: [reorganization] });
  await button('Edit “Reorganization”').click();
  await label.fill('Merger');
  server.periods = [];
  await button('Save').click();
  await expect.element(periods.getByText(/^Removed in another window meanwhile/)).toBeVisible();
  await button('Save').click();
  await expect.poll(() => server.periods[0]).toMatchObject({ version: 1, content: { label: 'Merger' } });
});

test('a dead network keeps a period that is being written', async () => {
  let isLost = true;
  const { server } = await openMeasures({
    refuse: (path, method) => {
      if (isLost && path === saveChangePeriod.path && method === 'put') throw new ProblemError('offline');
    },
  });
  await button('Add a change period').click();
  await label.fill('Merger');
  await button('Save').click();
  await expect.element(periods.getByText('No connection to Bookend.', { exact: false })).toBeVisible();
  await expect.element(label).toHaveValue('Merger');
  isLost = false;
  await button('Save').click();
  await expect.poll(() => server.periods).toHaveLength(1);
});

test('a change period splits the trend, for eyes and in the table [004-11]', async () => {
  await openMeasures({ periods: [reorganization] });
  await page.getByRole('tab', { name: 'Overview' }).click();
  await page.getByRole('button', { name: 'Open with purpose' }).click();
  await expect.element(page.getByText(/^Reorganization, Q2 2026: the trend before isn’t joined/)).toBeVisible();
  // Three scale lines and an interval per point; the line that joined Q2 and Q3 is gone.
  await expect.poll(() => document.querySelectorAll('div[aria-hidden=true] svg > line').length).toBe(3 + 3);
  expect(document.querySelectorAll('div[aria-hidden=true] svg > rect')).toHaveLength(1);
  await page.getByRole('button', { name: 'As a table' }).click();
  await expect.element(page.getByRole('rowheader', { name: 'Q2 2026 (Reorganization)' })).toBeVisible();
});
