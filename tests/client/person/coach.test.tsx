import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { findCoach, grantCoach, readCoached, readMyGrants, readPage } from '#contract/person/coach.ts';
import { readMe } from '#contract/person/home.ts';
import type { Call } from '../../../src/api/call.ts';
import { ProblemError } from '../../../src/api/problem.ts';
import { Coaching } from '../../../src/screens/home/Coaching.tsx';
import { renderWith } from '../../support/browser/renderWith.tsx';

const dayMs = 86_400_000;
const leader = { id: 'a11ce000-0000-4000-8000-000000000001', name: 'Ada Park' };

async function open(answers: Map<string, unknown>) {
  const sent: { path: string; body: unknown }[] = [];
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const call: Call = async (_method, path, { body }) => {
    sent.push({ path, body });
    const answer = answers.get(path);
    if (answer instanceof ProblemError) throw answer;
    return answer as never;
  };
  await renderWith(call, <Coaching />, client);
  return { client, sentTo: (path: string) => sent.filter((one) => one.path === path).map(({ body }) => body) };
}

const me = (roles: string[]) => ({ id: leader.id, roles, now: Date.now() });

test('a leader sees whose code it is, and chooses before anything is granted [000-52]', async () => {
  const wrong = new ProblemError('invalid', { fields: [{ field: 'code', code: 'no_such_code' }] });
  const answers = new Map<string, unknown>([
    [readMe.path, me([])],
    [readMyGrants.path, { grants: [] }],
    [findCoach.path, wrong],
    [grantCoach.path, {}],
  ]);
  const { sentTo } = await open(answers);
  await page.getByRole('button', { name: 'Share with a coach' }).click();
  await userEvent.keyboard('abcd-efgh{Enter}');
  const code = page.getByRole('textbox', { name: 'Your coach’s code' });
  await expect.element(page.getByText(/^This code is wrong/)).toBeVisible();
  await expect.element(code).toHaveValue('abcd-efgh');
  answers.set(findCoach.path, { name: 'Noor Rahman' });
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('checkbox', { name: 'Released results' })).toHaveFocus();
  const grant = page.getByRole('button', { name: 'Share with Noor Rahman' });
  await grant.click();
  await expect.element(page.getByText('Choose at least one.')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Released results' }).click();
  const until = page.getByLabelText('Until');
  await until.fill('2020-01-31');
  await grant.click();
  await expect.element(page.getByText('Choose a day within the next 90 days.')).toBeVisible();
  expect(sentTo(grantCoach.path)).toEqual([]);
  const day = new Intl.DateTimeFormat('sv-SE').format(Date.now() + 7 * dayMs);
  await until.fill(day);
  await grant.click();
  await expect.element(page.getByRole('button', { name: 'Share with a coach' })).toBeVisible();
  expect(sentTo(grantCoach.path)).toMatchObject([
    { code: 'abcd-efgh', kinds: ['results'], isEarlierToo: false, expiresAt: Date.parse(`${day}T23:59:59.999`) },
  ]);
});

test('a grant that its leader ends disappears from the coach’s open page [000-52]', async () => {
  const [id, at] = [crypto.randomUUID(), Date.now()];
  const coached = [{ id, leader, kinds: ['focus'], grantedAt: at, expiresAt: at + dayMs }];
  const label = { en: 'Invite dissent', de: 'Widerspruch einladen' };
  const focus = { is: 'focus', id, at, behaviour: 'dissent', label, endedAt: null };
  const answers = new Map<string, unknown>([
    [readMe.path, me(['Coach'])],
    [readMyGrants.path, { grants: [] }],
    [readCoached.path, { coached }],
    [readPage.path, { items: [focus] }],
  ]);
  const { client, sentTo } = await open(answers);
  await expect.element(page.getByText('Ada Park')).toBeVisible();
  expect(sentTo(readPage.path), 'nothing is read before it is opened').toEqual([]);
  await page.getByRole('button', { name: 'What they practise' }).click();
  await expect.element(page.getByText('Invite dissent')).toBeVisible();
  answers.set(readPage.path, new ProblemError('not_found'));
  void client.invalidateQueries({ queryKey: ['home'] });
  await expect.element(page.getByText('This is no longer shared with you.')).toBeVisible();
  expect(page.getByText('Invite dissent').elements()).toEqual([]);
  answers.set(readCoached.path, { coached: [] });
  void client.invalidateQueries({ queryKey: ['home'] });
  await expect.element(page.getByText(/^Nobody shares anything with you yet/)).toBeVisible();
  expect(page.getByText('Ada Park').elements()).toEqual([]);
});
