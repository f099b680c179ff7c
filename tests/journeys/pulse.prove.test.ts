import { startFocus } from '#contract/meeting/focus.ts';
import { markKey, moveTo } from '#contract/meeting/meeting.ts';
import { castBallot, readPulse, saveOwn, sendTicket } from '#contract/meeting/pulse.ts';
import { ballotBytes, ticketBytes } from '#contract/rules/meeting/pulse.ts';
import type { Request } from 'playwright-core';
import { expect, vi } from 'vitest';
import { sixPeople, type SandboxPerson } from '../../server/sandbox/people.ts';
import { isGone, sees, startJourney, type Journey, type Window } from '../support/browser/journey.ts';
import { begin } from '../support/meeting/meeting.ts';
import {
  clarity,
  closePulse,
  isAdmitted,
  isCounted,
  onItsWay,
  passTime,
  rate,
  thanks,
} from '../support/browser/rating.ts';
import { isProof, testInTurns } from '../support/proof.ts';

const test = testInTurns(5);

test('a ballot has no sender and one size, and its ticket is sent separately', async () => {
  await using journey = await startJourney();
  const meeting = await begin(journey.as('ada'));
  const brief = await journey.open('bo', { hasOwnClock: true });
  const wordy = await journey.open('cai', { hasOwnClock: true });
  const asked = new Map<Window, Request[]>();
  for (const window of [brief, wordy]) {
    await window.page.context().addCookies([{ name: 'who', value: 'me', url: journey.sandbox.url }]);
    const requests = asked.set(window, []).get(window) ?? [];
    window.page.on('request', (request) => {
      if (new URL(request.url()).pathname.startsWith('/api/')) requests.push(request);
    });
  }
  await end(journey, meeting);

  await rate(brief);
  await sees(wordy.panel.getByRole('radiogroup').first());
  await wordy.answer('Were other views invited?', 'can’t tell');
  await rate(wordy, '5, fully', '1, no');
  for (const window of [brief, wordy]) {
    await isCounted(window);
    const requests = asked.get(window) ?? [];
    await passTime(window, () => expect(requests.filter(isTicket)).toHaveLength(1));
    expect(requests.filter(isBallot)).toHaveLength(1);
    expect(requests.findIndex(isBallot)).toBeLessThan(requests.findIndex(isTicket));
  }

  const unnamed = [...asked.values()].flat().filter((request) => isBallot(request) || isTicket(request));
  const headers = await Promise.all(unnamed.map((request) => request.allHeaders()));
  for (const sent of headers) {
    expect(Object.keys(sent).filter((name) => /^(authorization|cookie|referer|x-.*)$/.test(name))).toEqual([]);
    expect(sent['accept-language']).toBe('en');
    expect({ ...sent, 'content-length': '' }).toEqual({ ...headers[0], 'content-length': '' });
  }
  const sizes = unnamed.map((request) => [isTicket(request), request.postDataBuffer()?.length]);
  expect(new Set(sizes.map(String))).toEqual(new Set([`false,${ballotBytes}`, `true,${ticketBytes}`]));
});

test('a vote survives a reload, a panel closed at once, and being offline', async () => {
  await using journey = await startJourney();
  const meeting = await begin(journey.as('ada'));
  const host = await journey.open('ada');
  const open = (as: string) => journey.open(as, { hasOwnClock: true });
  const [bo, cai, dana] = [await open('bo'), await open('cai'), await open('dana')];
  await end(journey, meeting);
  for (const window of [bo, cai, dana]) await isAdmitted(window);

  await bo.reload();
  await rate(bo);
  await isCounted(bo);
  await bo.reload();
  await sees(bo.text(thanks));

  // Closing within the five seconds sends it at once; the next opening confirms it.
  await rate(cai);
  await sees(cai.button('Undo'));
  await cai.reload();
  await sees(cai.text(/^Thank you\. Your answer was sent when Bookend was closed/));
  expect(await cai.panel.getByRole('radio').count()).toBe(0);
  await isCounted(cai);

  // Offline, and the panel is closed before the connection returns.
  await sees(dana.panel.getByRole('radiogroup').first());
  await dana.page.context().setOffline(true);
  await rate(dana);
  await passTime(dana, () => sees(dana.text('No connection. Your answer is kept on this device'), 500));
  const [, context] = [await dana.page.close(), dana.page.context()];
  await context.setOffline(false);
  const again = await journey.open('dana', { beside: dana, hasOwnClock: true });
  await sees(again.text(/^Thank you\. Your answer was sent when Bookend was closed/));
  await isCounted(again);

  expect(await journey.sandbox.answerForOthers()).toBe(2);
  await closePulse(journey);
  await sees(host.text('1 meeting, n=5'));
});

