import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { readNotificationChoices } from '#contract/person/activity.ts';
import { readMe } from '#contract/person/home.ts';
import {
  bringBackBehaviour,
  discardBehaviourDraft,
  publishBehaviour,
  readPlaybook,
  retireBehaviour,
  saveBehaviourDraft,
  type BehaviourContent,
  type PlaybookBehaviour,
} from '#contract/organization/playbook.ts';
import type { BodyOf } from '#contract/wire/endpoint.ts';
import { defaultSet } from '../../../server/features/behaviour/defaults.ts';
import type { Call } from '../../../src/api/call.ts';
import { ProblemError } from '../../../src/api/problem.ts';
import { emptyHome } from '../../support/browser/emptyHome.ts';
import { openHomeTab } from '../../support/browser/homeTab.tsx';

const carla = 'a11ce000-0000-4000-8000-000000000003';

interface Sent {
  path: string;
  body: unknown;
}

/** A server that keeps drafts by their version, and refuses what a test says. */
async function open(refuse: (path: string, body: unknown) => ProblemError | undefined = () => undefined) {
  const behaviours: PlaybookBehaviour[] = defaultSet.map(({ id, version, virtue, texts }) => ({
    id,
    version,
    isRetired: false,
    published: { virtue, texts },
    draft: { version: 0, content: null },
  }));
  const sent: Sent[] = [];
  const answers = new Map<string, unknown>([
    ...emptyHome,
    [readMe.path, { id: carla, roles: ['Playbook.Edit'], now: Date.now() }],
    [readNotificationChoices.path, { receives: { rate: true, action: true, answer: true }, sends: false }],
  ]);
  const call: Call = async (method, path, { body }) => {
    if (path === readPlaybook.path)
      return structuredClone({ behaviours, languages: { version: 0, spoken: ['en', 'de'] } }) as never;
    if (method === 'get') return answers.get(path) as never;
    sent.push({ path, body });
    const problem = refuse(path, body);
    if (problem) throw problem;
    return change(behaviours, path, body) as never;
  };
  const home = await openHomeTab(call, 'playbook');
  return { ...home, sent, behaviours, last: (path: string) => sent.findLast((one) => one.path === path)?.body };
}

