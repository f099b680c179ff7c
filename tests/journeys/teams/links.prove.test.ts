import { readNotificationChoices } from '#contract/person/activity.ts';
import { randomUUID } from 'node:crypto';
import { saveDecision } from '#contract/meeting/decision.ts';
import { setSupport } from '#contract/meeting/supportLevel.ts';
import { expect } from 'vitest';
import { isGone, sees, startJourney, type Journey, type Window } from '../../support/browser/journey.ts';
import { action, begin, decide, decision, share } from '../../support/meeting/meeting.ts';
import { isCounted, rate } from '../../support/browser/rating.ts';
import { testInTurns } from '../../support/proof.ts';

const test = testInTurns(3);

test('the card’s links open the recap, one action and the rating, in the meeting and afterwards', async () => {
  await using journey = await startJourney({ isOnTwoOrigins: true });
  const ada = journey.as('ada');
  const meeting = await begin(ada);
  await decide(ada, meeting);
  const owner = { id: journey.as('bo').id, name: '' };
  const actions = [action('Draft the announcement'), action('Book the venue', { owner })];
  await share(ada, meeting, { actions, questions: [] });
  const host = await journey.open('ada');
  const attendee = await journey.open('bo', { hasOwnClock: true });
  await tellOwners(host);
  await attendee.page
    .getByRole('region', { name: 'Activity' })
    .getByRole('button', { name: /gave you an action/ })
    .click();
  await marks(attendee, 'Book the venue');
  await attendee.button('Back').click();

  await press(attendee, 'Bo Lindqvist · Book the venue');
  await sees(attendee.panel.getByRole('heading', { name: 'Recap' }));
  await marks(attendee, 'Book the venue');
  await press(attendee, 'No owner yet · Draft the announcement');
  await marks(attendee, 'Draft the announcement');
  await press(attendee, 'Open in Bookend');
  await isGone(attendee.panel.locator('[aria-current="true"]'));
  await sees(attendee.text('Book the venue'));

  await press(attendee, 'Rate it');
  await rate(attendee, '4', '5, fully');
  await isCounted(attendee);
  // A rating stays open for at least a day; then its host may end it.
  await press(host, 'Rate it');
  await sees(host.text(/^Nothing is shown before it closes/));
  expect(await host.button('Close it now').count()).toBe(0);
  journey.sandbox.dayLater();
  await host.reload();
  // Only without a link does the organizer's panel begin the next meeting.
  await sees(host.field('Purpose, in one sentence'));
  await press(host, 'Rate it');
  await host.button('Close it now').press('Enter');
  await host.button('Leave it open').press('Enter');
  await host.button('Close it now').press('Enter');
  await host.button('Close now').press('Enter');
  await sees(host.text(/^Not yet\. The answers are shown together with those of later meetings/));

  journey.sandbox.endMeeting();
  await press(attendee, 'Bo Lindqvist · Book the venue');
  await marks(attendee, 'Book the venue');
  await sees(attendee.panel.getByRole('region', { name: 'Meetings' }));
  await linksByAnotherId(journey, host, attendee);
  await attendee.panel.getByRole('switch', { name: 'Actions for me' }).click();
  await expect
    .poll(() => journey.as('bo').ask(readNotificationChoices, {}))
    .toMatchObject({ receives: { action: false } });
  journey.sandbox.nextOccurrence();
  await sees(host.field('Purpose, in one sentence'));
  const other = await journey.open('cai');
  await press(other, 'Rate it');
  await sees(other.text('The pulse is closed.'));
  await press(other, 'No owner yet · Draft the announcement');
  await marks(other, 'Draft the announcement');
  await other.button('Back').click();
  await sees(other.panel.getByRole('heading', { name: 'Ada Park is opening' }));
});

