import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { previewUnits, switchUnit, takeUnits, type Units, type UnitsPreview } from '#contract/organization/insights.ts';
import { fileLimits } from '#contract/rules/organization/insightsFiles.ts';
import { HostError } from '../../../src/host/host.ts';
import { ProblemError } from '../../../src/api/problem.ts';
import { insightsOf, north, openInsights, research, sales } from '../../support/browser/insightsHome.tsx';

const button = (name: string) => page.getByRole('button', { name, exact: true });

async function press(key: string, name: string) {
  button(name).element().focus();
  await userEvent.keyboard(key);
}

test('a figure says how often first, then share, range, direction, hosts and its basis', async () => {
  await openInsights();
  const seen = page.getByRole('region', { name: 'Seen in meetings' });
  await expect
    .element(seen)
    .toHaveTextContent(
      'Seen in meetingsOpen with purposeMost saw it in 70% of 40 results64% saw it (58 to 70%)Rising' +
        'Middle half of hosts: 50 to 80% · 60 or more answers · 10 or more hosts',
    );
  await expect
    .element(page.getByRole('region', { name: 'Follow-through' }))
    .toHaveTextContent(
      'Follow-throughDecisions that a later one replacedat most 8% (0 to 8%)60 or more decisions · 15 or more hosts · Without units too small to show',
    );
  const ratings = page.getByRole('region', { name: 'Ratings' });
  await expect.element(ratings).toHaveTextContent('RatingsI could have disagreed or raised a problemToo small to show');
  await expect.element(page.getByText(/A difference between two units isn’t a cause\.$/)).toBeVisible();
  await button('Why is something too small to show?').click();
  await expect.element(page.getByText(/^A number needs at least 6 hosts/)).toBeVisible();
});

test('a figure chosen by keyboard shows its units in the response’s order, and its quarters', async () => {
  const { goBack } = await openInsights();
  await expect.element(button('Open with purpose')).toBeVisible();
  await press('{Enter}', 'Open with purpose');
  await expect.element(page.getByRole('heading', { name: 'Open with purpose' })).toHaveFocus();
  const units = page.getByRole('table', { name: 'Open with purpose: By unit, Q3 2026' });
  const rows = () =>
    units
      .getByRole('row')
      .elements()
      .map(({ textContent }) => textContent);
  await expect
    .poll(() => rows().slice(1))
    .toEqual([
      expect.stringMatching(/^Whole organization64%58 to 70%Most saw it in 70% of 40 results/),
      'ResearchToo small to show',
      expect.stringMatching(/^Sales71%60 to 80%/),
    ]);
  await button('As a table').click();
  const quarters = page.getByRole('table', { name: 'Open with purpose: Over time, Whole organization' });
  const shares = () =>
    quarters
      .getByRole('row')
      .elements()
      .map(({ children }) => [children[0]?.textContent, children[1]?.textContent].join(' '));
  await expect
    .poll(() => shares().slice(-5))
    .toEqual([
      'Q3 2025 Not counted in this quarter',
      'Q4 2025 40%',
      'Q1 2026 Too small to show',
      'Q2 2026 52%',
      'Q3 2026 64%',
    ]);
  expect(shares()).toHaveLength(9);
  expect(document.querySelectorAll('div[aria-hidden=true] circle')).toHaveLength(3);
  // Three scale lines, an interval per point, and a line from Q2 to Q3; none crosses the gap.
  expect(document.querySelectorAll('div[aria-hidden=true] svg > line')).toHaveLength(3 + 3 + 1);
  goBack();
  await expect.element(button('Open with purpose')).toHaveFocus();
});

test('the reader goes down to a unit and up again by keyboard, and sees two levels at most', async () => {
  const { goBack } = await openInsights();
  await expect.element(button('Sales')).toBeVisible();
  await press('{Enter}', 'Sales');
  const heading = page.getByRole('heading', { name: 'Sales' });
  await expect.element(heading).toHaveFocus();
  await expect.element(button('North')).toBeVisible();
  await expect.element(button('Research')).not.toBeInTheDocument();
  await press(' ', 'Whole organization');
  await expect.element(page.getByRole('heading', { name: 'Whole organization' })).toHaveFocus();
  await button('Sales').click();
  await expect.element(heading).toBeVisible();
  goBack();
  await expect.element(button('Research')).toBeVisible();
});

test('before the first quarter is over the page says when there will be something', async () => {
  await openInsights({ insights: () => ({ path: [], units: [], quarters: [] }) });
  await expect.element(page.getByText(/^The first quarter is computed a day after its end\./)).toBeVisible();
  await expect.element(page.getByText(/Only the hosts of units that are on are counted/)).toBeVisible();
});

