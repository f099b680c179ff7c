import { startFocus } from '#contract/focus.ts';
import { moveTo } from '#contract/meeting.ts';
import { castBallot, readPulse, saveOwn } from '#contract/pulse.ts';
import type { Request } from 'playwright-core';
import { expect, test } from 'vitest';
import { sixPeople, type SandboxPerson } from '../../server/sandbox/people.ts';
import { isGone, sees, startJourney, type Journey, type Window } from '../support/journey.ts';
import { begin } from '../support/meeting.ts';

const clarity = 'I left knowing what was decided and what happens next';
const safety = 'I could have disagreed or raised a problem';
const thanks = 'Thank you. Your answer is in.';

test('a ballot tells nothing of who sends it, has the same size whatever is in it, and no request of theirs follows', async () => {
  await using journey = await startJourney();
  const meeting = await begin(journey.as('ada'));
  const brief = await journey.open('bo');
  const wordy = await journey.open('cai');
  const asked = new Map<Window, Request[]>();
  for (const window of [brief, wordy]) {
    await window.page.context().addCookies([{ name: 'who', value: 'me', url: journey.sandbox.url }]);
    const requests = asked.set(window, []).get(window) ?? [];
    window.page.on('request', (request) => {
      if (new URL(request.url()).pathname.startsWith('/api/')) requests.push(request);
    });
  }
  await end(journey, meeting);

  await rate(brief, '4', '4');
  await sees(wordy.panel.getByRole('radiogroup').first());
  await wordy.answer('Were other views invited?', 'can’t tell');
  await wordy.button('Add a comment').click();
  await wordy.field('Comment').fill('“聞いて\\"'.repeat(50).slice(0, 300));
  await wordy.answer(clarity, '5, fully');
  await wordy.answer(safety, '1, no');
  for (const window of [brief, wordy]) {
    await sees(window.text(thanks));
    expect(asked.get(window)?.filter(isBallot)).toHaveLength(1);
    expect(asked.get(window)?.at(-1)).toSatisfy(isBallot);
  }

  const ballots = [...asked.values()].flat().filter(isBallot);
  const headers = await Promise.all(ballots.map((request) => request.allHeaders()));
  for (const sent of headers)
    expect(Object.keys(sent).filter((name) => /^(authorization|cookie|referer|x-.*)$/.test(name))).toEqual([]);
  const [one, other] = headers;
  expect(one).toEqual(other);
  expect(ballots.map((request) => request.postDataBuffer()?.length)).toEqual([2048, 2048]);
});

test('a reload between admission and rating costs nobody their vote, nor does a panel that is closed at once or offline', async () => {
  await using journey = await startJourney();
  const meeting = await begin(journey.as('ada'));
  const host = await journey.open('ada');
  const [bo, cai, dana] = [await journey.open('bo'), await journey.open('cai'), await journey.open('dana')];
  const admissions = [bo, cai, dana].map(({ page }) => page.waitForResponse(/\/pulse\/admissions$/));
  await end(journey, meeting);
  await Promise.all(admissions);

  // Before the first tap.
  await bo.reload();
  await rate(bo, '4', '4');
  await sees(bo.text(thanks));
  await bo.reload();
  await sees(bo.text(thanks));

  // Within the five seconds.
  await rate(cai, '4', '4');
  await sees(cai.button('Undo'));
  await cai.reload();
  await sees(cai.text('Your answer was sent when the panel was closed.'));
  expect(await cai.panel.getByRole('radio').count()).toBe(0);
  await cai.button('Not sure that it arrived? Answer again').click();
  await rate(cai, '2', '2');
  await sees(cai.text(thanks));

  // Without a connection, and the panel is gone when it is back.
  await sees(dana.panel.getByRole('radiogroup').first());
  await dana.page.context().setOffline(true);
  await rate(dana, '4', '4');
  await sees(dana.text('No connection. Your answer is kept on this device'));
  const [, context] = [await dana.page.close(), dana.page.context()];
  await context.setOffline(false);
  const again = await journey.open('dana', { beside: dana });
  await sees(again.text(thanks));

  expect(await journey.sandbox.answerForOthers()).toBe(2);
  await closePulse(host);
  await sees(host.text('1 meeting, n=5'));
});

