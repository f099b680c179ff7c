import { inEachLanguage, languages } from '#contract/rules/languages.ts';
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { orderItems, readBriefings, readItemBank, type Briefing, type Item } from '#contract/organization/itemBank.ts';
import type { Call } from '../../../src/api/call.ts';
import { HostProvider } from '../../../src/host/HostProvider.tsx';
import type { PersonalTab } from '../../../src/host/host.ts';
import { Reuse } from '../../../src/screens/home/playbook/Reuse.tsx';
import { renderWith } from '../../support/browser/renderWith.tsx';

const wording = (question: string) => ({ question, answers: [{ code: 1, label: 'yes' }] });
const items: Item[] = [
  {
    id: 'behaviour_purpose',
    version: 2,
    group: 'behaviour',
    scale: 'saw',
    texts: { en: wording('Was it said why?'), de: wording('Wurde gesagt, warum?') },
  },
  {
    id: 'leading_explains',
    version: 1,
    group: 'leading',
    scale: 'yes_no',
    texts: { en: wording('Has … explained?'), de: wording('Hat … erklärt?') },
  },
];

const briefing = (behaviour: string, name: string): Briefing => ({
  behaviour,
  edition: behaviour,
  names: { ...inEachLanguage(() => ''), en: name, de: `${name} (de)` },
  texts: { ...inEachLanguage(() => ''), en: `${name} in English`, de: `${name} auf Deutsch` },
});
const briefings = [briefing('purpose', 'Open with purpose'), briefing('frame', 'Name how we decide')];

async function open(answer: (path: string) => unknown) {
  const sent: unknown[] = [];
  const opened: string[] = [];
  const call: Call = async (method, path, { body }) => {
    if (method !== 'get') sent.push(body);
    return answer(path) as never;
  };
  const tab: PersonalTab = {
    frame: 'personal',
    subPageId: undefined,
    locale: 'en',
    theme: () => 'default',
    onTheme: () => () => undefined,
    notifyReady: () => undefined,
    onBack: () => () => undefined,
    openLink: async (url) => void opened.push(url),
    token: () => new Promise(() => undefined),
    approvalLink: '',
  };
  await renderWith(
    call,
    <HostProvider host={tab}>
      <Reuse />
    </HostProvider>,
  );
  return { sent, opened };
}

const address = 'https://bookend.contoso.example/item-bank?signed=x';
const full = (path: string) =>
  ({ [readItemBank.path]: { items }, [readBriefings.path]: { briefings }, [orderItems.path]: { address } })[path];

test('comms chooses questions, language and file, and the file opens outside Teams [000-62]', async () => {
  const { sent, opened } = await open(full);
  await expect.element(page.getByText('2 questions')).toBeVisible();
  await page.getByLabelText('Which questions').selectOptions('Our behaviours');
  await expect.element(page.getByText('1 question', { exact: true })).toBeVisible();
  await page.getByLabelText('Language').first().selectOptions('All languages');
  await page.getByLabelText('File').selectOptions('Qualtrics');
  await page.getByRole('button', { name: 'Open file' }).dblClick();
  await expect.poll(() => opened).toEqual([address]);
  expect(sent).toEqual([{ which: 'set', languages, format: 'qualtrics' }]);
  await expect.element(page.getByText('The file opens outside Teams.')).toBeVisible();
});

test('the chosen questions are copied as text in the chosen language [000-62]', async () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  await open(full);
  await page.getByLabelText('Which questions').selectOptions('Ready-made questions');
  await page.getByLabelText('Language').first().selectOptions('German');
  await page.getByRole('button', { name: 'Copy as text' }).click();
  await expect.element(page.getByText('Copied')).toBeVisible();
  expect(write.mock.calls).toEqual([['[leading_explains, v1]\nHat … erklärt?\n1 = yes']]);
  write.mockRestore();
});

test('a briefing is changed before it is copied, and changing one loses no other [000-32]', async () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  await open(full);
  const text = page.getByRole('textbox', { name: 'Text' });
  await expect.element(text).toHaveValue('Open with purpose in English');
  await text.fill('In my words');
  await page.getByLabelText('Behaviour').selectOptions('Name how we decide');
  await expect.element(text).toHaveValue('Name how we decide in English');
  await page.getByLabelText('Language').last().selectOptions('German');
  await expect.element(text).toHaveValue('Name how we decide auf Deutsch');
  await page.getByLabelText('Language').last().selectOptions('English');
  await page.getByLabelText('Behaviour').selectOptions('Open with purpose');
  await expect.element(text).toHaveValue('In my words');
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect.poll(() => write.mock.calls).toEqual([['In my words']]);
  await page.getByRole('button', { name: 'Undo my changes' }).click();
  await expect.element(text).toHaveValue('Open with purpose in English');
  write.mockRestore();
});

test('a question that isn’t written in the chosen language is left out, and the page says so [000-62]', async () => {
  const [behaviour, ...others] = items;
  const english = behaviour && { ...behaviour, texts: { en: wording('Was it said why?') } };
  await open((path) => (path === readItemBank.path ? { items: [english, ...others] } : full(path)));
  await expect.element(page.getByText('2 questions', { exact: true })).toBeVisible();
  await page.getByLabelText('Language').first().selectOptions('German');
  await expect.element(page.getByText('1 question isn’t written in this language.')).toBeVisible();
  await page.getByLabelText('Language').first().selectOptions('All languages');
  await expect.element(page.getByText('2 questions', { exact: true })).toBeVisible();
});

test('lists that can’t be read say so, and are read again on request', async () => {
  let isBroken = true;
  await open((path) => {
    if (isBroken) throw new Error('No answer');
    return full(path);
  });
  await expect
    .poll(() => page.getByRole('button', { name: 'Try again' }).elements(), { timeout: 20_000 })
    .toHaveLength(2);
  isBroken = false;
  await page.getByRole('button', { name: 'Try again' }).first().click();
  await expect.element(page.getByText('2 questions')).toBeVisible();
});
