import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Drop, FigureSubject, Insights } from '#contract/organization/insights.ts';
import { orderFigures, readFigureBriefings } from '#contract/organization/insightsExport.ts';
import { kindFigures, wholeOrganization } from '#contract/rules/organization/insights.ts';
import { ProblemError } from '../../../src/api/problem.ts';
import { fileAddress, insightsOf, noSpread, openInsights } from '../../support/browser/insightsHome.tsx';
import { figureWith } from '../../support/insights/figure.ts';

const button = (name: string) => page.getByRole('button', { name, exact: true });

const meeting = (figure: Extract<FigureSubject, { kind: 'meeting' }>['figure']): FigureSubject => ({
  kind: 'meeting',
  figure,
});

const drop: Drop = {
  behaviour: 'purpose',
  version: 1,
  before: { quarter: '2026-Q2', share: 90, answers: 40 },
  after: { share: 64, answers: 60 },
  ofMany: null,
};

function withFigures(unit: string, drops: Drop[] = []): Insights {
  const insights = insightsOf(unit);
  const [latest, ...earlier] = insights.quarters;
  if (!latest) throw new Error('There is a quarter');
  const opened = figureWith({
    ...noSpread,
    share: 58,
    weeks: [
      { from: '2026-07-01', to: '2026-07-12', share: 55, is: 'exact', answers: 20 },
      { from: '2026-07-13', to: '2026-09-30', share: 60, is: 'exact', answers: 40 },
    ],
  });
  const figures = [
    ...latest.figures,
    { subject: meeting('opened_with_all'), units: { [unit]: opened } },
    { subject: meeting('told_change'), units: { [unit]: figureWith({ ...noSpread, share: 55, days: 14 }) } },
    { subject: meeting('acknowledged_by_others'), units: { [unit]: figureWith(noSpread) } },
    ...kindFigures.map((figure) => ({ subject: meeting(figure), units: { [unit]: figureWith(noSpread) } })),
  ];
  return { ...insights, quarters: [{ ...latest, figures, drops }, ...earlier] };
}

const open = (drops?: Drop[]) => openInsights({ insights: (unit) => withFigures(unit, drops) });

test('a drop is one calm line with both shares, numbers and quarters; without one there is none [002-13]', async () => {
  await open([drop]);
  await expect
    .element(page.getByRole('list', { name: 'Seen less often' }))
    .toHaveTextContent(
      'Open with purpose: 64% saw it in Q3 2026 (60 or more answers), down from 90% in Q2 2026 (40 or more).',
    );
  await expect.element(page.getByText(/one can drop this much by chance/)).not.toBeInTheDocument();
  // The line belongs to the quarter shown.
  await page.getByLabelText('Quarter').selectOptions('Q2 2026');
  await expect.element(page.getByRole('list', { name: 'Seen less often' })).not.toBeInTheDocument();
});

test('a drop that may be chance among many comparisons says so [002-13]', async () => {
  await open([{ ...drop, ofMany: 7 }]);
  await expect
    .element(page.getByText('Among 7 behaviours, one can drop this much by chance.', { exact: false }))
    .toBeVisible();
});

test('acknowledgement figures are folded away, and each opens by keyboard [001-09]', async () => {
  const { goBack } = await open();
  const group = page.getByRole('region', { name: 'Acknowledgements' });
  await expect.element(group.getByRole('button')).toHaveLength(2);
  button('What for').element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(group.getByRole('listitem')).toHaveLength(1 + kindFigures.length);
  button('Meetings in which somebody was acknowledged for raising a risk or bad news').element().focus();
  await userEvent.keyboard('{Enter}');
  const heading = page.getByRole('heading', {
    name: 'Meetings in which somebody was acknowledged for raising a risk or bad news',
  });
  await expect.element(heading).toHaveFocus();
  goBack();
  await expect
    .element(button('Meetings in which somebody was acknowledged for raising a risk or bad news'))
    .toHaveFocus();
});

test('openings are shown by week, and how soon results are followed in days [000-04, 000-58]', async () => {
  await open();
  await expect.element(page.getByText(/Half of all results within 14 days · 60 or more results/)).toBeVisible();
  await button('Meetings opened with purpose, frame and an invitation to disagree').click();
  const weeks = page.getByRole('region', { name: 'By week' });
  await expect.element(weeks.getByRole('row')).toHaveLength(2);
  await expect.element(weeks.getByRole('cell').first()).toHaveTextContent('55%');
});

test('the shown figures open as a file, once, in the chosen language and format [000-45]', async () => {
  const { sent, opened } = await open();
  await button('Use these numbers elsewhere').click();
  await page.getByLabelText('Language').selectOptions('German');
  await page.getByLabelText('File').selectOptions('German Excel (semicolons)');
  await button('Open file').dblClick();
  await expect.poll(() => opened).toEqual([fileAddress]);
  const order = { unit: wholeOrganization, quarter: '2026-Q3', language: 'de', format: 'semicolons' };
  expect(sent.map(({ path, body }) => [path, body])).toEqual([[orderFigures.path, order]]);
  await expect.element(page.getByText('The file opens outside Teams.')).toBeVisible();
});

test('the briefing is read and copied in the chosen language [000-32]', async () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  await open();
  await button('Use these numbers elsewhere').click();
  await expect.element(page.getByText('In English')).toBeVisible();
  await page.getByLabelText('Language').selectOptions('German');
  await expect.element(page.getByText('Auf Deutsch')).toBeVisible();
  await button('Copy').click();
  await expect.element(page.getByText('Copied')).toBeVisible();
  expect(write.mock.calls).toEqual([['Auf Deutsch']]);
  write.mockRestore();
});

test('a file or briefing that fails says why, and the rest of the page stays', async () => {
  let isLost = true;
  await openInsights({
    refuse: (path) => {
      if (path === orderFigures.path) throw new ProblemError('not_found');
      if (isLost && path === readFigureBriefings.path) throw new ProblemError('offline');
    },
  });
  await button('Use these numbers elsewhere').click();
  await expect.element(page.getByText('No connection to Bookend.', { exact: false })).toBeVisible();
  isLost = false;
  await button('Try again').click();
  await expect.element(page.getByText('In English')).toBeVisible();
  await button('Open file').click();
  await expect.element(page.getByText('This isn’t here', { exact: false })).toBeVisible();
});

test('HR sees which behaviours nobody was asked about, by quarter and half-year [002-15]', async () => {
  await open();
  await button('Declared, never asked').click();
  await expect.element(page.getByText('dissent')).toBeVisible();
  await page.getByRole('radio', { name: 'half year' }).click();
  await expect.element(page.getByText('dissent')).not.toBeInTheDocument();
});
