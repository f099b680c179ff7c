import { readFile } from 'node:fs/promises';
import { saveOpening } from '#contract/meeting/meeting.ts';
import { answerAction, moveAction, saveTouch } from '#contract/meeting/ownership.ts';
import { expect } from 'vitest';
import { clipboardRefused, isFocused, isGone, sees, startJourney, type Window } from '../support/browser/journey.ts';
import { action, begin, decide, opening, share } from '../support/meeting/meeting.ts';
import { testInTurns } from '../support/proof.ts';

const test = testInTurns(2);

test('a series is exported, a meeting is deleted while others read it, and a name is removed', async () => {
  await using journey = await startJourney({ isOnTwoOrigins: true, expected: [clipboardRefused] });
  const [ada, bo] = [journey.as('ada'), journey.as('bo')];
  const before = await begin(ada);
  await decide(ada, before, { final: 'We launch on *12* March', decider: { id: bo.id, name: '' }, frame: 'delegated' });
  const owned = action('Draft the announcement', { owner: { id: bo.id, name: '' }, due: '2027-01-15' });
  await share(ada, before, { actions: [owned], questions: [] });
  const checkIns = [{ id: crypto.randomUUID(), kind: 'milestone' as const, day: '2027-01-08' }];
  const touch = { why: null, words: '', work: '', checkIns };
  const about = { meeting: before, action: owned.id };
  await ada.ask(saveTouch, { ...about, body: { person: bo.id, version: 0, content: touch } });
  await bo.ask(answerAction, { ...about, body: { day: '2027-01-20' } });
  await bo.ask(moveAction, { action: owned.id, body: { due: '2027-02-01', reason: 'The *fair* moved' } });
  const panel = await journey.open('ada', { width: 280 });
  await keepWhileRated(panel);
  await panel.page.close();
  journey.sandbox.nextOccurrence();
  const other = await begin(ada);
  await ada.ask(saveOpening, {
    meeting: other,
    body: { version: 1, content: { ...opening, purpose: 'Plan the party', decider: { id: bo.id, name: '' } } },
  });
  await share(ada, other, { actions: [action('Order the cake')], questions: [] });
  journey.sandbox.nextOccurrence();
  await begin(ada);

  const host = await journey.open('ada', { frame: 'content' });
  const reader = await journey.open('bo', { frame: 'content', width: 280 });
  await takeAlong(reader);
  await replaceWhatWasDecided(host);
  await deleteTheParty(host, reader);
  await removeTheName(host, reader);
  expect(journey.sandbox.microsoft.messages()).toHaveLength(2);
});

async function takeAlong({ page, button, text, panel, frame }: Window) {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await button('Copy as Markdown').click();
  await sees(text('Copied, with 3 meetings.'));
  const markdown = await copied();
  expect(markdown).toContain(' **We launch on \\*12\\* March** · delegated to Bo Lindqvist');
  expect(markdown).toContain(
    '- [ ] Draft the announcement · Bo Lindqvist · 2027-02-01 · moved from 2027-01-15: The \\*fair\\* moved',
  );
  expect(markdown).toContain('  - You suggested 2027-01-20.\n  - At a milestone 2027-01-08 · proposed');
  expect(markdown.indexOf('Plan the party')).toBeLessThan(markdown.indexOf('Draft the announcement'));

  const [download] = await Promise.all([page.waitForEvent('download'), button('Download as JSON').click()]);
  expect(download.suggestedFilename()).toMatch(/^bookend-\d{4}-\d\d-\d\d\.json$/);
  const json: { format: number; meetings: unknown[] } = JSON.parse(await readFile(await download.path(), 'utf8'));
  expect([json.format, json.meetings.length]).toEqual([1, 3]);

  // Teams denies the frame the clipboard, so that was `execCommand` already; now deny that too.
  const inside = await frame();
  await inside.evaluate(() => {
    document.execCommand = () => false;
  });
  await button('Copy as Markdown').click();
  const byHand = panel.getByRole('textbox', { name: /^Teams holds the clipboard back here/ });
  expect(await byHand.inputValue()).toContain('Draft the announcement');
}

async function replaceWhatWasDecided({ panel, button, field }: Window) {
  const history = panel.getByRole('complementary').getByRole('button', { name: /Choose the launch date/ });
  await history.last().click();
  await button('Change what was decided').click();
  await button('Replace: When do we launch?').click();
  await expect.poll(() => field('The decision, in one sentence').inputValue()).toBe('We launch on *12* March');
  await field('The decision, in one sentence').fill('We launch on 19 March');
  await button('Make it final').click();
  await isGone(field('The decision, in one sentence'));
  await history.last().click();
  await sees(panel.getByRole('heading', { level: 1, name: 'Recap' }));
  await isGone(button('Change what was decided'));
  await button('Back').click();
}

async function keepWhileRated({ panel, page, button, text }: Window) {
  await page.getByRole('link', { name: 'Open in Bookend' }).click();
  await button('Delete this meeting').click();
  await button('Delete').click();
  await sees(text(/^People are still rating this meeting\. It can be deleted once the rating has closed: on .*\d, or/));
  if (process.env['LOOKS']) await page.screenshot({ path: `${process.env['LOOKS']}/delete-while-rated.png` });
  await sees(panel.getByRole('heading', { level: 1, name: 'Recap' }));
}

async function deleteTheParty(host: Window, reader: Window) {
  for (const { button, text } of [host, reader]) {
    await button(/Plan the party/).click();
    await sees(text('Order the cake'));
  }
  expect(await reader.button('Delete this meeting').count()).toBe(0);
  await host.button('Delete this meeting').click();
  await sees(host.text('The card in the chat stays. You can delete it there yourself.'));
  expect(await host.button('Keep it').evaluate(isFocused)).toBe(true);
  await host.button('Keep it').click();
  expect(await host.button('Delete this meeting').evaluate(isFocused)).toBe(true);
  await host.button('Delete this meeting').click();
  await host.button('Delete').click();
  for (const { text, button, panel } of [host, reader]) {
    await sees(text('This meeting is not kept any more.'));
    await isGone(panel.getByRole('main').getByText('Order the cake'));
    await isGone(button(/Plan the party/));
  }
  await expect.poll(() => host.panel.getByRole('heading', { level: 1, name: 'Recap' }).evaluate(isFocused)).toBe(true);
  expect(await host.button('Delete this meeting').count()).toBe(0);
  await host.button('Back').click();
  await sees(host.panel.getByRole('heading', { level: 1, name: 'Meet' }));
}

async function removeTheName(host: Window, reader: Window) {
  await host
    .button(/Choose the launch date/)
    .last()
    .click();
  await sees(host.text('delegated to Bo Lindqvist'));
  await reader.button('Remove my name from Bookend').click();
  await sees(reader.text('Ratings can’t be found: nobody knows whose they are.'));
  await reader.button('Leave it').click();
  await reader.button('Remove my name from Bookend').click();
  await reader.button('Remove my name').click();
  await sees(reader.text('Your name is removed from 2 meetings.'));
  await sees(host.text('delegated to someone who is no longer named'));
  expect(await host.text('Bo Lindqvist').count()).toBe(0);
}
