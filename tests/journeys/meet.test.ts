import { randomUUID } from 'node:crypto';
import { acknowledge } from '#contract/meeting/acknowledgement.ts';
import { saveOpening } from '#contract/meeting/meeting.ts';
import { saveDecision } from '#contract/meeting/decision.ts';
import { expect } from 'vitest';
import { sixPeople } from '../../server/sandbox/people.ts';
import {
  countClicks,
  isFocused,
  isGone,
  sees,
  startJourney,
  type Journey,
  type Window,
} from '../support/browser/journey.ts';
import { begin, decision, opening, share } from '../support/meeting/meeting.ts';
import { testInTurns } from '../support/proof.ts';

const test = testInTurns(3);

const lines = Array.from(
  { length: 40 },
  (_, index) => `${index} brought the numbers that everybody had been waiting for`,
);

test('with 40 entries and 12 people a host sees five buttons and the newest three unscrolled', async () => {
  await using journey = await startJourney({ people: twelveWithLongNames() });
  const ada = journey.as('ada');
  const meeting = await begin(ada);
  const purpose = 'Choose the launch date, and whom we tell about it first. '.repeat(8).trim();
  await ada.ask(saveOpening, { meeting, body: { version: 1, content: { ...opening, purpose } } });
  for (const what of lines) await thank(journey, 'bo', meeting, what);
  const host = await journey.open('ada', { width: 280 });
  await sees(host.button(/39 brought the numbers/));
  await makeTheFrame(host, 600);

  const acts = host.panel.getByRole('group', { name: 'What happens now' }).getByRole('button');
  const feed = host.panel.getByRole('region', { name: 'So far' });
  expect(await acts.count()).toBe(5);
  const newest = feed.getByRole('listitem').getByRole('button');
  expect(await newest.allInnerTexts()).toHaveLength(3);
  const bar = host.button('Close meeting');
  const top = (await box(bar)).y;
  for (const one of [...(await acts.all()), ...(await newest.all())]) {
    const { y, height } = await box(one);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y + height).toBeLessThanOrEqual(top);
  }
  const frame = await host.frame();
  expect(await frame.evaluate(() => document.documentElement.scrollTop)).toBe(0);

  // While somebody is using the list, new entries wait beside its heading, so nothing moves.
  const second = host.button(/38 brought the numbers/);
  await second.click();
  await sees(feed.getByText(/^A contribution · cai .* · said by bo /));
  const place = await box(second);
  for (const what of ['One more', 'Another']) await thank(journey, 'bo', meeting, what);
  await sees(host.button('2 new'));
  expect(await host.button(/Another/).count()).toBe(0);
  expect(await box(second)).toEqual(place);
  await host.button('2 new').click();
  await sees(host.button(/Another/));
  await host.button('All 42').click();
  expect(await feed.getByRole('listitem').count()).toBe(42);
});

function isTickedByThePress(box: HTMLInputElement): boolean {
  box.click();
  return box.checked;
}

function thank(journey: Journey, by: string, meeting: string, what: string) {
  const body = { to: [journey.as('cai').id], kind: 'contribution' as const, what, outcome: '' };
  return journey.as(by).ask(acknowledge, { meeting, acknowledgement: randomUUID(), body });
}

async function makeTheFrame({ page, frame }: Window, height: number) {
  const inner = await (await frame()).evaluate(() => innerHeight);
  const size = page.viewportSize();
  if (!size) throw new Error('The window has no size');
  await page.setViewportSize({ ...size, height: size.height + height - inner });
  expect(await (await frame()).evaluate(() => [innerWidth, innerHeight])).toEqual([280, height]);
}

async function box(locator: ReturnType<Window['button']>) {
  return locator.evaluate((element) => {
    const { y, height } = element.getBoundingClientRect();
    return { y, height };
  });
}

