import { acknowledge } from '#contract/meeting/acknowledgement.ts';
import { readAsides } from '#contract/person/aside.ts';
import { makeCode } from '#contract/person/coach.ts';
import { saveCommitment } from '#contract/person/commitment.ts';
import { beginMeeting, markKey, moveTo, saveOpening, sayItem } from '#contract/meeting/meeting.ts';
import { closePulse } from '#contract/meeting/pulse.ts';
import { nominate } from '#contract/organization/story.ts';
import { expect } from 'vitest';
import { waitUntil } from '../support/browser/week.ts';
import { isGone, sees, startJourney, type Journey, type Window } from '../support/browser/journey.ts';
import { finders } from '../support/meeting/finders.ts';
import { begin, opening, rate, share } from '../support/meeting/meeting.ts';
import { testInTurns } from '../support/proof.ts';

const test = testInTurns(2);

/** Words that occur nowhere else, so that finding one means that a text was read. */
const tried = 'Asked the Kingfisher question first';
const noticed = 'Eli tends the Heron reserve';
const reach = 'a knock on the harbour door';
const told = 'I asked what we had missed before we chose.';

const kept = ['I practise: Invite dissent', 'Most saw it: Invited dissent'];

const lately = 'Your meetings lately';

const others = ['bo', 'cai', 'dana', 'eli', 'fatima'];
const outside = ['hugo', 'carla', 'noor', 'maya'];

test('a week of practice, reflection and thanks around the meetings is read only by its readers [000-42, 000-43, 000-44, 000-52, 000-67, 000-69, 000-70, 001-15, 002-02, 002-04, 002-18, 004-02, 004-04]', async () => {
  await using journey = await startJourney({ config: { ratePerPerson: 100_000 } });
  await waitUntil(journey, 'monday');
  const ada = await journey.open('ada', { width: 280 });
  const other = await journey.open('cai', { width: 280, frame: 'personal' });

  await practise(ada);
  await hostOnMonday(journey);
  await fillInACard(other);
  await waitUntil(journey, 'tuesday');
  const meeting = await beginOnTuesday(journey);
  await lookBack(other);
  // An attendee's panel would rate for Dana.
  await show(other, 'noor', 'personal');
  await writeAnAside(journey, ada);
  await pickAnOwner(journey, ada, meeting);
  await thankFatima(journey, ada, meeting);
  await readTheResult(journey, ada, meeting);

  await waitUntil(journey, 'thursday');
  await ada.sandboxButton('Reload the panel').click();
  await reflect(ada);
  await readAsManager(other, ada);
  await findNothing(journey, other);
  await coach(journey, ada, other);
  await tellAStory(journey, ada, other);
  await openAgain(journey, ada);
  // Two recaps and a thank-you.
  expect(journey.sandbox.microsoft.messages()).toHaveLength(3);
});

async function practise({ button, field, panel }: Window) {
  await button('Practise something today').click();
  await field('Which behaviour').selectOption({ label: 'Invite dissent' });
  await button('Practise it').click();
  await sees(panel.getByRole('switch', { name: 'Tell everybody at the opening' }));
}

/** Dana keeps a commitment for the series. */
async function hostOnMonday({ as, sandbox }: Journey) {
  await share(as('ada'), await begin(as('ada')), { actions: [], questions: [] });
  const content = { series: sandbox.microsoft.chat.id, when: 'nobody objects', act: 'name one risk' };
  await as('dana').ask(saveCommitment, { commitment: crypto.randomUUID(), body: { version: 0, content } });
}

async function fillInACard({ panel, field, answer, text }: Window) {
  await panel.getByRole('tab', { name: 'My card' }).click();
  await field('Reach me by').fill(reach);
  await answer('Who sees it?', 'All my chats');
  await sees(text(/^Saved/));
}

async function beginOnTuesday({ as }: Journey): Promise<string> {
  const host = as('ada');
  const { meeting } = await host.ask(beginMeeting, { body: { timeZone: 'Europe/Berlin' } });
  await host.ask(markKey, { meeting, body: { isKey: true } });
  await host.ask(saveOpening, { meeting, body: { version: 0, content: opening } });
  for (const item of ['purpose', 'dissent'] as const)
    await host.ask(sayItem, { meeting, body: { item, isSaid: true } });
  return meeting;
}

async function lookBack(other: Window) {
  await show(other, 'dana', 'sidePanel');
  await other.button(/^Prepared by you/).click();
  const mine = other.panel.getByRole('group', { name: 'When nobody objects, I name one risk' });
  await mine.getByRole('button', { name: 'Done' }).click();
  await sees(mine.getByText('Done.'));
}

