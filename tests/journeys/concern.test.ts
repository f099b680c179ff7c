import { dropConcern, readConcerns } from '#contract/meeting/concern.ts';
import { concernBytes } from '#contract/rules/meeting/concern.ts';
import { readMistakes } from '#contract/meeting/mistake.ts';
import type { Request } from 'playwright-core';
import { expect } from 'vitest';
import { tokensFor } from '../support/meeting/concern.ts';
import { isGone, sees, startJourney, type Window } from '../support/browser/journey.ts';
import { begin } from '../support/meeting/meeting.ts';
import { passTime } from '../support/browser/rating.ts';
import { testInTurns } from '../support/proof.ts';

const test = testInTurns(2);

test('a host learns from a mistake and thanks for a risk; unsigned concerns arrive at the close [000-13, 000-14, 000-59]', async () => {
  await using journey = await startJourney();
  const ada = journey.as('ada');
  const meeting = await begin(ada);
  for (const key of ['cai', 'dana', 'eli', 'fatima']) await tokensFor(journey.as(key), meeting);
  const host = await journey.open('ada', { width: 280 });
  const attendee = await journey.open('bo', { width: 280, hasOwnClock: true });
  const unsigned = async () => (await ada.ask(readConcerns, { meeting })).unsigned.state;
  await sees(attendee.button('Raise a concern'));
  await passTime(attendee, async () => expect(await unsigned()).toBe('open'));

  await host.button('A mistake').click();
  await sees(host.field('What did we learn?'));
  await expect
    .poll(async () => (await ada.ask(readMistakes, { meeting })).mistakes, { timeout: 15_000 })
    .toHaveLength(1);
  await host.field('What did we learn?').fill('Try the restore before you need it');
  await host.field('What will we change next time?').fill('A restore every month');
  await host.button('Make it an action').click();
  await sees(host.text('Now one of the recap’s actions. Set its owner and date there.'));
  await host.field('How do we support the people involved?').fill('A day off after the night');
  await sees(host.text(/^Saved/));
  await host.button(/^Done$/).click();
  await sees(host.button(/We learned: Try the restore/));

  await attendee.button('Raise a concern').click();
  await attendee.field('What do you see differently?').fill('Not in March');
  await sees(attendee.text('You can take it back until the host has replied.'));
  await attendee.button('Tell the host').click();
  await sees(host.button(/Bo Lindqvist disagrees: Not in March/));
  await attendee.button(/You disagree: Not in March/).press('Enter');
  await attendee.button('Take back').press('Enter');
  await isGone(host.text(/Not in March/));
  await isGone(attendee.text(/Not in March/));
  expect(await focusOf(attendee)).not.toBe('BODY');

  await attendee.button('Raise a concern').click();
  await attendee.button('Tell the host').click();
  await sees(attendee.text('Write something here.'));
  await attendee.answer('What is it?', 'A risk');
  await attendee.field('What could go wrong?').fill('The fair has no power');
  await attendee.button('Tell the host').dblclick();
  await sees(attendee.button(/You raised a risk: The fair/));
  await host.button(/Bo Lindqvist raised a risk: The fair/).click();
  await host.button('Thank Bo Lindqvist for all to see').click();
  await expect.poll(() => host.field('What for').inputValue(), { timeout: 15_000 }).toBe('risk');
  await host.field('What they did').fill('Told us in time');
  await host.button(/^Acknowledge$/).click();
  await sees(attendee.button(/Bo Lindqvist · Told us in time/));
  await host.button(/Bo Lindqvist raised a risk: The fair/).click();
  await host.field('The answer, in a sentence').fill('We bring a generator');
  await host.field('Answered').check();
  await attendee.button(/You raised a risk: The fair/).click();
  await sees(attendee.text('The answer: We bring a generator'));
  await sees(attendee.text('The host thanked you.'));
  expect(await attendee.button('Take back').count()).toBe(0);

  const asked: Request[] = [];
  attendee.page.on('request', (request) => {
    if (new URL(request.url()).pathname.startsWith('/api/')) asked.push(request);
  });
  await attendee.button('Raise a concern').click();
  await attendee.answer('What is it?', 'I’m waiting');
  await attendee.field('What do you need permission or clarity for?').fill('May we sign the lease?');
  await attendee.field('From').fill('The board');
  await attendee.answer('How', 'Without my name');
  await sees(attendee.text('It can’t be taken back: nobody can tell whose it is.'));
  await sees(attendee.text(/^Everybody here should see the same characters: (\w{4}\s?){4}$/));
  await attendee.button('Tell the host').click();
  await sees(attendee.button('Acknowledge someone'));
  const [last, ...more] = asked;
  expect(more.map((request) => request.url())).toEqual([]);
  expect(last && new URL(last.url()).pathname).toMatch(new RegExp(dropConcern.path.replace(':box', '[^/]+')));
  const headers = Object.keys((await last?.allHeaders()) ?? {});
  expect(headers.filter((name) => /^(authorization|cookie|referer|x-.*)$/.test(name))).toEqual([]);
  expect(last?.postDataBuffer()?.length).toBe(concernBytes);
  await isGone(attendee.text(/sign the lease/));
  const frame = await attendee.frame();
  expect(await frame.evaluate(() => JSON.stringify(Object.entries(localStorage)))).not.toContain('lease');
  expect(await host.text(/sign the lease/).count()).toBe(0);

  await host.button('Close meeting').click();
  await attendee.button('Raise a concern').click();
  await sees(attendee.text(/^Only with your name: at \d\d:\d\d the host got the concerns sent without one/));
  await attendee.button('Not now').click();
  const lease = host.panel.getByRole('group', { name: 'Your reply to “May we sign the lease?”' });
  await sees(lease.getByText('Somebody is waiting · Needs The board · Without a name'));
  await sees(host.panel.locator('textarea').filter({ hasText: 'A restore every month' }));
  await sees(host.text('Support, for the host only: A day off after the night'));
  await host.button('Share recap to the chat').click();
  for (const sentence of [
    'Waiting for an answer',
    'May we sign the lease?',
    'Raised without a name',
    'What we learned',
  ])
    await sees(attendee.text(new RegExp(sentence.replace('?', '\\?'))));
  await sees(attendee.text('Answer: We bring a generator'));
  expect(await attendee.text(/day off/).count()).toBe(0);
});

async function focusOf(window: Window): Promise<string | undefined> {
  return (await window.frame()).evaluate(() => document.activeElement?.tagName);
}