function twelveWithLongNames() {
  const { ada, bo, cai } = sixPeople;
  const others = Array.from({ length: 9 }, (_, index) => ({
    ...ada,
    key: `p${index}`,
    id: `00000000-0000-4000-9000-${String(index).padStart(12, '0')}`,
  }));
  const long = (key: string) => `${key} Wolfeschlegelsteinhausenbergerdorff of the Northern Department`;
  return Object.fromEntries([ada, bo, cai, ...others].map((one) => [one.key, { ...one, name: long(one.key) }]));
}

test('anybody acknowledges in three taps, all see it, and the card omits people who opted out [000-08, 000-09, 000-10, 000-11, 001-02, 001-04, 001-05, 001-06, 001-07, 001-14, 004-01, 004-05]', async () => {
  await using journey = await startJourney();
  const host = await journey.open('ada');
  const attendee = await journey.open('bo');
  await begin(journey.as('ada'));

  // 000-08, 001-02: one tap opens the form, one picks the person, and the cursor is in the text.
  await sees(attendee.button('Acknowledge someone'));
  const taps = await countClicks(attendee);
  await attendee.button('Acknowledge someone').click();
  await attendee.button('Cai Okafor').click();
  await attendee.page.keyboard.type('Brought the numbers');
  await attendee.button(/^Acknowledge$/).click();
  const line = /Cai Okafor · Brought the numbers$/;
  await sees(host.button(line));
  expect(await taps()).toBe(3);
  expect(await attendee.button('Acknowledge someone').evaluate(isFocused)).toBe(true);
  await sees(host.panel.locator('[aria-live="polite"]').getByText(line));

  await attendee.button(line).click();
  await attendee.button('Take back').click();
  await isGone(host.button(line));

  // 000-09, 000-10, 000-59: for a risk, with its effect, to somebody the host has not acknowledged lately.
  await host.button('Acknowledge').click();
  await host.button('Not acknowledged lately').click();
  await host.panel
    .getByRole('group', { name: 'In this meeting' })
    .getByRole('button', { name: 'Bo Lindqvist' })
    .click();
  for (const [kind, example] of [
    ['Took the initiative', 'Spoke up before it became a problem'],
    ['Shared knowledge or tools', 'Showed us the tool that saves an hour'],
    ['Owned an outcome', 'Owned a mistake and said what was learned'],
    ['Lifted somebody up', 'Offered support when somebody was stuck'],
    ['Raised a risk or bad news', 'Told us early that the date is at risk'],
  ] as const) {
    await host.field('What for').selectOption(kind);
    await sees(host.text(`Such as: ${example}`));
  }
  await host.field('What they did').fill('Told us about the venue');
  await host.button('It led to…').click();
  await host.field('What it led to').fill('We booked another');
  await host.button('Not now').click();
  await host.button('Acknowledge').click();
  expect(await host.field('What it led to').inputValue()).toBe('We booked another');
  await host.field('What they did').press('Enter');
  await sees(host.button(/Bo Lindqvist · Told us about the venue$/));
  await host.button('Acknowledge').click();
  await host.button('The whole team').click();
  await host.field('What for').selectOption('Thanks');
  await host.button(/^Acknowledge$/).click();
  await sees(attendee.button(/The whole team · Thanks$/));

  // 001-14: one press posts it to the chat.
  await host.button(/The whole team · Thanks$/).click();
  await host.button('Share in the chat').click();
  await sees(attendee.page.locator('.ac-adaptiveCard').getByText('Thank you, everybody'));
  await sees(host.button('Posted to the chat.'));
  await host.button(/The whole team · Thanks$/).click();

  // 000-11: acknowledged people may keep themselves off the card.
  await attendee.button(/Bo Lindqvist · Told us about the venue$/).click();
  const box = attendee.field('Leave my name off the recap card');
  expect(await box.evaluate(isTickedByThePress)).toBe(true);

  const clicks = await countClicks(host);
  await host.panel.getByRole('button', { name: 'Action', exact: true }).click();
  await host.page.keyboard.type('Draft the announcement');
  await host.page.keyboard.press('Tab');
  await host.page.keyboard.type('bo');
  for (const key of ['ArrowDown', 'Enter']) await host.page.keyboard.press(key);
  await host.button(/next working day$/).click();
  await host.panel.getByRole('button', { name: 'Add', exact: true }).click();
  expect(await clicks()).toBe(3);
  await sees(attendee.panel.getByRole('region', { name: 'My actions' }).getByText('Draft the announcement'));
  await host.page.keyboard.type('Book the venue');
  for (const _ of [1, 2]) await host.page.keyboard.press('Enter');
  await sees(host.button(/Action · Draft the announcement · Bo Lindqvist$/));
  await host.button(/Action · Book the venue$/).click();
  await host.field('Owner of “Book the venue”').pressSequentially('the agency');
  await sees(host.button(/Action · Book the venue · the agency$/));

  await host.button('Close meeting').click();
  await sees(host.panel.getByRole('region', { name: 'Acknowledged' }).getByText('We booked another'));
  const written = await host.panel.getByRole('textbox', { name: 'Action', exact: true }).all();
  expect(await Promise.all(written.map((line) => line.inputValue()))).toEqual([
    'Draft the announcement',
    'Book the venue',
  ]);
  await host.button('Share recap to the chat').click();
  const card = attendee.page.locator('.ac-adaptiveCard');
  await sees(card.getByText('The whole team'));
  expect(await card.getByText('Told us about the venue').count()).toBe(0);
  await sees(attendee.panel.getByRole('region', { name: 'Acknowledged' }).getByText('The whole team'));
});

