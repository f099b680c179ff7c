import { randomUUID } from 'node:crypto';
import { raiseConcern } from '#contract/meeting/concern.ts';
import { moveTo } from '#contract/meeting/meeting.ts';
import { readRecap } from '#contract/meeting/recap.ts';
import { expect } from 'vitest';
import { isFocused, isGone, sees, startJourney } from '../support/browser/journey.ts';
import { action, begin, giveChair, share } from '../support/meeting/meeting.ts';
import { isProof, testInTurns } from '../support/proof.ts';

const test = testInTurns(2);

test('an author says in the open panel, with one tap, whether a new chair may read their concern', async () => {
  await using journey = await startJourney();
  const [ada, bo, cai] = [journey.as('ada'), journey.as('bo'), journey.as('cai')];
  const meeting = await begin(ada);
  const raise = (text: string) =>
    cai.ask(raiseConcern, { meeting, concern: randomUUID(), body: { kind: 'risk', text, from: null } });
  await raise('The fair has no power');
  await raise('Bo blocks the plan');
  const author = await journey.open('cai', { width: 280 });
  const chair = await journey.open('bo', { width: 280 });
  await author.button('Raise a concern').click();
  await sees(author.text(/^For now only Ada Park can read it,/));
  await author.button('Not now').click();

  await giveChair(ada, bo, meeting);
  await sees(chair.button('Close meeting'));
  const asking = author.button(/^Let Bo Lindqvist read it: /);
  await expect.poll(() => asking.count(), { timeout: 15_000 }).toBe(2);
  await sees(author.text('Bo Lindqvist has the chair now. May Bo Lindqvist read your concern?').first());
  expect(await chair.text(/no power|blocks the plan/).count()).toBe(0);
  await author.button('Not Bo Lindqvist: Bo blocks the plan').press('Enter');
  await author.button('Let Bo Lindqvist read it: The fair has no power').click();
  await sees(chair.button(/Cai Okafor raised a risk: The fair has no power/));
  await isGone(asking);
  expect(await chair.text(/blocks the plan/).count()).toBe(0);
  await author.button(/You raised a risk: Bo blocks/).click();
  await sees(author.text('Bo Lindqvist can’t read it.'));
  await author.button('Raise a concern').click();
  await sees(author.text(/^For now only Bo Lindqvist can read it, and the organizers/));
});

test.runIf(isProof)('last week’s chair corrects that recap, and is offered nothing else', async () => {
  await using journey = await startJourney();
  const [ada, bo] = [journey.as('ada'), journey.as('bo')];
  const meeting = await begin(ada);
  await giveChair(ada, bo, meeting);
  await ada.ask(moveTo, { meeting, body: { stage: 'close' } });
  const owned = action('Draft the announcement', { owner: { id: journey.as('cai').id, name: '' } });
  await share(bo, meeting, { actions: [owned], questions: [] });
  journey.sandbox.nextOccurrence();
  const former = await journey.open('bo', { width: 280 });
  const heading = former.panel.getByRole('heading', { name: 'Correct the recap' });
  const opener = former.button('Correct the recap');
  await opener.press('Enter');
  await expect.poll(() => heading.evaluate(isFocused)).toBe(true);
  // The save's response says that the card is outdated, so the button changes without a refetch.
  let reads = 0;
  await former.page.route(/\/recap(\/review)?$/, (route) => {
    reads += 1;
    return route.abort();
  });
  const saved = former.page.waitForResponse('**/recap/draft');
  await former.field('Action').fill('Draft the invitation');
  await saved;
  await isGone(former.text('Saving…'));
  for (const offered of ['Add a decision', 'A mistake', 'Staying in touch', 'Open another meeting today'])
    expect(await former.button(offered).count()).toBe(0);
  await sees(former.button(/^Update/));
  expect(reads).toBe(0);
  await former.page.unroute(/\/recap(\/review)?$/);
  await former.button('Back').press('Enter');
  await expect.poll(() => opener.evaluate(isFocused)).toBe(true);
  await opener.click();
  await former.button(/^Update/).click();
  const filed = async () => (await ada.ask(readRecap, { meeting })).filed?.actions[0]?.what;
  await expect.poll(filed, { timeout: 15_000 }).toBe('Draft the invitation');
  await expect.poll(() => opener.evaluate(isFocused), { timeout: 15_000 }).toBe(true);

  await begin(ada);
  const tab = await journey.open('bo', { frame: 'content' });
  await tab
    .button(/Choose the launch date/)
    .last()
    .click();
  await sees(tab.text('Draft the invitation'));
  expect(await tab.button(/Delete/).count()).toBe(0);
});

test('members ask the organizer to open, and open without one; one press takes the chair back', async () => {
  await using journey = await startJourney({ config: { membershipMs: 0 } });
  const { microsoft } = journey.sandbox;
  const chair = await journey.open('bo', { width: 280 });
  const other = await journey.open('cai', { frame: 'content' });
  await sees(other.panel.getByRole('heading', { name: 'Ada Park has not opened the meeting yet.' }));
  expect(await other.button(/^Ask/).count()).toBe(0);
  await chair.button('Ask Ada Park to open it').click();
  await sees(chair.text(/^You asked Ada Park to open the meeting\. From \d\d:\d\d, anyone here can open it\.$/));
  await sees(other.text(/^Bo Lindqvist asked Ada Park to open the meeting\. From/));
  const organizer = await journey.open('ada', { frame: 'content' });
  await sees(organizer.text('Bo Lindqvist asks you to open the meeting.'));
  await sees(chair.text(/Ada Park has Bookend open and can begin\.$/));

  microsoft.remove(microsoft.people.ada);
  await chair.reload();
  await sees(chair.text(/^The organizer of this meeting isn’t in its chat\. You can open the meeting/));
  await chair.button('Open this meeting').click();
  await sees(chair.text('You have the chair, because the organizer isn’t in this chat.'));
  await sees(other.text('Bo Lindqvist has the chair, because the organizer isn’t in this chat.'));
  expect(await other.button('Take the chair back').count()).toBe(0);

  microsoft.admit(microsoft.people.ada);
  await organizer.reload();
  await organizer.button('Take the chair back').click();
  await isGone(organizer.text(/has the chair/));
  await sees(other.panel.getByRole('heading', { name: 'Ada Park is opening' }));
  await isGone(other.text(/has the chair/));
});
