import { inEachLanguage } from '#contract/rules/languages.ts';
import { expect } from 'vitest';
import { noteGuideUse, type GuideContent } from '#contract/organization/guide.ts';
import { publishGuide, readGuideEditor, saveGuideDraft } from '#contract/organization/guideEditor.ts';
import { beginMeeting } from '#contract/meeting/meeting.ts';
import { shippedGuides } from '../../server/features/guide/shipped.ts';
import { isGone, sees, startJourney, type Journey } from '../support/browser/journey.ts';
import { giveChair } from '../support/meeting/meeting.ts';
import { testInTurns } from '../support/proof.ts';

const test = testInTurns(2);

async function publishAs(journey: Journey, guide: string, content: GuideContent): Promise<void> {
  const comms = journey.as('carla');
  const { guides } = await comms.ask(readGuideEditor, {});
  const version = guides.find(({ id }) => id === guide)?.draft.version ?? 0;
  const saved = await comms.ask(saveGuideDraft, { guide, body: { version, content } });
  await comms.ask(publishGuide, { guide, body: { draft: saved.version, isWithoutAll: true } });
}

test('a host changes the kickoff guide for their series, then takes one change and keeps another [004-12]', async () => {
  await using journey = await startJourney();
  const [kickoff] = shippedGuides;
  if (!kickoff) throw new Error('The kickoff guide is shipped');
  const host = await journey.open('ada', { height: 1600 });
  await host.button('Guide: Project kickoff').click();
  await sees(host.text('In one sentence: what are we making, for whom, and how will we notice that it worked?'));
  await host.button('Change it for this series').click();
  const second = host.panel.getByRole('group', { name: 'Step 2' });
  await second.getByLabel('What to do', { exact: true }).fill('Ada decides. Bo is asked before.');
  await host.field('Title').fill('Our launch');
  await host.button('Done').click();
  await sees(host.button('Guide: Our launch'));
  await sees(host.text('In this series’ own words'));

  const { en } = kickoff.content.texts;
  const steps = en.steps.map((step, index) => (index < 2 ? { ...step, act: `Changed ${index + 1}` } : step));
  await publishAs(journey, kickoff.id, {
    ...kickoff.content,
    texts: { ...kickoff.content.texts, en: { ...en, steps } },
  });
  // Without a reload, and nobody reads it before the host takes it.
  await sees(host.panel.getByRole('region', { name: 'The organization has changed this guide' }), 3_000);
  await host.button('Take: Step 1').click();
  await host.button('Keep: Step 2').click();
  await isGone(host.panel.getByRole('region', { name: 'The organization has changed this guide' }));
  const items = host.panel.getByRole('list').getByRole('listitem');
  await sees(items.filter({ hasText: 'Changed 1' }));
  await sees(items.filter({ hasText: 'Ada decides. Bo is asked before.' }));
  await isGone(items.filter({ hasText: 'Changed 2' }));

  const reader = await journey.open('bo', { frame: 'personal', height: 1200 });
  await reader.panel.getByRole('tab', { name: 'Guides' }).click();
  await reader.button('Project kickoff').click();
  await sees(reader.text('Changed 2'));
  await reader.field('Whose words').selectOption({ index: 1 });
  await sees(reader.text('Ada decides. Bo is asked before.'));
  expect(await reader.button('Change it for this series').count()).toBe(0);
  const [printed] = await Promise.all([reader.page.waitForEvent('popup'), reader.button('Print').click()]);
  await sees(printed.locator('h1', { hasText: 'Our launch' }));
  await printed.close();

  await host.button('Don’t show this here again').click();
  await isGone(host.button('Guide: Our launch'));
  await host.reload();
  await sees(host.button('Start meeting'));
  await isGone(host.button('Guide: Our launch'));
});

test('communications publish what fits a page, and read how many hosts used it from five on [000-30, 000-31]', async () => {
  await using journey = await startJourney();
  const [comms, guide] = [journey.as('carla'), crypto.randomUUID()];
  const editor = await journey.open('carla', { frame: 'personal', height: 1600 });
  await editor.panel.getByRole('tab', { name: 'Playbook' }).click();
  await editor.panel.getByRole('tabpanel', { name: 'Playbook' }).getByRole('tab', { name: 'Guides' }).click();
  await sees(editor.button('Closing a meeting'));
  const save = async (version: number, acts: string[], say = '') => {
    const steps = acts.map((act, index) => ({ id: `step0${index + 1}`, act, say }));
    const texts = { ...inEachLanguage(() => ({ title: '', steps: [] })), en: { title: 'Say no kindly', steps } };
    const content = { moment: 'any' as const, minutes: 10, virtues: [], texts };
    await comms.ask(saveGuideDraft, { guide, body: { version, content } });
  };
  await save(0, ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']);
  await editor.button('Say no kindly').click();
  await editor.button('Publish').click();
  await sees(editor.panel.getByRole('alert').filter({ hasText: 'One too many: a guide has at most 7 steps.' }));
  const long = 'Ask what speaks against it before you say what speaks for it, and wait. '.repeat(3).trim();
  await save(1, Array<string>(7).fill(long), long.slice(0, 190));
  await isGone(editor.panel.getByRole('group', { name: 'Step 8' }));
  await editor.button('Publish').click();
  await sees(editor.text(/^\d+ lines too many on Letter \(English\)\. A guide fits one page\.$/));
  await save(2, ['Thank them first', 'Say no, and why']);
  await isGone(editor.panel.getByRole('group', { name: 'Step 3' }));
  await editor.button('Publish').click();
  await sees(editor.text('Published. Open panels show it now.'));

  const hosts = ['ada', 'bo', 'cai', 'dana', 'eli'].map((key) => journey.as(key));
  const { meeting } = await journey.as('ada').ask(beginMeeting, { body: { timeZone: 'Europe/Berlin' } });
  const line = editor.panel.getByRole('listitem').filter({ hasText: 'Say no kindly' });
  for (const [index, host] of hosts.entries()) {
    const before = hosts[index - 1];
    if (before) await giveChair(before, host, meeting);
    await sees(line.filter({ hasText: 'used by fewer than 5 hosts' }));
    await host.ask(noteGuideUse, { guide });
  }
  await sees(line.filter({ hasText: 'used by 5 hosts or more' }));
});