test.runIf(isProof)(
  'a held ballot leaves when the panel closes, and one not yet admitted at the next opening',
  async () => {
    await using journey = await startJourney();
    const meeting = await begin(journey.as('ada'));
    const host = await journey.open('ada');
    const held = await journey.open('bo', { hasOwnClock: true });
    const early = await journey.open('cai', { hasOwnClock: true });
    await end(journey, meeting);
    await isAdmitted(held);
    for (const window of [held, early]) {
      await rate(window);
      await window.page.clock.runFor(6_000);
      await sees(window.text(onItsWay));
      expect(await window.panel.getByRole('radio').count()).toBe(0);
    }
    await held.page.goto('about:blank');
    const names = await early.page.evaluate(() => JSON.stringify(Object.entries(localStorage)));
    expect(names).not.toMatch(/a11ce000|clarity|safety/);
    await early.page.close();
    const next = await journey.open('cai', { beside: early, hasOwnClock: true });
    await isCounted(next);
    expect(await journey.sandbox.answerForOthers()).toBe(3);
    await closePulse(journey);
    await sees(host.text('1 meeting, n=5'));
  },
);

test.runIf(isProof)(
  'a leftover ballot and ticket are sent at the next opening, even during the next meeting',
  async () => {
    await using journey = await startJourney();
    const meeting = await begin(journey.as('ada'));
    const early = await journey.open('bo', { hasOwnClock: true });
    const rated = await journey.open('cai', { hasOwnClock: true });
    await end(journey, meeting);
    await sees(early.panel.getByRole('radiogroup').first());
    await rate(early);
    await early.page.clock.runFor(6_000);
    await isAdmitted(rated);
    await rate(rated);
    await rated.page.clock.runFor(6_000);
    await rated.page.goto('about:blank');
    await early.page.goto('about:blank');

    journey.sandbox.dayLater();
    await begin(journey.as('ada'));
    for (const [as, beside] of [
      ['bo', early],
      ['cai', rated],
    ] as const) {
      const next = await journey.open(as, { beside, hasOwnClock: true });
      const unnamed: string[] = [];
      next.page.on('response', (answer) => {
        if (isBallot(answer.request())) unnamed.push('ballot');
        if (isTicket(answer.request())) unnamed.push('ticket');
      });
      await next.panel.getByRole('heading', { name: 'Meet', exact: true }).waitFor({ state: 'attached' });
      await passTime(next, () => expect(unnamed).toEqual(['ballot', 'ticket']));
      await next.page.close();
    }
  },
);