function change(behaviours: PlaybookBehaviour[], path: string, body: unknown): object {
  const { behaviour } = body as { behaviour: string };
  const one = behaviours.find(({ id }) => id === behaviour);
  if (path === saveBehaviourDraft.path) {
    const { version, content } = body as BodyOf<typeof saveBehaviourDraft>;
    const draft = { version: version + 1, content };
    if (one) one.draft = draft;
    else behaviours.push({ id: behaviour, version: 0, isRetired: false, published: null, draft });
    return { version: version + 1, savedAt: Date.now() };
  }
  if (!one) return {};
  if (path === retireBehaviour.path) one.isRetired = true;
  if (path === bringBackBehaviour.path) one.isRetired = false;
  if (path === publishBehaviour.path) one.published = one.draft.content;
  if (path === discardBehaviourDraft.path && one.version === 0) behaviours.splice(behaviours.indexOf(one), 1);
  if (path === publishBehaviour.path || path === discardBehaviourDraft.path)
    one.draft = { version: one.draft.version + 1, content: null };
  return path === publishBehaviour.path ? { version: 2 } : {};
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const field = (name: string) => page.getByRole('textbox', { name });
const language = () => page.getByRole('combobox', { name: 'Language', exact: true });
const announced = () => document.querySelector('[aria-live=polite]')?.textContent;
const preview = () => page.getByRole('region', { name: 'Preview', includeHidden: true });

test('a behaviour’s words are saved as they are typed, previewed and published [000-30, 000-53]', async () => {
  const { last, goBack } = await open();
  await button('Invite dissent').click();
  await expect.element(page.getByRole('heading', { name: 'Invite dissent' }).first()).toHaveFocus();
  await expect.element(page.getByText('This is what everybody reads.')).toBeVisible();
  await field('Attendees’ question').fill('Were you asked for a no?');
  await expect.poll(() => preview().element().textContent).toContain('“Were you asked for a no?”');
  await expect.element(page.getByText(/^Saved/)).toBeVisible();
  await button('Publish').click();
  await expect.element(page.getByText('Published. Open panels show it now.').first()).toHaveFocus();
  await expect.poll(announced).toBe('Published. Open panels show it now.');
  expect(last(publishBehaviour.path)).toEqual({ behaviour: 'dissent', version: 1, isPartial: false });
  goBack();
  await expect.element(button('Invite dissent')).toHaveFocus();
  await button('Open with purpose').click();
  await expect.element(page.getByText('This is what everybody reads.')).toBeVisible();
});

test('publishing without a language asks first [000-30]', async () => {
  const { last } = await open((path, body) =>
    path === publishBehaviour.path && !(body as BodyOf<typeof publishBehaviour>).isPartial
      ? new ProblemError('languages_missing', { current: { languages: ['de'] } })
      : undefined,
  );
  await button('Invite dissent').click();
  await language().selectOptions('German');
  await field('Guide').fill('');
  await expect.element(page.getByRole('option', { name: 'German (not complete yet)' })).toBeInTheDocument();
  await button('Publish').click();
  await expect.element(page.getByText(/^Publish without German\?/)).toBeVisible();
  await button('Not yet').click();
  await expect.element(page.getByText(/^Publish without German\?/)).not.toBeInTheDocument();
  await button('Publish').click();
  await button('Publish anyway').click();
  await expect.element(page.getByText('Published. Open panels show it now.').first()).toHaveFocus();
  expect(last(publishBehaviour.path)).toMatchObject({ isPartial: true });
});

test('two editors at once: each keeps their own fields, and chooses where both changed one [000-30]', async () => {
  let theirs: BehaviourContent | undefined;
  const { behaviours, last } = await open((path, body) => {
    const { version } = body as { version: number };
    if (path !== saveBehaviourDraft.path || !theirs || version > 0) return undefined;
    return new ProblemError('stale', { current: { version: 1, content: theirs } });
  });
  const [, , dissent] = behaviours;
  const en = dissent?.published?.texts.en;
  if (!dissent?.published || !en) throw new Error('Dissent isn’t published');
  theirs = {
    ...dissent.published,
    texts: { ...dissent.published.texts, en: { ...en, name: 'Their name', label: 'Their label' } },
  };
  await button('Invite dissent').click();
  await field('Name').fill('My name');
  await field('Sentence to say').fill('My sentence');
  await expect.element(field('Label in results')).toHaveValue('Their label');
  await expect.element(field('Name')).toHaveValue('My name');
  await page.getByRole('button', { name: /^Use/ }).click();
  await expect.element(field('Name')).toHaveValue('Their name');
  await expect
    .poll(() => last(saveBehaviourDraft.path))
    .toMatchObject({
      content: { texts: { en: { name: 'Their name', sentence: 'My sentence', label: 'Their label' } } },
    });
});

test('a refused text is shown where it is, in its language, and nothing is lost', async () => {
  await open((path) =>
    path === publishBehaviour.path
      ? new ProblemError('invalid', { fields: [{ field: 'content.texts.de.sentence', code: 'needs_purpose' }] })
      : undefined,
  );
  await button('Open with purpose').click();
  await field('Name').fill('Say why');
  await language().selectOptions('German');
  await field('Sentence to say').fill('Darum sind wir hier.');
  await language().selectOptions('English');
  await button('Publish').click();
  await expect.element(page.getByText(/^Put \{purpose\} in once/)).toBeVisible();
  await expect.element(field('Sentence to say')).toHaveValue('Darum sind wir hier.');
});

test('a behaviour is added, discarded, retired; one that is practised asks first [000-26]', async () => {
  const { last } = await open((path, body) =>
    path === retireBehaviour.path && !(body as BodyOf<typeof retireBehaviour>).isSure
      ? new ProblemError('practised_now')
      : undefined,
  );
  await button('Add a behaviour').click();
  await field('What is it called?').fill('Ask before you tell');
  await button('Add').click();
  await expect.element(page.getByRole('heading', { name: 'Ask before you tell' }).first()).toBeVisible();
  expect(last(saveBehaviourDraft.path)).toMatchObject({ behaviour: 'ask_before_you_tell', version: 0 });
  await button('Delete draft').click();
  await expect.element(button('Add a behaviour')).toHaveFocus();
  await expect.poll(() => last(discardBehaviourDraft.path)).toMatchObject({ behaviour: 'ask_before_you_tell' });

  await button('Acknowledge by name').click();
  await button('Retire').click();
  await expect.element(page.getByText('Somebody practises this now.')).toBeVisible();
  await button('Retire anyway').click();
  await expect.element(button('Bring back')).toBeVisible();
  const heading = page.getByRole('heading', { name: 'Acknowledge by name', level: 2 }).first();
  await expect.element(heading).toHaveFocus();
  await expect.poll(announced).toBe('Nobody can choose it any more. Where it was used, it keeps its name.');
  expect(page.getByRole('button', { name: 'Publish' }).elements()).toHaveLength(0);
  await button('Bring back').click();
  await expect.element(button('Retire')).toBeVisible();
  await expect.element(heading).toHaveFocus();
  await expect.poll(announced).toBe('In force again.');
});