test('a unit that can’t be read any more says so, and the way up stays', async () => {
  await openInsights({
    insights: (unit) => {
      if (unit === sales) throw new ProblemError('not_found');
      return insightsOf(unit);
    },
  });
  await button('Sales').click();
  await expect.element(page.getByRole('alert').filter({ hasText: 'This isn’t here' })).toBeVisible();
  await button('Whole organization').click();
  await expect.element(button('Research')).toBeVisible();
});

const unitsOn = (): Units => ({
  takenAt: Date.now(),
  units: [
    { id: research, parent: null, level: 1, name: 'Research', isOn: false },
    { id: sales, parent: null, level: 1, name: 'Sales', isOn: true },
    { id: north, parent: sales, level: 2, name: 'North', isOn: false },
  ],
});

async function openUnits(changes: Parameters<typeof openInsights>[0] = {}) {
  const opened = await openInsights({ units: unitsOn(), ...changes });
  await page.getByRole('tab', { name: 'Units' }).click();
  await expect.element(page.getByText('A unit counts only while it is on.', { exact: false })).toBeVisible();
  return opened;
}

test('a unit is switched on and off, and a switch whose save is refused goes back and says why', async () => {
  let isRefused = false;
  const { server } = await openUnits({
    refuse: (path) => {
      if (isRefused && path === switchUnit.path) throw new ProblemError('offline');
    },
  });
  const toggle = page.getByRole('switch', { name: 'North' });
  await expect.element(toggle).not.toBeChecked();
  await toggle.click();
  await expect.poll(() => server.units.units.map(({ isOn }) => isOn)).toEqual([false, true, true]);
  await expect.element(toggle).toBeChecked();
  isRefused = true;
  await toggle.click();
  await expect.element(page.getByText('No connection to Bookend.', { exact: false })).toBeVisible();
  await expect.element(toggle).toBeChecked();
  isRefused = false;
  await toggle.click();
  await expect.poll(() => server.units.units.map(({ isOn }) => isOn)).toEqual([false, true, false]);
});

test('a unit that is on below one that is off says when it will count', async () => {
  await openUnits();
  const hint = page.getByText('Counts once “Sales” is on too.');
  const north = page.getByRole('switch', { name: 'North' });
  await north.click();
  await expect.element(north).toBeChecked();
  await expect.element(hint).not.toBeInTheDocument();
  await page.getByRole('switch', { name: 'Sales' }).click();
  await expect.element(hint).toBeVisible();
  await expect.element(north).toHaveAccessibleDescription('Counts once “Sales” is on too.');
});

const csv = 'Object ID,Unit\n';
const file = (name: string, text = csv) => new File([text], name, { type: 'text/csv' });

async function choose(...files: File[]) {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('Nothing takes a file');
  await userEvent.upload(input, files);
}

test('a units file shows its changes and each problem before it is taken, once', async () => {
  const problems: UnitsPreview['problems'] = [
    { code: 'person_is_address', row: 7, value: 'bo@contoso.example', number: 0 },
  ];
  const { sent, server } = await openUnits();
  server.preview = { ...server.preview, problems };
  await choose(file('units.csv'));
  await expect.element(page.getByRole('heading', { name: '“units.csv”' })).toHaveFocus();
  await expect.element(page.getByText('12 units, 340 people · 2 new · 1 gone')).toBeVisible();
  await expect.element(page.getByText(/^Row 7: “bo@contoso.example” is an address\./)).toBeVisible();
  expect(sent.map(({ path }) => path)).toEqual([previewUnits.path]);
  await button('Import').click();
  await expect.element(page.getByText('Imported. New units are off until you switch them on.')).toBeVisible();
  await expect.element(button('Choose a CSV file')).toHaveFocus();
  expect(sent.map(({ path, body }) => [path, body])).toEqual([
    [previewUnits.path, { file: btoa(csv) }],
    [takeUnits.path, { file: btoa(csv), basis: 'as previewed' }],
  ]);
  server.preview = { ...server.preview, isUnchanged: true, problems: [] };
  await choose(file('units.csv'));
  await expect.element(page.getByText('This file is already in use.')).toBeVisible();
  await expect.element(button('Import')).not.toBeInTheDocument();
});

