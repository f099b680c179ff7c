import { expect } from 'vitest';
import { bookendAsCluster } from '../../support/attacks/bookendCluster.ts';
import { askRaw } from '../../support/database/raw.ts';
import { postgresForThis } from '../../support/database/freshDatabase.ts';
import { isFocused, isGone, sees, startJourney, type Journey, type Window } from '../../support/browser/journey.ts';
import { closePulse, isCounted, rate } from '../../support/browser/rating.ts';
import { testInTurns } from '../../support/proof.ts';

const test = testInTurns(2);

const dayMs = 86_400_000;

/** One process runs beside the sandbox's page; several run on PostgreSQL behind a load balancer. */
const processes = Number(process.env['STORY_PROCESSES'] ?? 1);

test('a host runs a meeting from opening to rating, and the next one starts with what is open [000-38]', async () => {
  await using postgres = processes > 1 ? await postgresForThis() : undefined;
  const databaseUrl = await postgres?.makeUrl();
  await using journey = await startJourney({
    isOnTwoOrigins: true,
    ...(databaseUrl !== undefined && { config: { databaseUrl }, bookendBy: bookendAsCluster(processes) }),
  });
  const host = await journey.open('ada');
  const attendee = await journey.open('bo', { hasOwnClock: true });

  await looksLikeAMeeting(host);
  await openTheMeeting(host, attendee);
  await logADecision(host, attendee);
  await fillTheRecap(host);
  await seeWhatIsMissing(host);
  await reloadByAccident(host);
  await shareWithADoubleClick(host, attendee);
  expect(journey.sandbox.microsoft.messages()).toHaveLength(1);
  await rateInTwoTaps(attendee);
  await closeThePulse(journey, host, databaseUrl);
  await followTheCard(attendee);
  await comeBackNextWeek(host, attendee);
});

async function looksLikeAMeeting({ page, panel }: Window) {
  await sees(panel.getByRole('navigation', { name: 'Where we are' }));
  expect(await panel.getByRole('navigation').getByRole('listitem').allInnerTexts()).toEqual(['Open', 'Meet', 'Close']);
  expect(await page.getByRole('list', { name: 'In the meeting' }).getByRole('listitem').count()).toBe(6);
  await sees(page.getByRole('region', { name: 'Chat' }));
  const place = await page.locator('iframe[title="Bookend"]').boundingBox();
  expect(place).toMatchObject({ width: 321, x: 1280 - 321 });
  expect(await panel.locator('html').evaluate((html) => html.clientWidth)).toBe(320);
}

async function openTheMeeting(host: Window, attendee: Window) {
  await sees(attendee.text('Ada Park is opening'));
  await host.field('Purpose, in one sentence').fill('Choose the launch date');
  await host.field('How this will be decided').selectOption({ label: 'I decide after input' });
  await host.field('Who decides').selectOption({ label: 'Ada Park' });
  await sees(host.text(/^Saved · /));

  const steps = [
    ['Open with purpose', 'Choose the launch date'],
    ['Name how we decide', 'Ada Park decides after hearing us'],
    ['Invite dissent', 'What are we missing? I’d rather hear it now.'],
  ] as const;
  for (const [part, heard] of steps) {
    expect(await attendee.text(heard).count()).toBe(0);
    await host.button(`Say it: ${part}`).click();
    await sees(attendee.text(heard));
    await sees(host.button(`Said: ${part}`));
  }
  await host.button('Start meeting').click();
  await sees(attendee.panel.getByRole('heading', { name: 'Meet', exact: true }));
}

async function logADecision(host: Window, attendee: Window) {
  await host.button('Decision').click();
  await host.field('What is being decided').fill('When do we launch?');
  await host.field('The decision, in one sentence').fill('We launch on 21 March');
  // The opening already says how and by whom, so only the fields that most decisions need are visible.
  expect(await host.field('How it is decided').inputValue()).toBe('host_decides');
  expect(await host.field('Not everyone agreed').count()).toBe(0);
  await host.button('Why, who, disagreement, options…').click();
  expect(await host.field('Who decides').inputValue()).toBe('Ada Park');
  await host.field('Not everyone agreed').check();
  await host.field('Who disagreed, and about what').fill('Bo: May would be safer');
  await host.button('Make it final').click();
  await sees(host.text('Write something here.'));
  await host.field('Why we decided this').fill('The spring fair is in April');
  await host.button('Make it final').click();
  const line = /Decided: When do we launch\? We launch on 21 March/;
  await attendee.button(line).click();
  await sees(attendee.text('Not everyone agreed: Bo: May would be safer'));
  await sees(attendee.text('Why: The spring fair is in April'));

  await host.button(line).click();
  await host.button('Correct: When do we launch?').click();
  expect(await host.field('Why we decided this').inputValue()).toBe('The spring fair is in April');
  await host.field('The decision, in one sentence').fill('');
  await host.field('The decision, in one sentence').fill('We launch on 12 March');
  await sees(attendee.button(line));
  await host.button('Save the correction').click();
  await sees(attendee.button(/Decided: When do we launch\? We launch on 12 March/));
}