async function show({ setting }: Window, as: string, frame: 'sidePanel' | 'personal') {
  await setting('I am', as);
  await setting('Show as', frame);
}

async function writeAnAside(journey: Journey, { button, field, text }: Window) {
  await button('Write an aside').click();
  await field('About').selectOption({ label: 'Eli Nakamura' });
  await field('What you want to remember').fill(noticed);
  await button(/^Save$/).click();
  await button('1 aside').click();
  await isGone(text(noticed));
  const [aside] = (await journey.as('ada').ask(readAsides, {})).asides;
  const everybody = { among: ['ada', ...others, ...outside], id: aside?.id };
  for (const word of ['Heron', aside?.id ?? '']) expect(await finders(journey, word, everybody)).toEqual(['ada']);
}

async function pickAnOwner({ as }: Journey, ada: Window, meeting: string) {
  await as('ada').ask(moveTo, { meeting, body: { stage: 'meet' } });
  const { panel, button, field, text } = ada;
  await panel.getByRole('button', { name: 'Action', exact: true }).click();
  const add = async (what: string, read: () => Promise<void>) => {
    await field('Action').fill(what);
    await field(`Owner of “${what}”`).pressSequentially('cai');
    await panel.getByRole('option', { name: 'Cai Okafor' }).click();
    await read();
    await button('in words').click();
    expect(await text(reach).count()).toBe(what === 'Book the harbour' ? 1 : 0);
    await panel.getByRole('button', { name: 'Add', exact: true }).click();
    await sees(button(new RegExp(`${what} · Cai Okafor$`)));
  };
  await add('Book the harbour', () => sees(text(reach)));
  await add('Print the map', async () => undefined);
}

async function thankFatima({ as }: Journey, { button, field, panel, page }: Window, meeting: string) {
  const what = 'Called the printer before anybody asked';
  const thanks = { to: [as('fatima').id], kind: 'initiative' as const, what, outcome: '' };
  await as('ada').ask(acknowledge, { meeting, acknowledgement: crypto.randomUUID(), body: thanks });
  await button('Close meeting').click();
  await button('Share recap to the chat').click();
  await button(/^Thank Fatima Haddad/).click();
  await field('What it led to').fill('The maps are ready');
  await button('Post to the chat').click();
  await sees(page.locator('.ac-adaptiveCard').getByText('Thank you, Fatima Haddad'));
  await isGone(panel.getByRole('button', { name: /^Thank Fatima/ }));
}

async function readTheResult({ as, sandbox }: Journey, ada: Window, meeting: string) {
  await show(ada, 'ada', 'personal');
  await sees(ada.text('Nothing is waiting for you today.'));
  for (const key of others) await rate(as(key), meeting, 4, 4, { purpose: 'saw', dissent: 'saw' });
  sandbox.dayLater();
  await as('ada').ask(closePulse, { meeting });
  await sees(ada.text('The result of a rating is in.'));
  // Without a reload.
  await sees(ada.panel.getByRole('table', { name: lately }).getByText('Most saw it in 1 of 1 result'));
  await ada.button('Read it').click();
  await sees(ada.panel.getByText('most saw it'));
  await show(ada, 'ada', 'personal');
  await sees(ada.text('Nothing is waiting for you today.'));
}

async function reflect({ panel, button, field, text }: Window) {
  await sees(text('Your reflection for this week is due.'));
  await button('Write it').click();
  await button('Who reads it, and when').click();
  await field('From which meeting').selectOption({ label: 'Launch planning' });
  await field('Who').selectOption({ label: 'Bo Lindqvist' });
  await button('Ask them').click();
  await sees(text(/^Bo Lindqvist hasn’t answered yet\./));

  const facts = panel.getByRole('list', { name: 'Your week' }).getByRole('button');
  await sees(facts);
  const [practised, hosted, , , purpose, dissent] = await facts.allInnerTexts();
  expect([practised, hosted, purpose, dissent]).toEqual([
    kept[0],
    'Hosted 2 meetings',
    'Most saw it: Said why we are here',
    kept[1],
  ]);
  // Of six facts, the first and the last stay.
  for (let out = 0; out < 4; out++) await facts.nth(1).click();
  expect(await facts.allInnerTexts()).toEqual(kept);
  await field('What I tried').fill(tried);
  await field('How it landed').fill('Two people disagreed, and we found the gap');
  await field('Next time: When …').fill('it goes quiet');
  await field('I …').fill('count to ten');
  await field('Show it to me at the next opening of').selectOption({ label: 'Launch planning' });
  await button('Send to Bo Lindqvist').click();
  await sees(text(/^Sent to Bo Lindqvist, /));
}