test('a file that is too big is refused unsent, and one that can’t be read as units isn’t taken', async () => {
  const { sent, server } = await openUnits();
  await choose(file('big.csv', 'x'.repeat(fileLimits.bytes + 1)));
  await expect.element(page.getByText('The file is larger than 1 MB.', { exact: false })).toBeVisible();
  expect(sent).toEqual([]);
  const problems: UnitsPreview['problems'] = [{ code: 'is_workbook', row: null, value: '', number: 0 }];
  server.preview = { ...server.preview, units: 0, people: 0, added: 0, gone: 0, moreProblems: 0, problems };
  await choose(file('units.xlsx', ''));
  await expect.element(page.getByText('This is an Excel workbook.', { exact: false })).toBeVisible();
  await expect.element(page.getByText('Nothing can be imported from this file.', { exact: false })).toBeVisible();
  await expect.element(button('Import')).not.toBeInTheDocument();
  await expect.element(page.getByText('The file is larger than 1 MB.', { exact: false })).not.toBeInTheDocument();
});

test('a lost connection keeps the chosen file, before its preview and before it is taken', async () => {
  let lost: string | undefined = previewUnits.path;
  const { sent } = await openUnits({
    refuse: (path) => {
      if (path === lost) throw new ProblemError('offline');
    },
  });
  const problem = page.getByText('No connection to Bookend.', { exact: false });
  dropped(file('units.csv'));
  await expect.element(problem).toBeVisible();
  await expect.element(page.getByText('“units.csv”')).toBeVisible();
  lost = takeUnits.path;
  await button('Try again').click();
  await button('Import').click();
  await expect.element(problem).toBeVisible();
  lost = undefined;
  await button('Import').dblClick();
  await expect.element(page.getByText('Imported.', { exact: false })).toBeVisible();
  expect(sent.map(({ path }) => path)).toEqual([previewUnits.path, takeUnits.path]);
});

const consentNeeded = new ProblemError('consent_needed', { permission: 'GroupMember.Read.All' });

test('once consent to read groups is given, the chosen file’s preview goes on', async () => {
  let isGiven = false;
  const asked: unknown[] = [];
  const { sent } = await openUnits({
    refuse: (path) => {
      if (!isGiven && path === previewUnits.path) throw consentNeeded;
    },
    signIn: async (request) => {
      asked.push(request);
      isGiven = true;
    },
  });
  await choose(file('groups.csv', 'Group,Unit\n'));
  await expect.element(page.getByText(/^Bookend needs permission to read who is in the groups/)).toBeVisible();
  await expect.element(button('Import')).not.toBeInTheDocument();
  await button('Give permission').click();
  await expect.element(page.getByRole('heading', { name: '“groups.csv”' })).toHaveFocus();
  expect(asked).toEqual([{ isInteractive: true, claims: undefined, permission: 'GroupMember.Read.All' }]);
  isGiven = false;
  await button('Import').click();
  await expect.element(page.getByText('Imported.', { exact: false })).toBeVisible();
  expect(sent.map(({ path }) => path)).toEqual([previewUnits.path, takeUnits.path]);
});

test('if only an administrator may consent, the link for one is offered and the file stays', async () => {
  let isApproved = false;
  const { sent } = await openUnits({
    refuse: (path) => {
      if (!isApproved && path === previewUnits.path) throw consentNeeded;
    },
    signIn: () => Promise.reject(new HostError('approval_needed')),
  });
  await choose(file('groups.csv'));
  await button('Give permission').click();
  await expect.element(page.getByText(/^An administrator has to approve Bookend first\./)).toBeVisible();
  await expect.element(button('Copy link')).toBeVisible();
  isApproved = true;
  await button('Try again').click();
  await expect.element(page.getByRole('heading', { name: '“groups.csv”' })).toBeVisible();
  await expect.element(button('Copy link')).not.toBeInTheDocument();
  expect(sent.map(({ path }) => path)).toEqual([previewUnits.path]);
});

test('a group whose members changed is previewed again, and consent lost meanwhile is asked for', async () => {
  let refusal: ProblemError | undefined;
  await openUnits({
    refuse: (path) => {
      // The tree's own address too.
      if (refusal && path === takeUnits.path) throw refusal;
    },
    signIn: async () => {
      refusal = undefined;
    },
  });
  await choose(file('groups.csv'));
  refusal = new ProblemError('stale');
  await button('Import').click();
  await expect.element(page.getByText(/^The members of a group have changed meanwhile\./)).toBeVisible();
  refusal = consentNeeded;
  await button('Import').click();
  await button('Give permission').click();
  await expect.element(page.getByText('Imported.', { exact: false })).toBeVisible();
});

function dropped(one: File): void {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(one);
  const zone = button('Choose a CSV file').element();
  const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
  expect(zone.dispatchEvent(drop)).toBe(false);
}