test('a host corrects a decision before the recap, and decides or withdraws it a week later', async () => {
  await using journey = await startJourney();
  const ada = journey.as('ada');
  const meeting = await begin(ada);
  for (const [statement, state] of [
    ['Approve the budget', 'proposed'],
    ['Move to the north hall', 'put_off'],
    ['Leave of absence of a member', 'final'],
  ] as const) {
    const content = { ...decision, statement, final: state === 'final' ? 'refused' : '' };
    const body = { version: 0, state, content, supersedes: null };
    await ada.ask(saveDecision, { meeting, decision: randomUUID(), body });
  }
  const host = await journey.open('ada');
  const attendee = await journey.open('bo');

  await host.button(/Decided: Leave of absence of a member: refused/).click();
  await host.button('Correct: Leave of absence of a member').click();
  await host.field('The decision, in one sentence').fill('accepted');
  await keptInBrowser(host);
  await host.reload();
  await host.button(/Decided: Leave of absence of a member: refused/).click();
  await host.button('Correct: Leave of absence of a member').click();
  await expect.poll(() => host.field('The decision, in one sentence').inputValue()).toBe('accepted');
  await host.button('Save the correction').click();
  await sees(attendee.button(/Decided: Leave of absence of a member: accepted/));
  expect(await attendee.button(/Leave of absence/).count()).toBe(1);

  await share(ada, meeting, { actions: [], questions: [] });
  journey.sandbox.nextOccurrence();
  await sees(host.field('Purpose, in one sentence'));
  await host.button(/^Still open from .*2$/).click();
  await host.button('Decide now: Approve the budget').click();
  expect(await host.field('The decision, in one sentence').inputValue()).toBe('Approve the budget');
  await host.button('Make it final').click();
  await host.button(/^Still open from .*1$/).click();
  await host.button('Withdraw: Move to the north hall').click();
  await host.field('Why it’s withdrawn (optional)').fill('It is let');
  await host.button(/^Withdraw$/).click();
  await isGone(host.button(/^Still open from/));
  await host.button('Start meeting').click();
  await sees(attendee.button(/Decided: Approve the budget$/));
  await attendee.button(/Withdrawn: Move to the north hall/).click();
  await sees(attendee.text('Why: It is let'));
});

async function keptInBrowser(window: Window): Promise<void> {
  const frame = await window.frame();
  const entries = () =>
    frame.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('.unsent.')).length);
  await expect.poll(entries).toBe(1);
}