test('two windows of one person are one vote, another device is told where to rate, and so is who lost the admission', async () => {
  await using journey = await startJourney();
  const meeting = await begin(journey.as('ada'));
  const host = await journey.open('ada');
  const one = await journey.open('bo');
  const other = await journey.open('bo', { beside: one });
  const forgetful = await journey.open('cai', { isStorageBlocked: true });
  await end(journey, meeting);
  await sees(other.panel.getByRole('radiogroup').first());
  const phone = await journey.open('bo');
  await sees(phone.text('You can rate in the window or on the device where Bookend was open first.'));

  await other.answer(clarity, '1, no');
  await rate(one, '4', '4');
  await sees(one.text(thanks));
  await sees(other.text('You have answered already, in another window or on another device.'));
  await isGone(other.panel.getByRole('radio'));

  await sees(forgetful.text(/^This browser keeps nothing for Bookend/));
  await rate(forgetful, '4', '4');
  await sees(forgetful.text(thanks));
  await forgetful.reload();
  await sees(forgetful.text('You can rate in the window or on the device where Bookend was open first.'));

  expect(await journey.sandbox.answerForOthers()).toBe(3);
  await closePulse(host);
  await sees(host.text('1 meeting, n=5'));
});

test('nothing is sent while somebody writes a comment, and what comes after the close is told so', async () => {
  await using journey = await startJourney();
  const meeting = await begin(journey.as('ada'));
  const host = await journey.open('ada');
  const attendee = await journey.open('bo');
  await end(journey, meeting);
  await sees(attendee.panel.getByRole('radiogroup').first());
  await attendee.page.clock.install();
  await rate(attendee, '4', '4');
  await attendee.button('Add a comment').click();
  await sees(attendee.text('Comments are shown only if 10 people answer. Your words can identify you.'));
  await attendee.page.clock.runFor(20_000);
  await sees(attendee.panel.getByText('Not sent while you write.').last());
  await attendee.field('Comment').fill('x'.repeat(301));
  await sees(attendee.text('1 character too many. There is room for 300.'));
  await isGone(attendee.button('Undo'));
  await attendee.field('Comment').fill('Ask us earlier');
  await sees(attendee.button('Undo'));

  await closePulse(host);
  await attendee.field('Comment').press('Enter');
  await sees(attendee.text('The pulse closed before your answer arrived. It was not counted.'));
});

test('what a host has just answered about themselves stays on the screen while another reading arrives before it is saved', async () => {
  await using journey = await startJourney();
  const meeting = await begin(journey.as('ada'));
  const host = await journey.open('ada');
  await end(journey, meeting);
  await sees(host.panel.getByRole('region', { name: 'What would you answer?' }));
  const saving = Promise.withResolvers<void>();
  await host.page.route('**/pulse/own', async (route) => {
    await saving.promise;
    await route.continue();
  });
  await host.answer(clarity, '4');
  const nothing = {
    clarity: null,
    safety: null,
    plan: null,
    load: null,
    seen: { first: null, second: null, third: null },
  };
  // By the second reading the first is on the screen.
  for (const safetyElsewhere of [2, 3]) {
    const read = host.page.waitForResponse((answer) => answer.url().endsWith('/pulse') && answer.ok());
    await journey.as('ada').ask(saveOwn, { meeting, body: { ...nothing, safety: safetyElsewhere } });
    await (await read).finished();
  }
  expect(await checked(host)).toEqual(['4']);
  saving.resolve();
  await expect.poll(async () => (await journey.as('ada').ask(readPulse, { meeting })).own?.clarity).toBe(4);
  expect(await checked(host)).toEqual(['4']);
});