test('an owner goes from an action to its meeting, and the phone’s back button returns', async () => {
  await using journey = await startJourney();
  const ada = journey.as('ada');
  const meeting = await begin(ada);
  const putOff = { ...decision, final: '', putOffUntil: '2099-12-03' };
  const saving = { meeting, decision: randomUUID() };
  await ada.ask(saveDecision, { ...saving, body: { version: 0, state: 'put_off', content: putOff, supersedes: null } });
  const owned = action('Book the venue', { owner: { id: journey.as('bo').id, name: '' } });
  const keep = async (key: 'bo' | 'cai' | 'dana', reviewOn: string) => {
    const { id: person } = journey.as(key);
    await ada.ask(setSupport, { body: { person, work: 'Writing', level: 'close', reviewOn } });
  };
  await keep('bo', '2099-11-02');
  await keep('cai', '2099-12-20');
  await keep('dana', '2099-12-24');
  await share(ada, meeting, { actions: [owned], questions: [] });

  const owner = await journey.open('bo', { frame: 'personal' });
  await owner.panel.getByRole('tab', { name: 'Actions' }).click();
  await sees(owner.text('Launch planning'));
  await owner.button('Move: Book the venue').click();
  await sees(owner.field('To which day'));
  await owner.sandboxButton('Phone’s back button').click();
  await isGone(owner.field('To which day'));
  await owner.button('Open meeting: Book the venue').click();
  await marks(owner, 'Book the venue');
  await owner.sandboxButton('Phone’s back button').click();
  await sees(owner.panel.getByRole('heading', { name: 'The meeting is over' }));

  const host = await journey.open('ada', { width: 280 });
  await host.button('Add to the calendar: 2 Nov 2099: Support for Bo Lindqvist in “Writing”').click();
  const form = host.page.getByRole('region', { name: 'New meeting' });
  await sees(form.getByText('Look again at support in “Writing”'));
  // Nobody else is invited.
  await sees(form.getByText('bo@contoso.example', { exact: true }));
  await host.button(/^Add to the calendar: 3 Dec 2099: When do we launch/).click();
  await sees(form.getByText('To decide: When do we launch?'));
  await sees(form.getByText('bo@contoso.example,cai@contoso.example', { exact: false }));
  // UTC: a meeting just after midnight begins the day before.
  await sees(form.getByText(/^2099-12-0[23]T/));
  const dates = host.panel.getByRole('region', { name: 'Add to the calendar' });
  await dates.getByRole('button', { name: 'All 5' }).click();
  await sees(dates.getByRole('button', { name: 'Add to the calendar: Follow-up' }));
  await host.button('Correct the recap').click();
  await sees(host.field('Action'));
});

test('a reflection leads to the form that acknowledges somebody, also after the meeting [001-14]', async () => {
  await using journey = await startJourney();
  const ada = journey.as('ada');
  const meeting = await begin(ada);
  const author = await journey.open('bo', { frame: 'personal', width: 280 });
  const press = async () => {
    await author.setting('Show as', 'personal');
    await author.panel.getByRole('tab', { name: 'Reflection' }).click();
    await author.field('Where did I see somebody lead without being asked?').fill('Cai asked the supplier');
    await author.button('Acknowledge them in Launch planning').click();
  };
  await press();
  await sees(author.panel.getByRole('heading', { name: 'Acknowledge' }));
  await sees(author.panel.getByRole('button', { name: 'Cai Okafor', pressed: true }));
  await author.field('What they did').fill('Asked before it was too late');
  await author.button(/^Acknowledge$/).click();
  await sees(author.text(/^Cai Okafor/));

  await share(ada, meeting, { actions: [], questions: [] });
  await press();
  await sees(author.panel.getByRole('heading', { name: 'Thank somebody in the chat' }));
  await sees(author.field('To'));
  expect(await author.field('To').inputValue()).toBe('Cai Okafor');
  await author.button('Not now').click();
  await sees(author.panel.getByRole('heading', { name: 'The meeting is over' }));
});

/** As after publishing to the organization: its catalogue gives the app an id that the server doesn't know. */
async function linksByAnotherId({ sandbox }: Journey, host: Window, attendee: Window): Promise<void> {
  const { teamsApp } = sandbox.microsoft;
  const before = teamsApp.catalogId;
  teamsApp.catalogId = crypto.randomUUID();
  await Promise.all([host.reload(), attendee.reload()]);
  const earlier = ({ panel }: Window) =>
    panel.getByRole('region', { name: 'Meetings' }).getByRole('button', { name: /Choose the launch date$/ });
  await earlier(host).click();
  await sees(host.text(`TEAMS_CATALOG_APP_ID=${teamsApp.catalogId}`));
  await sees(earlier(attendee));
  await press(attendee, 'Bo Lindqvist · Book the venue');
  await earlier(attendee).click();
  await sees(attendee.panel.getByRole('heading', { name: 'Recap' }));
  expect(await attendee.panel.locator('main [aria-current="true"]').count()).toBe(0);
  teamsApp.catalogId = before;
}

/** The permission is asked for by a press, when it is first useful. */
async function tellOwners({ button, page, text }: Window): Promise<void> {
  await button('Notify owners in Teams').click();
  await sees(text(/^Bookend needs your permission to notify people in Teams/));
  const opening = page.waitForEvent('popup');
  await button('Give permission').click();
  await (await opening).getByRole('button', { name: 'Accept' }).click();
  await sees(text(/^Bookend now notifies them in Teams/));
}

async function press({ page }: Window, link: string): Promise<void> {
  await page.locator('.ac-adaptiveCard').getByRole('link', { name: link, exact: true }).click();
}

async function marks({ panel }: Window, what: string): Promise<void> {
  const marked = panel.locator('main [aria-current="true"]');
  await expect.poll(() => marked.allInnerTexts(), { timeout: 15_000 }).toEqual([expect.stringContaining(what)]);
  expect(await marked.evaluate((element) => getComputedStyle(element).borderInlineStartWidth)).not.toBe('0px');
}
