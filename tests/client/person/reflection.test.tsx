import { inEachLanguage } from '#contract/rules/languages.ts';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { readMe } from '#contract/person/home.ts';
import { readMySeries } from '#contract/meeting/meeting.ts';
import {
  readFacts,
  readReflections,
  saveReflection,
  sendReflection,
  skipReflection,
  type Reflection,
  type WrittenReflection,
  type ReflectionFact,
} from '#contract/person/reflection.ts';
import { blankReflection, weekdayOf, weekOf } from '#contract/rules/person/reflection.ts';
import type { Call } from '../../../src/api/call.ts';
import { emptyHome } from '../../support/browser/emptyHome.ts';
import { openHomeTab } from '../../support/browser/homeTab.tsx';

const me = 'a11ce000-0000-4000-8000-000000000001';
const eli = 'a11ce000-0000-4000-8000-000000000005';
const manager = { id: 'a11ce000-0000-4000-8000-000000000002', name: 'Bo Lindqvist' };
const today = new Intl.DateTimeFormat('sv-SE').format(Date.now());
const week = weekOf(today);
const link = `https://teams.microsoft.com/l/entity/launch?context=${encodeURIComponent(`{"subEntityId":"acknowledgement_${me}"}`)}`;
const series = '19:meeting_a@thread.v2';
const label = { ...inEachLanguage(() => 'Invited dissent'), de: 'Zum Widerspruch eingeladen' };
const facts: ReflectionFact[] = [
  { kind: 'ticked', id: 'ticked:a:3', topic: 'Launch planning', said: 3, of: 3 },
  { kind: 'seen', id: 'seen:b:dissent:1', label, band: 'most' },
];

interface Sent {
  path: string;
  body: unknown;
}

const asking = ({ id, author }: WrittenReflection) => ({ id, author, state: 'accepted' });

/** Answers as the server does for one author. */
async function open(written: WrittenReflection[] = []) {
  const sent: Sent[] = [];
  let mine: Reflection[] = [];
  const setting = {
    weekday: weekdayOf(today),
    manager: { person: manager, state: 'accepted' },
    countsForInsights: false,
  };
  const answers: Record<string, (body: never) => unknown> = {
    [readMe.path]: () => ({ id: me, roles: [], now: Date.now() }),
    ...Object.fromEntries(emptyHome.map(([path, answer]) => [path, () => answer])),
    [readMySeries.path]: () => ({
      series: [
        { series, meeting: me, topic: 'Launch planning', at: 0, people: [manager, { id: eli, name: 'Eli Nakamura' }] },
      ],
    }),
    [readFacts.path]: () => ({ facts, practised: null, meetings: [{ id: me, topic: 'Launch planning', link }] }),
    [readReflections.path]: () => ({ setting, isExpected: true, mine, asks: written.map(asking), written }),
    [`put ${saveReflection.path}`]: ({ version, content }: { version: number; content: Reflection['content'] }) => {
      mine = [{ week, version: version + 1, content, skipped: null, sent: null }];
      return { version: version + 1, savedAt: Date.now() };
    },
    [sendReflection.path]: () => {
      const [draft] = mine;
      if (!draft) throw new Error('Nothing was saved before it was sent');
      const text = { ...draft.content, facts: ['One fact'] };
      const unread = { readAt: null, answer: '', corrections: [] };
      mine = [{ ...draft, sent: { at: Date.now(), text, reader: manager, ...unread } }];
      return {};
    },
    [skipReflection.path]: () => {
      mine = [{ week, version: 0, content: blankReflection, skipped: 'no_time', sent: null }];
      return {};
    },
  };
  const call: Call = (method, path, { body }) => {
    if (method !== 'get') sent.push({ path, body });
    const answer = answers[`${method} ${path}`] ?? answers[path];
    return Promise.resolve(answer?.(body as never) as never);
  };
  const { opened } = await openHomeTab(call);
  return { sent, opened };
}

const acknowledged = (url: string) => JSON.parse(new URL(url).searchParams.get('context') ?? '').subEntityId;

const button = (name: string) => page.getByRole('button', { name });
const field = (name: string) => page.getByRole('textbox', { name });