test.runIf(isProof)('two windows and a device with the token from OneDrive cast one vote between them', async () => {
  await using journey = await startJourney();
  const { drive, people } = journey.sandbox.microsoft;
  const meeting = await begin(journey.as('ada'));
  const host = await journey.open('ada');
  const one = await journey.open('bo', { hasOwnClock: true });
  const other = await journey.open('bo', { beside: one });
  const forgetful = await journey.open('cai', { isStorageBlocked: true, hasOwnClock: true });
  await end(journey, meeting);
  await sees(forgetful.text(/^This browser keeps nothing for Bookend/));
  await rate(forgetful);
  await isCounted(forgetful);
  await forgetful.reload();
  await passTime(forgetful, () =>
    sees(forgetful.text('You can rate in the window or on the device where Bookend was open first.'), 500),
  );

  await isAdmitted(one);
  const phone = await journey.open('bo', { hasOwnClock: true });
  await passTime(phone, () =>
    sees(phone.text('You can rate in the window or on the device where Bookend was open first.'), 500),
  );

  const [opened] = await Promise.all([phone.page.waitForEvent('popup'), phone.button('Use my OneDrive').click()]);
  await opened.getByRole('button', { name: 'Accept' }).click();
  await sees(phone.text(/^Your token isn’t in your OneDrive yet/));
  // No token yet, but the person's choice for all of their devices.
  expect(drive.file(people.bo.id)).toContain('"wallets":[]');
  await one.reload();
  await sees(one.text(/^You can rate on any of your devices/));
  const sent = sentBy(phone, journey.sandbox.url);
  await phone.button('Try again').click();
  await sees(phone.text(/^You can rate on any of your devices/));
  const file = drive.file(people.bo.id) ?? '';
  const written = writesIn(drive.requests);

  await other.answer(clarity, '1, no');
  await rate(one);
  await isCounted(one);
  await sees(other.text('You have answered already, in another window or on another device.'));
  await isGone(other.panel.getByRole('radio'));
  await rate(phone);
  await phone.page.clock.runFor(6_000);
  await passTime(phone, () => sees(phone.text(/^You have answered already, in another window or on another/), 500));

  // Our server got one ballot from the phone, and nothing that says how its token came there.
  const { wallets } = JSON.parse(file);
  expect(wallets.map(({ kind }: { kind: string }) => kind)).toEqual(['pulse', 'pool']);
  expect(sent.map(({ path }) => path.split('/').at(-1))).toEqual(['ballots']);
  expect(sent[0]?.body).toContain(wallets[0].token.token);
  // The file says nothing of the vote, not even when.
  expect([writesIn(drive.requests), drive.file(people.bo.id)]).toEqual([written, file]);
  expect(file).not.toMatch(/clarity|safety|a11ce000|meeting_/);

  expect(await journey.sandbox.answerForOthers()).toBe(3);
  await closePulse(journey);
  await sees(host.text('1 meeting, n=5'));
  await vi.waitFor(() => expect(drive.file(people.bo.id)).toContain('"wallets":[]'), 15_000);
});

test('nothing is sent while somebody writes a comment, and a vote after the close is refused', async () => {
  await using journey = await startJourney({ people: crowd() });
  const meeting = await begin(journey.as('ada'));
  const attendee = await journey.open('bo', { hasOwnClock: true });
  await end(journey, meeting);
  await isAdmitted(attendee);
  await rate(attendee);
  await attendee.button('Add a comment').click();
  await sees(
    attendee.text(
      'Comments are shown once 10 people have answered, with this result or a later one; otherwise they are deleted unread after a year. Your words can identify you.',
    ),
  );
  await attendee.page.clock.runFor(20_000);
  await sees(attendee.panel.getByText('Not sent while you write.').last());
  await attendee.field('Comment').fill('x'.repeat(301));
  await sees(attendee.text('1 character too many. There is room for 300.'));
  await isGone(attendee.button('Undo'));
  await attendee.field('Comment').fill('Ask us earlier');
  await sees(attendee.button('Undo'));

  await closePulse(journey);
  await attendee.field('Comment').press('Enter');
  await passTime(attendee, () =>
    sees(attendee.text('The pulse closed before your answer arrived. It was not counted.'), 500),
  );
});

