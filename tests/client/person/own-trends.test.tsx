import { inEachLanguage } from '#contract/rules/languages.ts';
import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { readMe } from '#contract/person/home.ts';
import { readOwnTrends, type OwnTrend, type OwnTrends as Trends } from '#contract/person/ownTrends.ts';
import { readFacts } from '#contract/person/reflection.ts';
import type { Call } from '../../../src/api/call.ts';
import { ProblemError } from '../../../src/api/problem.ts';
import { OwnTrends } from '../../../src/features/ownTrends/OwnTrends.tsx';
import { fetchWords } from '../../../src/words/words.tsx';
import { emptyHome } from '../../support/browser/emptyHome.ts';
import { openHomeTab } from '../../support/browser/homeTab.tsx';
import { TextsProvider } from '../../../src/ui/text/Texts.tsx';
import { first as firstEnglish } from '#words/en/first.ts';

const texts = (label: string) => inEachLanguage(() => ({ question: '', label }));
const on = (day: number) => Date.UTC(new Date().getUTCFullYear(), 0, day, 12);

const purpose: OwnTrend = {
  behaviour: 'purpose',
  version: 1,
  texts: texts('Said why we are here'),
  from: on(3),
  to: on(20),
  answers: 62,
  consistency: { mostly: 4, results: 5 },
  direction: 'rising',
  share: { share: 80, from: 67, to: 89, answers: 50, results: 4 },
  said: { times: 5, meetings: 6, ticked: { mostly: 4, results: 4 }, unticked: { mostly: 0, results: 1 } },
};

const asking: OwnTrend = {
  ...purpose,
  behaviour: 'ask_first',
  texts: texts('Asked for our view'),
  answers: 12,
  consistency: { mostly: 1, results: 2 },
  direction: null,
  share: null,
  said: null,
};

const two: Trends = { trends: [purpose, asking], canBeChance: false, onTime: { done: 12, due: 15 } };

async function open(answer: () => Trends | Promise<Trends>) {
  const home = new Map<string, unknown>([
    ...emptyHome,
    [readMe.path, { id: 'me', roles: [], now: Date.now() }],
    [readFacts.path, { facts: [], practised: null, meetings: [] }],
  ]);
  const call: Call = async (_method, path) => (path === readOwnTrends.path ? await answer() : home.get(path)) as never;
  await openHomeTab(call);
}

const lately = page.getByRole('region', { name: 'Your meetings lately' });
const quiet = () => page.getByText('Nothing is waiting for you today.');
const more = lately.getByRole('button', { name: 'More on these numbers' });

test('a host reads how often most saw it first, then direction and basis [002-13, 002-18]', async () => {
  await open(() => two);
  const table = lately.getByRole('table', { name: 'Your meetings lately' });
  await expect.element(table).toBeVisible();
  expect(
    table
      .getByRole('row')
      .elements()
      .map(({ children }) => [...children].map((cell) => cell.textContent)),
  ).toEqual([
    ['Behaviour', 'How often', 'Direction', 'Answers'],
    ['Said why we are here', 'Most saw it in 4 of 5 results', 'Rising', '62 answers'],
    ['Asked for our view', 'Most saw it in 1 of 2 results', 'Too few results for a direction', '12 answers'],
  ]);
  await expect.element(lately.getByText('12 of 15 actions were done on time.')).toBeVisible();
  await expect.element(lately.getByText('80%', { exact: false })).not.toBeInTheDocument();
});

test('range, own ticks beside what people saw, and reading help unfold by keyboard [002-14]', async () => {
  await open(() => two);
  await expect.element(more).toBeVisible();
  more.element().focus();
  await userEvent.keyboard('{Enter}');
  for (const line of [
    '80% saw it, in 4 results with numbers',
    'Probably 67 to 89%, from 50 answers',
    'You said it in 5 of 6 meetings',
    'Where you said it, most saw it in 4 of 4 results',
    'Where you didn’t, most saw it in 0 of 1 result',
    'Too few answers for a share',
  ])
    await expect.element(lately.getByText(line, { exact: true })).toBeVisible();
  await expect.element(lately.getByText(/^Only you see this\./)).toBeVisible();
  await lately.getByRole('button', { name: 'To your reflection' }).click();
  await expect.element(page.getByRole('tab', { name: 'Reflection' })).toHaveAttribute('aria-selected', 'true');
});

test('a rise among several behaviours says that it may be chance', async () => {
  await open(() => ({
    ...two,
    trends: [purpose, { ...purpose, behaviour: 'frame', direction: 'unclear' }],
    canBeChance: true,
  }));
  await expect.element(lately.getByText('No clear change')).toBeVisible();
  await expect.element(lately.getByText('Among 2 behaviours, one can seem to rise or fall by chance.')).toBeVisible();
});

test('a host without a result sees no card, neither while it loads nor after', async () => {
  const { promise, resolve } = Promise.withResolvers<Trends>();
  await open(() => promise);
  await expect.element(quiet()).toBeVisible();
  await expect.element(lately).not.toBeInTheDocument();
  resolve({ trends: [], canBeChance: false, onTime: null });
  await new Promise((settled) => setTimeout(settled));
  await expect.element(lately).not.toBeInTheDocument();
});

test('trends that can’t be read say so and are tried again, while the rest of today stays', async () => {
  let isDown = true;
  await open(() => {
    if (isDown) throw new ProblemError('not_found');
    return two;
  });
  await expect.element(lately.getByRole('alert')).toBeVisible();
  await expect.element(quiet()).toBeVisible();
  isDown = false;
  await lately.getByRole('button', { name: 'Try again' }).click();
  await expect.element(lately.getByRole('table')).toBeVisible();
});

test('from right to left, and 280 px wide, trends stay inside their column', async () => {
  await fetchWords('en');
  const long = { ...purpose, texts: texts('نقول لماذا نحن هنا قبل أن نبدأ') };
  await render(
    <FluentProvider theme={teamsLightTheme} dir="rtl">
      <TextsProvider texts={firstEnglish.ui} time={String} day={String}>
        <div style={{ width: '240px' }} data-testid="column">
          <OwnTrends of={{ ...two, trends: [long, asking] }} onReflect={() => undefined} />
        </div>
      </TextsProvider>
    </FluentProvider>,
  );
  await page.getByRole('button', { name: 'More on these numbers' }).click();
  const column = page.getByTestId('column').element();
  const around = column.getBoundingClientRect();
  for (const text of column.querySelectorAll('th, td, p, h3')) {
    const { left, right } = text.getBoundingClientRect();
    expect([text.textContent, left >= around.left - 0.5, right <= around.right + 0.5]).toEqual([
      text.textContent,
      true,
      true,
    ]);
  }
  const label = page.getByRole('rowheader').first().element();
  expect(getComputedStyle(label).direction).toBe('rtl');
  expect(Math.round(label.getBoundingClientRect().right)).toBe(Math.round(around.right));
});