async function fillTheRecap(host: Window) {
  await host.button('Close meeting').click();
  await sees(host.panel.getByRole('region', { name: 'Decided' }).getByText('We launch on 12 March'));

  await host.button('Add an action').click();
  await host.field('Action').fill('Draft the announcement');
  await host.field('Owner of “Draft the announcement”').pressSequentially('li');
  await host.panel.getByRole('option', { name: 'Bo Lindqvist' }).click();

  await host.button('Add an action').click();
  await host.field('Action').last().fill('Book the venue');
  await host.field('Owner of “Book the venue”').pressSequentially('someone');
  await host.panel
    .getByRole('group', { name: 'Quick choices: Due date of “Book the venue”' })
    .getByRole('button', { name: /next working day$/ })
    .click();

  await host.button('Is anyone still waiting for an answer?').click();
  await host.field('Open question').fill('Who tells the press?');
  await sees(host.text(/^Saved · /));
}

async function seeWhatIsMissing(host: Window) {
  await host.button('2 things are missing').click();
  const list = host.panel.getByRole('list', { name: 'What is missing' });
  expect(await list.getByRole('listitem').allInnerTexts()).toEqual([
    '“Draft the announcement” has no date.',
    '“Book the venue”: “someone” could be anyone. Who is it?',
  ]);
  await list.getByRole('button', { name: '“Draft the announcement” has no date.' }).click();
  expect(await host.field('Due date of “Draft the announcement”').evaluate(isFocused)).toBe(true);
}

async function reloadByAccident(host: Window) {
  await host.reload();
  await sees(host.field('Open question'));
  expect(await host.field('Action').first().inputValue()).toBe('Draft the announcement');
  expect(await host.field('Owner of “Draft the announcement”').inputValue()).toBe('Bo Lindqvist');
  expect(await host.field('Owner of “Book the venue”').inputValue()).toBe('someone');
  expect(await host.field('Due date of “Book the venue”').inputValue()).not.toBe('');
  expect(await host.field('Open question').inputValue()).toBe('Who tells the press?');
}

async function shareWithADoubleClick(host: Window, attendee: Window) {
  await host.button('Share recap to the chat').dblclick();
  await sees(host.text(/^Shared to the chat · /));
  for (const { page } of [host, attendee]) {
    const card = page.locator('.ac-adaptiveCard');
    await sees(card.getByText('We launch on 12 March'));
    await sees(card.getByText('Draft the announcement'));
    await sees(card.getByText('Who tells the press?'));
    await sees(card.getByText('No date'));
    expect(await card.count()).toBe(1);
  }
}

/** No submit button: five seconds to undo, then the form disappears and the ballot leaves at a random time. */
async function rateInTwoTaps(attendee: Window) {
  await rate(attendee, '5, fully', '4');
  await sees(attendee.button('Undo'));
  await isCounted(attendee);
  await isGone(attendee.panel.getByRole('radio'));
}

async function closeThePulse(journey: Journey, host: Window, databaseUrl: string | undefined) {
  await host.sandboxButton('Answer for the others').click();
  await sees(host.page.getByText('4 have answered'));
  await sees(host.text('Nothing is shown before it closes and 5 different people have answered.'));
  expect(await host.text('n=5').count()).toBe(0);
  // Separate processes use the machine's clock.
  if (databaseUrl) await askRaw(databaseUrl, `update pulse set opened_at = opened_at - ${dayMs}`);
  await closePulse(journey);
  await sees(host.text('1 meeting, n=5'));
  await sees(host.text(/^Clear: (low|mixed|high), 5 answers$/));
  await sees(host.text(/^Safe: (low|mixed|high), 5 answers$/));
  // Four of the five have answered this question: too few to show.
  expect(await host.text('you said').count()).toBe(0);
}

async function followTheCard(attendee: Window) {
  await attendee.page.locator('.ac-adaptiveCard').getByRole('link', { name: 'Open in Bookend', exact: true }).click();
  await sees(attendee.panel.getByRole('heading', { name: 'Recap' }));
  await sees(attendee.text('Who tells the press?'));
}

async function comeBackNextWeek(host: Window, attendee: Window) {
  await host.sandboxButton('Next occurrence').click();
  await sees(host.field('Purpose, in one sentence'));
  expect(await host.field('Purpose, in one sentence').inputValue()).toBe('');
  for (const { button, text } of [host, attendee]) {
    await button(/^Still open from .*3$/).click();
    await sees(text('Draft the announcement'));
    await sees(text('Book the venue'));
    await sees(text('Who tells the press?'));
  }
  await host.panel.getByRole('checkbox', { name: /Draft the announcement/ }).check();
  await sees(attendee.button(/^Still open from .*2$/));
  expect(await attendee.panel.getByRole('checkbox').count()).toBe(1);
  expect(await attendee.panel.getByRole('checkbox', { name: /Draft the announcement.*yours/ }).isChecked()).toBe(true);
}
