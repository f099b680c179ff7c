import { inEachLanguage } from '#contract/rules/languages.ts';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { GuideContent, GuideText } from '#contract/organization/guide.ts';
import {
  publishGuide,
  readGuideEditor,
  retireGuide,
  saveGuideDraft,
  type EditedGuide,
} from '#contract/organization/guideEditor.ts';
import type { Call } from '../../../src/api/call.ts';
import { ProblemError } from '../../../src/api/problem.ts';
import { GuidesEditor } from '../../../src/features/guide/editor/GuidesEditor.tsx';
import { HostProvider } from '../../../src/host/HostProvider.tsx';
import type { PersonalTab } from '../../../src/host/host.ts';
import { Announcer } from '../../../src/ui/Announcer.tsx';
import { renderWith } from '../../support/browser/renderWith.tsx';

const id = 'a11ce000-0000-4000-8000-00000000abcd';

const host: PersonalTab = {
  frame: 'personal',
  subPageId: undefined,
  locale: 'en',
  theme: () => 'default',
  onTheme: () => () => undefined,
  notifyReady: () => undefined,
  onBack: () => () => undefined,
  openLink: async () => undefined,
  token: () => new Promise(() => undefined),
  approvalLink: '',
};

const step = (number: number, act: string, say = '') => ({ id: `step0${number}`, act, say });
const textOf = (acts: string[], say = ''): GuideText => ({
  title: 'Say no kindly',
  steps: acts.map((act, index) => step(index + 1, act, say)),
});

const contentWith = (en: GuideText): GuideContent => ({
  moment: 'any',
  minutes: 10,
  virtues: [],
  texts: { ...inEachLanguage(() => ({ title: '', steps: [] })), en },
});

async function openEditor(en: GuideText, set: Partial<EditedGuide> = {}) {
  const content = contentWith(en);
  let guide: EditedGuide = {
    id,
    published: null,
    draft: { version: 1, content },
    hasChanges: true,
    isShipped: false,
    isRetired: false,
    usedBy: null,
    ...set,
  };
  const asked: unknown[] = [];
  const call: Call = async (_method, path, { body }) => {
    if (path === readGuideEditor.path) return { guides: [guide], languages: ['en', 'de'] } as never;
    if (path === saveGuideDraft.path) {
      const saved = body as { version: number; content: GuideContent };
      guide = { ...guide, draft: { version: saved.version + 1, content: saved.content } };
      return { version: saved.version + 1, savedAt: 0 } as never;
    }
    if (path === retireGuide.path) guide = { ...guide, isRetired: (body as { isRetired: boolean }).isRetired };
    if (path !== publishGuide.path) return {} as never;
    asked.push(body);
    const { isWithoutAll } = body as { isWithoutAll: boolean };
    if (!isWithoutAll) throw new ProblemError('languages_missing', { current: { languages: ['de'] } });
    guide = { ...guide, hasChanges: false, published: { version: 1, content: guide.draft.content } };
    return { version: 1 } as never;
  };
  await renderWith(
    call,
    <HostProvider host={host}>
      <Announcer>
        <GuidesEditor />
      </Announcer>
    </HostProvider>,
  );
  await page.getByRole('button', { name: /Say no kindly|Without a title/ }).click();
  return asked;
}

const publish = () => page.getByRole('button', { name: 'Publish', exact: true });

test('a guide of eight steps isn’t published: the editor says one too many [000-29]', async () => {
  const asked = await openEditor(textOf(['a', 'b', 'c', 'd', 'e', 'f', 'g']));
  await page.getByRole('button', { name: 'Add a step' }).click();
  await page.getByRole('group', { name: 'Step 8' }).getByLabelText('What to do').fill('h');
  await expect.element(page.getByText('One too many: a guide has at most 7 steps.')).toBeVisible();
  await publish().click();
  await expect.poll(() => page.getByText('One too many: a guide has at most 7 steps.').elements().length).toBe(2);
  expect(asked).toEqual([]);
  await page.getByRole('button', { name: 'Remove step 8' }).click();
  await expect.poll(() => page.getByRole('group', { name: 'Step 8' }).elements()).toEqual([]);
});

test('seven long steps that overflow a page are refused with how many lines are too many [000-29]', async () => {
  const long = 'Ask what speaks against it before you say what speaks for it, and wait. '.repeat(3).trim();
  const asked = await openEditor(textOf(Array<string>(7).fill(long), long.slice(0, 200)));
  await publish().click();
  const refusal = page.getByText(/^\d+ lines? too many on Letter \(English\)\. A guide fits one page\.$/);
  await expect.element(refusal).toBeVisible();
  expect(Number.parseInt(refusal.element().textContent ?? '', 10)).toBeGreaterThan(1);
  expect(asked).toEqual([]);
  await expect.element(page.getByText(/lines? too many on A4.*, .*on Letter/).first()).toBeInTheDocument();
});

test('a guide that fits is published, after a question if a language has no text [000-30]', async () => {
  const asked = await openEditor(textOf(['Thank them first', 'Say no']), { usedBy: 5 });
  await expect.element(page.getByText('Used by 5 hosts or more', { exact: false })).toBeInTheDocument();
  await publish().click();
  await expect.element(page.getByText('Publish without a text in German?')).toBeVisible();
  await page.getByRole('button', { name: 'Publish anyway' }).click();
  await expect.element(page.getByText('Published. Open panels show it now.').first()).toHaveFocus();
  expect(asked).toEqual([
    { draft: 1, isWithoutAll: false },
    { draft: 1, isWithoutAll: true },
  ]);
});

test('anything typed into a guide is shown as text, in the panel and on paper', async () => {
  await openEditor(
    textOf(['</style><script>parent.broken = true</script>', '<img src=x onerror="parent.broken=true">']),
  );
  await expect.element(page.getByText('</style><script>parent.broken = true</script>').first()).toBeInTheDocument();
  const frame = page.getByTitle('On paper').element() as HTMLIFrameElement;
  expect(frame.srcdoc).toContain('&lt;/style&gt;&lt;script&gt;');
  expect(frame.getAttribute('sandbox')).toBe('');
  expect(Reflect.has(globalThis, 'broken')).toBe(false);
});

test('retired or brought back, a guide says so, and the focus stays at its button [000-30]', async () => {
  const said = () => document.querySelector('[aria-live=polite]')?.textContent;
  const text = textOf(['Thank them first']);
  await openEditor(text, { published: { version: 1, content: contentWith(text) }, hasChanges: false });
  await page.getByRole('button', { name: 'Retire', exact: true }).click();
  await expect.element(page.getByRole('button', { name: 'Bring back' })).toHaveFocus();
  await expect.poll(said).toBe('No longer offered. Series with their own words still read it.');
  await page.getByRole('button', { name: 'Bring back' }).click();
  await expect.element(page.getByRole('button', { name: 'Retire', exact: true })).toHaveFocus();
  await expect.poll(said).toBe('Offered again.');
});