test('000-70: a host answers for themselves, reads first what people saw of it, and what changed opens the next meeting', async () => {
  await using journey = await startJourney({ people: crowd() });
  const focus = { focus: crypto.randomUUID(), body: { behaviour: 'dissent', isShown: false } };
  await journey.as('ada').ask(startFocus, focus);
  const meeting = await begin(journey.as('ada'));
  const host = await journey.open('ada');
  const attendee = await journey.open('bo');
  await end(journey, meeting);

  await sees(host.panel.getByRole('region', { name: 'What would you answer?' }));
  await host.answer('Were other views invited?', 'yes');
  await host.answer(clarity, '4');
  await host.reload();
  await sees(host.panel.getByRole('radio', { name: 'yes', exact: true }).first());
  expect(await checked(host)).toEqual(['yes', '4']);
  await rate(attendee, '4', '5, fully');
  await sees(attendee.text(thanks));
  await host.sandboxButton('Answer for the others').click();
  await sees(host.page.getByText('10 have answered'));
  await closePulse(host);

  await sees(host.text('1 meeting, n=11'));
  const headings = await host.panel.getByRole('heading', { level: 2 }).allTextContents();
  expect(headings.slice(headings.indexOf('Last result'))).toEqual([
    'Last result',
    'Said and seen',
    'Clear and safe',
    'Comments',
    'You told us, this changed',
  ]);
  const dissent = host.panel.getByRole('listitem').filter({ hasText: 'Invited dissent' });
  await sees(dissent.getByText(/^you said 1 of 1 · (few|some|most) saw it · n=\d+$/));
  await sees(dissent.getByText('You yourself: yes'));
  await sees(dissent.getByText('“Were other views invited?”'));
  await sees(host.panel.getByText('You: 4', { exact: true }));
  await sees(host.text('Nobody has written a comment.'));
  await isGone(host.panel.getByRole('region', { name: 'What would you answer?' }));

  await sees(host.text('This result is about what you practise: Invited dissent. What do you adjust?'));
  const field = host.field('What has changed');
  await field.fill('We decide before we talk');
  await host.button('Save').click();
  await sees(host.button('Change'));
  await host.button('Change').click();
  await field.fill('We ask for other views before we decide');
  await field.press('Enter');
  await sees(host.button('Change'));
  journey.sandbox.nextOccurrence();
  for (const { text } of [host, attendee])
    await sees(text('You told us, this changed: We ask for other views before we decide'));
});

test('a host decides whether people are asked, and people are told when they aren’t', async () => {
  await using journey = await startJourney();
  await begin(journey.as('ada'));
  const host = await journey.open('ada');
  const attendee = await journey.open('bo');
  await host.button('Close meeting').click();
  const ask = host.panel.getByRole('switch', { name: 'Ask people to rate this meeting' });
  await sees(ask);
  expect(await ask.isChecked()).toBe(true);
  await ask.uncheck();
  await host.reload();
  await sees(ask);
  expect(await ask.isChecked()).toBe(false);
  await host.button('End without sharing').click();
  for (const { text } of [host, attendee]) await sees(text(/^This meeting isn’t rated\./));
});

async function end({ as }: Journey, meeting: string): Promise<void> {
  await as('ada').ask(moveTo, { meeting, body: { stage: 'after' } });
}

async function rate(window: Window, first: string, second: string): Promise<void> {
  await window.answer(clarity, first);
  await window.answer(safety, second);
}

async function closePulse(host: Window): Promise<void> {
  await host.button('Close it now').click();
  await host.button('Close now').click();
}

async function checked({ panel }: Window): Promise<(string | null)[]> {
  const radios = await panel.getByRole('radio', { checked: true }).all();
  return Promise.all(radios.map((radio) => radio.getAttribute('aria-label')));
}

const ballotPath = new RegExp(`^${castBallot.path.replace(':pulse', '[^/]+')}$`);

function isBallot(request: Request | undefined): boolean {
  return request !== undefined && ballotPath.test(new URL(request.url()).pathname);
}

/** Twelve people: enough for what was seen and for comments. */
function crowd(): Record<string, SandboxPerson> {
  const { ada, bo } = sixPeople;
  const others = Array.from({ length: 10 }, (_, index) => ({
    ...ada,
    key: `p${index}`,
    id: `00000000-0000-4000-9000-${String(index).padStart(12, '0')}`,
    name: `Person ${index}`,
  }));
  return Object.fromEntries([ada, bo, ...others].map((one) => [one.key, one]));
}
