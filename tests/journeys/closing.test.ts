import { randomUUID } from 'node:crypto';
import { raiseConcern } from '#contract/meeting/concern.ts';
import { expect } from 'vitest';
import { isGone, sees, startJourney } from '../support/browser/journey.ts';
import { begin } from '../support/meeting/meeting.ts';
import { testInTurns } from '../support/proof.ts';

const test = testInTurns(2);

test('an undone close disturbs nobody, and text left unsent at the close can be sent or copied', async () => {
  await using journey = await startJourney({ config: { closingMs: 10_000 } });
  const { microsoft } = journey.sandbox;
  const ada = journey.as('ada');
  const meeting = await begin(ada);
  const raised = { kind: 'risk', text: 'The fair has no power', from: null, to: ada.id } as const;
  await journey.as('cai').ask(raiseConcern, { meeting, concern: randomUUID(), body: raised });
  const host = await journey.open('ada', { width: 280 });
  const attendee = await journey.open('bo', { width: 280 });
  await attendee.button('Raise a concern').click();
  await attendee.field('What do you see differently?').fill('March is too early for the press');
  await attendee.button('Not now').click();
  await attendee.button('Acknowledge someone').click();
  await attendee.button('Ada Park').click();
  const thanks = `You asked the quiet ones first, ${'and then you waited for them, '.repeat(5)}thank you`;
  await attendee.field('What they did').fill(thanks);

  await host.button(/Cai Okafor raised a risk/).click();
  await host.button('Thank Cai Okafor for all to see').click();
  await host.field('What they did').fill('You told us in time');
  await host.button('Not now').click();
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
  await sees(host.text('You told us in time'));
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