async function readAsManager(other: Window, ada: Window) {
  await show(other, 'bo', 'personal');
  const { panel, button, text } = other;
  await sees(text(/^Ada Park asks you to read a short reflection each week\./));
  expect(await text('A reflection is waiting for you.').count()).toBe(0);
  await button('I’ll read it').click();
  await sees(text('A reflection is waiting for you.'));
  await button('Read').click();
  await button(/^Ada Park · Week \d+$/).click();
  const written = panel.getByRole('article', { name: /^Ada Park · Week \d+$/ });
  for (const words of [tried, ...kept]) await sees(written.getByText(words));
  await button('Tick as read: Ada Park').click();
  await sees(ada.text(/ · Bo Lindqvist read it, /));
}

async function findNothing(journey: Journey, other: Window) {
  expect(await finders(journey, 'Kingfisher', { among: ['ada', ...others, ...outside] })).toEqual(['ada', 'bo']);
  for (const key of ['hugo', 'carla', 'maya']) {
    await show(other, key, 'personal');
    await sees(other.text('Nothing is waiting for you today.'));
    expect(await other.text(lately).count()).toBe(0);
    await other.panel.getByRole('tab', { name: 'Reflection' }).click();
    await sees(other.text('Nothing from your meetings yet.'));
    expect(await other.panel.getByRole('article').count()).toBe(0);
  }
}

async function coach({ as }: Journey, ada: Window, other: Window) {
  await show(other, 'noor', 'personal');
  await other.panel.getByRole('tab', { name: 'Coaching' }).click();
  await sees(other.text(/^Nobody shares anything with you yet\./));
  const { code } = await as('noor').ask(makeCode, {});
  await ada.panel.getByRole('tab', { name: 'Coaching' }).click();
  await ada.button('Share with a coach').click();
  await ada.field('Your coach’s code').fill(code);
  await ada.button('Find my coach').click();
  await ada.panel.getByRole('checkbox', { name: 'Released results' }).check();
  await ada.panel.getByRole('checkbox', { name: 'Also what is older than today' }).check();
  await ada.button('Share with Noor Rahman').click();

  await other.button('Released results').click();
  const result = other.text(/^Result of /);
  await sees(result);
  await ada.button('Stop sharing').click();
  await sees(ada.text('Stop sharing with Noor Rahman?'));
  const revoked = ada.page.waitForResponse('**/api/me/coach/grants/*/end');
  await ada.button('Stop sharing').click();
  await revoked;
  await expect.poll(() => result.count(), { timeout: 1_000, interval: 50 }).toBe(0);
  await sees(other.text(/^Nobody shares anything with you yet\./));
}

async function tellAStory(journey: Journey, ada: Window, other: Window) {
  await show(other, 'carla', 'personal');
  await other.panel.getByRole('tab', { name: 'Stories' }).click();
  const text = 'Before choosing, Ada asked what we had missed, and waited.';
  const body = { to: journey.as('ada').id, behaviour: 'dissent', text };
  await journey.as('fatima').ask(nominate, { story: crypto.randomUUID(), body });
  await ada.panel.getByRole('tab', { name: 'Today' }).click();
  await sees(ada.text('Somebody would like to tell a story about you'));
  await sees(other.text('There is no story to tell right now.'));
  const everybody = { among: ['ada', ...others, ...outside] };
  expect(await finders(journey, 'what we had missed', everybody)).toEqual(['ada', 'fatima']);
  await ada.button('Edit and decide').click();
  await ada.field('In your words').fill(told);
  await ada.panel.getByRole('checkbox', { name: 'Intranet' }).check();
  await ada.button('Yes, tell it').click();
  await sees(other.text(told));
  await sees(other.text('Ada Park'));
}

async function openAgain({ as, sandbox }: Journey, ada: Window) {
  sandbox.nextOccurrence();
  await as('ada').ask(beginMeeting, { body: { timeZone: 'Europe/Berlin' } });
  await show(ada, 'ada', 'sidePanel');
  await ada.button(/^Prepared by you/).click();
  await sees(ada.text('What you wanted to do next time'));
  await sees(ada.text('When it goes quiet, I count to ten'));
}