test('a host’s own answer stays on screen when an older reading arrives before it is saved', async () => {
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
  // Twice: when the second read arrives, the first is certainly on the screen.
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

test('a host answers the same questions, reads what people saw, and says what changed [000-70, 002-10, 002-11, 002-14]', async () => {
  await using journey = await startJourney({ people: crowd() });
  const focus = { focus: crypto.randomUUID(), body: { behaviour: 'dissent', isShown: false } };
  await journey.as('ada').ask(startFocus, focus);
  const meeting = await begin(journey.as('ada'));
  const host = await journey.open('ada');
  const attendee = await journey.open('bo', { hasOwnClock: true });
  await end(journey, meeting);

  await sees(host.panel.getByRole('region', { name: 'What would you answer?' }));
  await host.answer('Were other views invited?', 'yes');
  await host.answer(clarity, '4');
  await expect.poll(async () => (await journey.as('ada').ask(readPulse, { meeting })).own?.clarity).toBe(4);
  await host.reload();
  await sees(host.panel.getByRole('radio', { name: 'yes', exact: true }).first());
  expect(await checked(host)).toEqual(['yes', '4']);
  await rate(attendee, '4', '5, fully');
  await isCounted(attendee);
  await host.sandboxButton('Answer for the others').click();
  await sees(host.page.getByText('10 have answered'));
  await closePulse(journey);

  await sees(host.text('1 meeting, n=11'));
  const headings = await host.panel.getByRole('heading', { level: 2 }).allTextContents();
  expect(headings.slice(headings.indexOf('Last result'))).toEqual([
    'Last result',
    'Said and seen',
    'Clear and safe',
    'Comments',
    'You told us, this changed',
    'Add to the calendar',
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
  const told = async () => (await journey.as('ada').ask(readPulse, { meeting })).release?.change?.sentence;
  await expect.poll(told, { timeout: 15_000 }).toBe('We ask for other views before we decide');
  journey.sandbox.nextOccurrence();
  for (const { text } of [host, attendee])
    await sees(text('You told us, this changed: We ask for other views before we decide'));
});

test('a host decides whether people are asked, and the panel says when they aren’t', async () => {
  await using journey = await startJourney();
  await begin(journey.as('ada'));
  const host = await journey.open('ada');
  const attendee = await journey.open('bo');
  await host.button('Close meeting').click();
  const ask = host.panel.getByRole('switch', { name: 'Ask people to rate this meeting' });
  await sees(ask);
  expect(await ask.isChecked()).toBe(true);
  const isSaved = host.page.waitForResponse((response) => isTo(markKey.path, response.request()));
  await ask.uncheck();
  await isSaved;
  await host.reload();
  await sees(ask);
  expect(await ask.isChecked()).toBe(false);
  await host.button('End without sharing').click();
  for (const { text } of [host, attendee]) await sees(text(/^This meeting isn’t rated\./));
});

test('latecomers read that they aren’t asked, and small teams aren’t asked for comments [000-65]', async () => {
  await using journey = await startJourney();
  const meeting = await begin(journey.as('ada'));
  const attendee = await journey.open('bo');
  const guest = await journey.open('gil');
  await sees(guest.panel.getByRole('navigation'));
  await end(journey, meeting);
  await sees(
    guest.text('You weren’t in this chat at both the start and the end of the meeting, so you aren’t asked about it.'),
  );
  await isGone(guest.panel.getByRole('radio'));
  // Fewer than ten could answer, so no comment is asked for.
  await sees(attendee.text(/^Only totals are stored, .* once there are 5 answers from 5 different people\./));
  expect(await attendee.button('Add a comment').count()).toBe(0);
});

async function end({ as }: Journey, meeting: string): Promise<void> {
  await as('ada').ask(moveTo, { meeting, body: { stage: 'after' } });
}

async function checked({ panel }: Window): Promise<(string | null)[]> {
  const radios = await panel.getByRole('radio', { checked: true }).all();
  return Promise.all(radios.map((radio) => radio.getAttribute('aria-label')));
}

function isBallot(request: Request): boolean {
  return isTo(castBallot.path, request);
}

function isTicket(request: Request): boolean {
  return isTo(sendTicket.path, request);
}

function isTo(path: string, request: Request): boolean {
  return new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`).test(new URL(request.url()).pathname);
}

/** Twelve people: enough to release observed behaviours and comments. */
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

/** Collects a window's requests to Bookend from now on, apart from reads. */
function sentBy({ page }: Window, url: string): { path: string; body: string }[] {
  const sent: { path: string; body: string }[] = [];
  page.on('request', (request) => {
    const { origin, pathname } = new URL(request.url());
    const isOurs = origin === url && !pathname.startsWith('/sandbox/');
    if (isOurs && request.method() !== 'GET') sent.push({ path: pathname, body: request.postData() ?? '' });
  });
  return sent;
}

function writesIn(requests: readonly string[]): string[] {
  return requests.filter((one) => !one.startsWith('GET'));
}
