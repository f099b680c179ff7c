import { expect, test } from 'vitest';
import { isGone, sees, startJourney } from '../support/journey.ts';
import { begin } from '../support/meeting.ts';

test('an undone close disturbs nobody, and text left unsent at the close can be sent or copied', async () => {
  await using journey = await startJourney({ config: { closingMs: 10_000 } });
  const { microsoft } = journey.sandbox;
  await begin(journey.as('ada'));
  const host = await journey.open('ada', { width: 280 });
  const attendee = await journey.open('bo', { width: 280 });
  await attendee.button('Raise a concern').click();
  await attendee.field('What do you see differently?').fill('March is too early for the press');
  await attendee.button('Not now').click();
  await attendee.button('Acknowledge someone').click();
  await attendee.button('Ada Park').click();
  const thanks = `You asked the quiet ones first, ${'and then you waited for them, '.repeat(5)}thank you`;
  await attendee.field('What they did').fill(thanks);

  await host.button('Close meeting').click();
  await sees(host.text('Closing…'));
  await host.button('Undo').click();
  await sees(host.button('Close meeting'));
  await isGone(host.text('Closing…'));
  expect(await attendee.field('What they did').inputValue()).toBe(thanks);

  await host.button('Close meeting').click();
  await sees(host.text('Closing…'));
  expect(await attendee.field('What they did').inputValue()).toBe(thanks);
  await host.button('End without sharing').click();
  await sees(attendee.text(thanks));
  await attendee.reload();
  await sees(attendee.text(thanks));
  await attendee.button('You were raising a concern when the meeting ended').click();
  await sees(attendee.text('March is too early for the press'));
  await attendee.button('Remove').last().click();
  await isGone(attendee.text('March is too early for the press'));
  await attendee.button('Send as a note').click();
  await expect.poll(() => JSON.stringify(microsoft.messages()), { timeout: 15_000 }).toContain(thanks);
  await isGone(attendee.text('You were acknowledging someone when the meeting ended'));
});
