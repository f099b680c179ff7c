import { expect, test } from 'vitest';
import { isGone, sees, startJourney, type Window } from '../support/journey.ts';
import { action, begin, decide, share } from '../support/meeting.ts';

test('the card’s links open the recap, one action and the rating, in the meeting and afterwards', async () => {
  await using journey = await startJourney();
  const ada = journey.as('ada');
  const meeting = await begin(ada);
  await decide(ada, meeting);
  const actions = ['Draft the announcement', 'Book the venue'].map((what) => action(what));
  await share(ada, meeting, { actions, questions: [] });
  const host = await journey.open('ada');
  const attendee = await journey.open('bo');

  await press(attendee, 'Open in Bookend: Book the venue');
  await sees(attendee.panel.getByRole('heading', { name: 'Recap' }));
  await marks(attendee, 'Book the venue');
  await press(attendee, 'Open in Bookend: Draft the announcement');
  await marks(attendee, 'Draft the announcement');
  await press(attendee, 'Open in Bookend');
  await isGone(attendee.panel.locator('[aria-current="true"]'));
  await sees(attendee.text('Book the venue'));

  await press(attendee, 'Rate it');
  await attendee.answer('I left knowing what was decided and what happens next', '4');
  await attendee.answer('I could have disagreed or raised a problem', '5, fully');
  await sees(attendee.text('Thank you. Your answer is in.'));
  await press(host, 'Rate it');
  await sees(host.button('Close it now'));

  // After the call the same card leads to the chat's tab, and next week still to the meeting it is about.
  journey.sandbox.endMeeting();
  await press(attendee, 'Open in Bookend: Book the venue');
  await marks(attendee, 'Book the venue');
  await sees(attendee.panel.getByRole('region', { name: 'Meetings' }));
  journey.sandbox.nextOccurrence();
  await sees(host.field('Purpose, in one sentence'));
  const other = await journey.open('cai');
  await press(other, 'Rate it');
  await sees(other.text('The pulse is closed.'));
  await press(other, 'Open in Bookend: Draft the announcement');
  await marks(other, 'Draft the announcement');
  await other.button('Back').click();
  await sees(other.panel.getByRole('heading', { name: 'Ada Park is opening' }));
});

async function press({ page }: Window, link: string): Promise<void> {
  await page.locator('.ac-adaptiveCard').getByRole('link', { name: link, exact: true }).click();
}

/** One action stands out, and it is on the screen. */
async function marks({ panel }: Window, what: string): Promise<void> {
  const marked = panel.locator('main [aria-current="true"]');
  await expect.poll(() => marked.allInnerTexts(), { timeout: 15_000 }).toEqual([expect.stringContaining(what)]);
  expect(await marked.evaluate((element) => getComputedStyle(element).borderInlineStartWidth)).not.toBe('0px');
}