test('a reflection takes at most four clicks besides typing, and sends only facts that were kept', async () => {
  const { sent } = await open();
  await expect.element(page.getByText('Your reflection for this week is due.')).toBeVisible();
  let clicks = 0;
  using counting = new DisposableStack();
  const count = () => {
    clicks += 1;
  };
  document.addEventListener('click', count, true);
  counting.defer(() => {
    document.removeEventListener('click', count, true);
  });

  await button('Write it').click();
  await button('Leave out: Launch planning: said 3 of 3 at the opening').click();
  await field('What I tried').click();
  await userEvent.keyboard('I waited{Tab}Two spoke up{Tab}it is quiet{Tab}count to ten');
  await button('Send to Bo Lindqvist').click();
  await expect.element(page.getByText('When it is quiet, I count to ten')).toBeVisible();
  expect(clicks).toBeLessThanOrEqual(4);
  expect(sent.at(-1)).toEqual({
    path: sendReflection.path,
    body: { week, version: expect.any(Number), language: 'en', facts: ['seen:b:dissent:1'] },
  });
  await expect.element(button('Take back')).toBeVisible();
  await page.getByRole('tab', { name: 'Today' }).click();
  await expect.element(page.getByText('Nothing is waiting for you today.')).toBeVisible();
});

test('somebody who led without being asked is one tap from being acknowledged [001-13, 001-14]', async () => {
  const { opened, sent } = await open();
  await button('Write it').click();
  expect(button('Acknowledge them in Launch planning').elements()).toEqual([]);
  await field('Where did I see somebody lead without being asked?').fill('Eli asked the supplier');
  await button('Acknowledge them in Launch planning').click();
  expect(opened.map(acknowledged)).toEqual([`acknowledgement_${me}_${eli}`]);
  await field('Where did I see somebody lead without being asked?').fill('Eli and Bo asked the supplier');
  await button('Acknowledge them in Launch planning').click();
  expect(opened.slice(1)).toEqual([link]);
  await expect.poll(() => sent.map(({ path }) => path)).toContain(saveReflection.path);
});

test('a long line is kept, an empty reflection says what is missing, and a week can be skipped', async () => {
  const { sent } = await open();
  await button('Write it').click();
  await button('Send to Bo Lindqvist').click();
  await expect.element(page.getByText('Write at least one of the three lines.')).toBeVisible();
  const long = `${'x'.repeat(140)} ${'y'.repeat(140)}`;
  await field('What I tried').fill(long);
  await expect.element(page.getByText('1 character too many. There is room for 280.')).toBeVisible();
  expect(field('What I tried').element()).toHaveValue(long);
  await field('What I tried').fill('Asked Fatima first');
  await page.getByRole('group', { name: 'Not this week' }).getByRole('button', { name: 'No time this week' }).click();
  await expect.element(page.getByText('You skipped this week: No time this week')).toBeVisible();
  expect(sent.filter(({ path }) => path === skipReflection.path)).toHaveLength(1);
  expect(sent.slice(-2)).toMatchObject([
    { path: saveReflection.path, body: { content: { tried: 'Asked Fatima first' } } },
    { path: skipReflection.path },
  ]);
});

test('in one column an unread reflection is one line that opens by a press and stays open', async () => {
  await page.viewport(280, 900);
  const one: WrittenReflection = {
    id: crypto.randomUUID(),
    week,
    author: manager,
    at: Date.now(),
    sending: 1,
    text: { tried: 'I waited', landed: '', nextWhen: '', nextThen: '', saw: '', facts: [] },
    readAt: null,
    answer: '',
    corrections: [],
  };
  await open([one, { ...one, id: crypto.randomUUID(), author: { id: eli, name: 'Eli Nakamura' } }]);
  await button('Read').click();
  const fold = page.getByRole('button', { name: /^Bo Lindqvist · Week/ });
  await expect.element(page.getByRole('button', { name: /^Eli Nakamura · Week/ })).toBeVisible();
  expect(page.getByText('I waited').elements()).toHaveLength(0);
  await fold.click();
  await expect.element(page.getByText('I waited')).toBeVisible();
  await button('Answer in one line').click();
  await field('Answer in one line').fill('Thank you');
  await fold.click();
  await expect.element(field('Answer in one line')).toHaveValue('Thank you');
});

test('the button that sends comes close below the last line', async () => {
  await page.viewport(280, 900);
  await open();
  await button('Write it').click();
  await expect.element(button('Send to Bo Lindqvist')).toBeVisible();
  const hint = page.getByText('Optional: myself, my team, a colleague.').element().getBoundingClientRect();
  const message = page.getByText('Bo Lindqvist reads it', { exact: false }).element().getBoundingClientRect();
  expect(message.top - hint.bottom).toBeLessThan(36);
});
