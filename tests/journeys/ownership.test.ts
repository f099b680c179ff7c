import { expect, test } from 'vitest';
import { dayIn, isGone, sees, startJourney } from '../support/browser/journey.ts';
import { reachTheClose } from '../support/meeting/meeting.ts';

test('an owner suggests a date, agrees on check-ins, and moves the action in their own tab [003-01, 003-09, 003-11, 003-12]', async () => {
  await using journey = await startJourney();
  await reachTheClose(journey.as('ada'));
  const host = await journey.open('ada');
  const owner = await journey.open('bo', { width: 280 });
  const owners = owner.panel.getByRole('region', { name: 'My actions' });
  await sees(host.field('Owner of “Draft the announcement”'));
  expect(await host.field('Owner of “Draft the announcement”').inputValue()).toBe('');
  expect(await owners.count()).toBe(0);
  await host.field('Owner of “Draft the announcement”').pressSequentially('li');
  await host.panel.getByRole('option', { name: 'Bo Lindqvist' }).click();
  await host.button(/next working day$/).click();
  await sees(owners.getByText('Ada Park answers for it'));

  // With the keyboard alone.
  await owner.button('Another date: Draft the announcement').focus();
  await owner.page.keyboard.press('Enter');
  const day = owner.field('The date you suggest');
  await expect.poll(() => day.evaluate((field) => field === document.activeElement)).toBe(true);
  const later = dayIn(10);
  await day.fill(later);
  await owner.button('Suggest it').press('Enter');
  await sees(owners.getByText(/^You said .+\. The host sees it\.$/));
  await expect.poll(() => owner.panel.locator(':focus').innerText()).toContain('Draft the announcement');
  await sees(host.text(/^Bo Lindqvist suggests /));
  await host.button(/^Take /).click();
  await sees(host.text('Bo Lindqvist has accepted.'));
  expect(await host.field('Due date of “Draft the announcement”').inputValue()).toBe(later);
  await sees(owners.getByText('You own this.'));

  await host.button('Staying in touch about “Draft the announcement”').click();
  await host.button('Add a check-in').click();
  await host.field('When').selectOption('weekly');
  await host.answer('Why I stay close', 'your learning');
  await host.field('In one line, for the owner').fill('Your first launch');
  await sees(host.text('Bo Lindqvist hasn’t agreed yet.'));
  await sees(host.text(/^Name the kind of work/));
  await host.field('Kind of work').fill('Writing');
  await host.answer('Support for Bo Lindqvist in “Writing”', 'close');
  await sees(host.field('Look at it again on'));
  await owner.button(/^Staying in touch.*1 to agree$/).click();
  await sees(owners.getByText('Ada Park stays close for your learning.'));
  await sees(owners.getByText(/^Micro-leading, agreed beforehand .*: support, not control\.$/));
  await sees(owners.getByText('Support in “Writing”: close.'));
  await owner.button(/^Fine with me: Ten minutes a week, from /).click();
  await sees(owners.getByText('· agreed'));
  await owner.answer('How close should the host be?', 'more room');
  await sees(host.text('agreed'));
  await sees(host.text('Bo Lindqvist would like more room.'));
  // Each of the two finds words for that talk, folded away, and their own only.
  const asOwner = 'On this I’d like more room';
  const asHost = 'What can I leave to you from now on?';
  for (const { text } of [owner, host])
    for (const words of [asOwner, asHost]) expect(await text(words).count()).toBe(0);
  await owner.button('Words for that talk').press('Enter');
  await sees(owners.getByRole('list', { name: 'Words for that talk' }).getByText(asOwner));
  await host.button('Words for that talk').press('Enter');
  await sees(host.text(asHost));
  expect([await owner.text(asHost).count(), await host.text(asOwner).count()]).toEqual([0, 0]);
  await owner.answer('How close should the host be?', 'closer');
  await sees(owners.getByText('Could we look at it together before the next step?'));
  await sees(host.text('What would help you most this week?'));
  await isGone(host.text(asHost));

  await host.button('Share recap to the chat').click();
  await sees(host.text(/^Shared to the chat · /));
  await sees(host.page.locator('.ac-adaptiveCard').getByText(/Draft the announcement\s·\s.+\s·\saccepted/));
  await sees(owner.panel.getByRole('region', { name: 'Who does what' }).getByText(/accepted/));

  const own = await journey.open('bo', { frame: 'personal' });
  await sees(own.panel.getByRole('checkbox', { name: /Draft the announcement/ }));
  await own.button('Move: Draft the announcement').click();
  await own.field('To which day').fill(dayIn(12));
  await own.button('Move it').click();
  await sees(own.text('Write something here.'));
  await own.field('Why, in one line').fill('Waiting for legal');
  await own.button('Move it').click();
  await sees(own.text(/^Moved from .+: Waiting for legal$/));
  journey.sandbox.nextOccurrence();
  await host.button(/^Still open from /).click();
  await sees(host.text(/^moved from .+: Waiting for legal$/));
  // Two taps hand it on, and its former owner sees that; two more hand it back.
  const handOn = async (to: string) => {
    await host.button('Change: Draft the announcement').click();
    await host.button('Hand on: Draft the announcement').click();
    const form = host.panel.getByRole('group', { name: 'Hand on: Draft the announcement' });
    await form.getByRole('button', { name: to }).click();
    await sees(host.text(new RegExp(`^${to} · `)));
  };
  await handOn('Cai Okafor');
  await sees(host.text(/^Handed on: Ada Park · .+, previously Bo Lindqvist’s$/));
  await own.reload();
  await sees(own.text('“Draft the announcement” is Cai Okafor’s now. Ada Park handed it on.'));
  await handOn('Bo Lindqvist');
  // A double click posts one message.
  await host.button('Post what is still open').dblclick();
  await sees(host.text('Posted to the chat.'));
  const cards = host.page.locator('.ac-adaptiveCard');
  await sees(cards.filter({ hasText: 'What is still open' }).getByText(/^Bo Lindqvist\s·\sdue /));
  await own.reload();
  await own.panel.getByRole('checkbox', { name: /Draft the announcement/ }).check();
  await isGone(own.button('Move: Draft the announcement'));
  await sees(host.button(/^All done from /));

  // Last week's recap is corrected from its card during this week's meeting.
  await host.page.getByRole('link', { name: 'Open in Bookend', exact: true }).first().click();
  await host.button('Correct the recap').click();
  await sees(host.panel.getByRole('heading', { name: 'Correct the recap' }));
  await host.panel.getByLabel('Action', { exact: true }).fill('Draft two announcements');
  await host.button('Update the card in the chat').click();
  await sees(cards.getByText(/Draft two announcements\s·\s/));
  expect(await cards.count()).toBe(2);
  await sees(host.button('Correct the recap'));
});
