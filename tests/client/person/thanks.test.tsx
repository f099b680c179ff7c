import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { postNote } from '#contract/meeting/chatNote.ts';
import { readDigests, type Digest } from '#contract/person/digest.ts';
import { readMe } from '#contract/person/home.ts';
import { readThanks, type ThanksDraft } from '#contract/person/thanks.ts';
import type { Call } from '../../../src/api/call.ts';
import { ProblemError } from '../../../src/api/problem.ts';
import { emptyHome } from '../../support/browser/emptyHome.ts';
import { openHomeTab } from '../../support/browser/homeTab.tsx';

const place = { series: '19:meeting_a@thread.v2', topic: 'Launch planning', link: 'https://teams.microsoft.com/x' };

function thanks(name: string, kind: ThanksDraft['kind'], what: string): ThanksDraft {
  const id = crypto.randomUUID();
  return { ...place, key: crypto.randomUUID(), meeting: crypto.randomUUID(), to: { id, name }, kind, what };
}

function digest(set: Partial<Digest> = {}): Digest {
  const acknowledged = [{ kind: 'risk' as const, to: [{ id: 'bo', name: 'Bo' }], what: 'Saw the gap' }];
  const keys = { key: crypto.randomUUID(), edition: crypto.randomUUID(), meeting: crypto.randomUUID() };
  return { ...place, ...keys, month: '2026-11', acknowledged, learned: 'Try the restore', changed: '', ...set };
}

interface Opening {
  drafts?: ThanksDraft[];
  digests?: Digest[];
  day?: string;
}

/** A new person each time, whose browser keeps nothing yet. */
async function open({ drafts = [], digests = [], day = '2026-12-03' }: Opening) {
  const sent: unknown[] = [];
  const left = { drafts, digests, isOffline: false };
  const answers = new Map<string, () => unknown>([
    ...emptyHome.map(([path, answer]): [string, () => unknown] => [path, () => answer]),
    [readMe.path, () => ({ id: crypto.randomUUID(), roles: [], now: new Date(`${day}T12:00`).getTime() })],
    [readThanks.path, () => ({ drafts: left.drafts })],
    [readDigests.path, () => ({ digests: left.digests })],
  ]);
  const call: Call = async (method, path, request) => {
    if (method === 'get') return answers.get(path)?.() as never;
    sent.push(request.body);
    if (left.isOffline) throw new ProblemError('offline');
    return (path === postNote.path ? { share: { state: 'posted' } } : {}) as never;
  };
  await openHomeTab(call);
  return { sent, left };
}

const button = (name: string | RegExp) => page.getByRole('button', { name });
const field = (name: string) => page.getByRole('textbox', { name });

test('a thank-you is posted in two presses once its effect is written, and kept if that fails [004-02]', async () => {
  const draft = thanks('Dana', 'risk', 'The supplier is late');
  const { sent, left } = await open({ drafts: [draft, thanks('Bo', 'acknowledgement', 'Kept us on time')] });
  await button(/^Thank Dana/).click();
  await expect.element(field('For what')).toHaveValue('For raising this early: The supplier is late');
  await button('Post to the chat').click();
  await expect.element(page.getByText('Write something here.')).toBeVisible();
  expect(sent).toEqual([]);

  await field('What it led to').fill('We ordered\nelsewhere');
  left.isOffline = true;
  await button('Post to the chat').click();
  await expect.element(page.getByRole('alert').filter({ hasText: /./ })).toBeVisible();
  await expect.element(field('What it led to')).toHaveValue('We ordered elsewhere');
  left.isOffline = false;
  left.drafts = left.drafts.slice(1);
  await button('Post to the chat').click();
  const content = {
    kind: 'thanks',
    to: [draft.to.id],
    text: 'For raising this early: The supplier is late',
    outcome: 'We ordered elsewhere',
  };
  await expect
    .poll(() => sent)
    .toEqual([
      { language: 'en', content },
      { language: 'en', content },
    ]);
});

test('a thank-you is put away with one press, and the focus stays near the others [004-02]', async () => {
  const [first, second] = [thanks('Dana', 'action', 'Book it'), thanks('Bo', 'action', 'Print it')];
  const { sent, left } = await open({ drafts: [first, second] });
  await button(/^Thank Dana/).click();
  left.drafts = [second];
  await button('Not this time').click();
  await expect.poll(() => button(/^Thank Dana/).elements()).toEqual([]);
  expect(sent).toEqual([{ key: first.key }]);
  await expect.poll(() => document.activeElement?.contains(button(/^Thank Bo/).element())).toBe(true);
  expect(document.activeElement).not.toBe(document.body);
  await button(/^Thank Bo/).click();
  left.drafts = [];
  await button('Not this time').click();
  await expect.poll(() => button(/^Thank Bo/).elements()).toEqual([]);
  await expect.poll(() => document.activeElement?.getAttribute('tabindex')).toBe('-1');
});

test('in a month’s first week a leader edits the digest of one chat, ten lines at most [001-08]', async () => {
  const other = digest({ series: '19:meeting_b@thread.v2', topic: 'Operations', learned: '' });
  const { sent } = await open({ digests: [digest(), other] });
  await button('Your thank-you for November').click();
  await expect
    .element(field('Ten lines at most'))
    .toHaveValue(
      'Thank you for November.\nRaised a risk or bad news: Bo (Saw the gap)\nWhat we learned: Try the restore',
    );
  await page.getByLabelText('For which chat').selectOptions('Operations');
  await expect
    .element(field('Ten lines at most'))
    .toHaveValue('Thank you for November.\nRaised a risk or bad news: Bo (Saw the gap)');
  await field('Ten lines at most').fill(Array.from({ length: 11 }, (_, line) => `Line ${line}`).join('\n'));
  await expect.element(page.getByText('11 lines. There is room for 10.')).toBeVisible();
  await button('Post to the chat').click();
  expect(sent).toEqual([]);
  await field('Ten lines at most').fill('Thank you, Bo\n\n for the gap ');
  await button('Post to the chat').click();
  const content = { kind: 'digest', lines: ['Thank you, Bo', 'for the gap'] };
  await expect.poll(() => sent).toEqual([{ language: 'en', content }]);
});

test.each([
  ['2026-12-08', 'after the first week'],
  ['2027-01-02', 'for an earlier month'],
])('no digest is offered on %s: %s [001-08]', async (day) => {
  await open({ digests: [digest()], day });
  await expect.element(page.getByText('Nothing is waiting for you today.')).toBeVisible();
});
