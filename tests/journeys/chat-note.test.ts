import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { sixPeople } from '../../server/sandbox/people.ts';
import { isGone, sees, startJourney } from '../support/browser/journey.ts';
import { begin, decide, share } from '../support/meeting/meeting.ts';
import { testInTurns } from '../support/proof.ts';

const test = testInTurns(2);

const nothing = { actions: [], questions: [] };

test('between meetings people thank, clarify a decision and ask for dissent in the chat [000-47, 000-48, 000-49]', async () => {
  await using journey = await startJourney();
  const ada = journey.as('ada');
  const meeting = await begin(ada);
  await decide(ada, meeting);
  await share(ada, meeting, nothing);
  const bo = await journey.open('bo', { width: 280 });
  const { page, panel } = bo;
  const cards = page.locator('.ac-adaptiveCard');
  await bo.button('Say it in the chat').click();
  await bo.button('Thank somebody').click();
  await bo.field('For what').fill('You stayed with the question');
  await bo.button('Post to the chat').click();
  await sees(bo.text('Choose somebody from the list.'));
  await bo.field('To').pressSequentially('cai');
  await panel.getByRole('option').first().click();
  await bo.button('Post to the chat').dblclick();
  await sees(cards.getByText(/^Thank you, Cai/));
  await sees(panel.getByRole('list', { name: 'What you posted' }).getByText('You stayed with the question'));

  await bo.button('Make a decision clearer').click();
  await bo.field('In clearer words').fill('March, whatever the fair does');
  journey.sandbox.microsoft.trouble.set('refused', 1);
  await bo.button('Post to the chat').click();
  await sees(bo.text('Teams didn’t accept this. Your words are still here'));

  const other = await journey.open('bo', { beside: bo, width: 280 });
  const cai = await journey.open('cai', { beside: bo, width: 280 });
  await bo.reload();
  for (const window of [bo, other, cai]) {
    await window.button('Say it in the chat').click();
    await window.button('Make a decision clearer').click();
  }
  const words = 'In clearer words';
  expect(await cai.field(words).inputValue()).toBe('');
  await holds(bo.field(words), 'March, whatever the fair does');
  await bo.field(words).press('End');
  await page.keyboard.type(', fair or not');
  await holds(other.field(words), 'March, whatever the fair does, fair or not');
  await bo.button('Post to the chat').click();
  await sees(cards.getByText('March, whatever the fair does, fair or not'));
  await holds(other.field(words), '');
  await Promise.all([other.page.close(), cai.page.close()]);

  await bo.button('Ask what we are missing').click();
  await bo.field('About what').fill('Who sees a risk in March?');
  await bo.field('Reply by').fill('2020-01-01T10:00');
  await bo.button('Post to the chat').click();
  await sees(bo.text('This date is in the past.'));
  await expect.poll(() => bo.field('About what').inputValue()).toBe('Who sees a risk in March?');
  await bo.field('Reply by').fill('2090-01-01T10:00');
  await bo.button('Post to the chat').click();
  await sees(bo.text('Choose a time within the next year.'));
  const inAWeek = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 16);
  await bo.field('Reply by').fill(inAWeek);
  await bo.button('Post to the chat').click();
  await sees(cards.getByText('What are we missing?'));
  expect(journey.sandbox.microsoft.messages()).toHaveLength(4);
});

async function holds(field: Locator, value: string) {
  await expect.poll(() => field.inputValue(), { timeout: 15_000 }).toBe(value);
}

test('two people open, log and close a meeting, and get questions instead of a pulse [000-24]', async () => {
  await using journey = await startJourney({ people: { ada: sixPeople.ada, bo: sixPeople.bo } });
  const ada = journey.as('ada');
  const host = await journey.open('ada', { frame: 'content' });
  const other = await journey.open('bo');
  const meeting = await begin(ada, { isKey: true });
  await decide(ada, meeting);
  await sees(other.text('We launch on 12 March'));
  await share(ada, meeting, nothing);
  for (const { panel, text } of [host, other]) {
    await sees(panel.getByRole('heading', { name: 'To ask each other' }));
    await sees(text('What should I do more of, or less?'));
    await isGone(panel.getByRole('radiogroup'));
  }
});
