import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { readBehaviours } from '#contract/organization/behaviour.ts';
import { storyLength } from '#contract/rules/organization/story.ts';
import { agreeToStory, nominate, readStories, type AskedStory as Asked } from '#contract/organization/story.ts';
import { readPeople } from '#contract/wire/people.ts';
import { defaultSet } from '../../../server/features/behaviour/defaults.ts';
import type { Call } from '../../../src/api/call.ts';
import { AskedStory } from '../../../src/features/story/AskedStory.tsx';
import { ProposeForm } from '../../../src/features/story/ProposeForm.tsx';
import { ToldStories } from '../../../src/features/story/ToldStories.tsx';
import { renderWith } from '../../support/browser/renderWith.tsx';

const ada = { id: 'a11ce000-0000-4000-8000-000000000001', name: 'Ada Park', isExternal: false };
const bo = { id: 'a11ce000-0000-4000-8000-000000000002', name: 'Bo Lindqvist', isExternal: false };

async function open(content: ReactNode, answers: [string, unknown][]) {
  const sent: { path: string; body: unknown }[] = [];
  const known = new Map(answers);
  const call: Call = async (method, path, { body }) => {
    if (method !== 'get') sent.push({ path, body });
    return (known.get(path) ?? {}) as never;
  };
  await renderWith(call, content);
  return sent;
}

test('a story disappears at its end from a page that is open', async () => {
  const story = { behaviour: 'dissent', channels: ['intranet'], name: ada.name };
  // A clock that is an hour behind the server's.
  const now = Date.now() + 3_600_000;
  const stories = [
    { id: crypto.randomUUID(), ...story, text: 'Soon over', until: now + 1_500 },
    { id: crypto.randomUUID(), ...story, text: 'Stays', until: now + 86_400_000 },
  ];
  await open(<ToldStories nameOf={String} />, [[readStories.path, { now, stories }]]);
  await expect.element(page.getByText('Soon over')).toBeVisible();
  await expect.poll(() => page.getByText('Soon over').elements(), { timeout: 5_000 }).toEqual([]);
  await expect.element(page.getByText('Stays')).toBeVisible();
});

test('a proposed story is sent only without names and within its length, and nothing is lost', async () => {
  const form = <ProposeForm series="19:a" you={bo.id} hosts={[ada]} onDone={() => undefined} />;
  const sent = await open(form, [
    [readPeople.path, { people: [ada, bo] }],
    [readBehaviours.path, { behaviours: defaultSet }],
  ]);
  const [text, send] = [page.getByRole('textbox'), page.getByRole('button', { name: 'Ask them' })];
  await text.fill('Ada asked Bo first.');
  await expect.element(page.getByText(/“Bo” is a name in this chat/)).toBeVisible();
  await send.click();
  await text.fill('x'.repeat(storyLength + 1));
  await send.click();
  await expect.element(text).toHaveValue('x'.repeat(storyLength + 1));
  expect(sent).toEqual([]);
  await text.fill('Ada asked first.');
  await page.getByLabelText('What they did').selectOptions('Invite dissent');
  await send.click();
  const body = { to: ada.id, behaviour: 'dissent', text: 'Ada asked first.' };
  await expect.poll(() => sent).toEqual([{ path: nominate.path, body }]);
});

test('a leader says yes only with a place and an end, which begins as three months', async () => {
  const story: Asked = { id: crypto.randomUUID(), behaviour: 'dissent', text: 'Asked first.', until: Date.now() };
  const sent = await open(<AskedStory story={story} name="Invite dissent" />, []);
  await page.getByRole('button', { name: 'Edit and decide' }).click();
  await page.getByRole('textbox', { name: 'In your words' }).fill('I asked first.');
  const yes = page.getByRole('button', { name: 'Yes, tell it' });
  await yes.click();
  await expect.element(page.getByText('Choose at least one.')).toBeVisible();
  expect(sent).toEqual([]);
  await page.getByRole('checkbox', { name: 'Newsletter' }).click();
  await yes.click();
  const body = { text: 'I asked first.', channels: ['newsletter'], until: expect.any(Number) };
  await expect.poll(() => sent).toEqual([{ path: agreeToStory.path, body }]);
});
