import { randomUUID } from 'node:crypto';
import { readDecisions } from '#contract/meeting/decision.ts';
import { readMeetings } from '#contract/meeting/meeting.ts';
import { readMistakes } from '#contract/meeting/mistake.ts';
import { readRecap, saveDraft, shareRecap } from '#contract/meeting/recap.ts';
import { expect, vi } from 'vitest';
import { clipboardRefused, isGone, sees, startJourney, type Window } from '../support/browser/journey.ts';
import { begin, decide, giveChair, reachTheClose, share } from '../support/meeting/meeting.ts';
import { closePulse, isAdmitted, isCounted, passTime, rate } from '../support/browser/rating.ts';
import { isProof, testInTurns } from '../support/proof.ts';

const test = testInTurns(5);

test('the panel reports every failure at Graph, and pressing again never posts twice', async () => {
  await using journey = await startJourney();
  const { microsoft } = journey.sandbox;
  await reachTheClose(journey.as('ada'));
  const host = await journey.open('ada');

  microsoft.trouble.set('busy');
  await host.button('Share recap to the chat').click();
  await sees(host.text('Teams is busy. Your recap is kept; the card will follow automatically.'));
  expect(microsoft.messages()).toHaveLength(0);
  expect(await host.button('Try again').count()).toBe(0);

  microsoft.trouble.set('broken');
  await sees(host.text('Teams didn’t say whether it took the card.'), settledMs);
  expect(microsoft.messages()).toHaveLength(0);

  // Graph posts the card but drops the connection. The server searches the chat before it gives up, and finds it.
  microsoft.trouble.set('lost_answer');
  await sees(host.text(/^Shared to the chat · /), settledMs);
  expect(microsoft.messages()).toHaveLength(1);
  expect(await host.page.locator('.ac-adaptiveCard').count()).toBe(1);

  microsoft.trouble.set('refused', 1);
  await host.button('Correct the recap').click();
  await host.field('Action').fill('Draft the announcement again');
  await host.button('Update the card in the chat').click();
  await sees(host.text(/^Teams doesn’t let Bookend post in this chat\. Perhaps messages are turned off/));
  await host.button('Try again').click();
  await sees(host.text(/^Shared to the chat · /));
  expect(microsoft.messages()).toHaveLength(1);
});

test.runIf(isProof)(
  'a card waiting for an absent sharer is offered to the host, who posts it in their own name',
  async () => {
    await using journey = await startJourney();
    const { microsoft } = journey.sandbox;
    const ada = journey.as('ada');
    const meeting = await reachTheClose(ada);
    await giveChair(ada, journey.as('bo'), meeting);
    microsoft.trouble.set('busy');
    await ada.ask(shareRecap, { meeting, body: { version: 1, language: 'en' } });
    // Nobody can retry in Ada's name, because she has no panel open.
    await journey.sandbox.restart();
    const host = await journey.open('bo');
    await sees(host.text('The card isn’t in the chat yet. Ada Park’s Bookend will post it as soon as it can,'));
    microsoft.trouble.set('none');
    await host.button('Post it in my name').click();
    await sees(host.text(/^Shared to the chat · /));
    expect(microsoft.messages().map(({ from }) => from?.user?.displayName)).toEqual(['Bo Lindqvist']);
    await host.button('Correct the recap').click();
    await host.field('Action').fill('Draft the announcement again');
    await sees(host.button('Update the card in the chat'));
  },
);

test.runIf(isProof)('two windows that share at the same moment make one card, and both say so', async () => {
  await using journey = await startJourney();
  await reachTheClose(journey.as('ada'));
  const windows = [await journey.open('ada'), await journey.open('ada')];
  for (const { button } of windows) await sees(button('Share recap to the chat'));
  const { promise: bothPressed, resolve } = Promise.withResolvers<void>();
  let pressed = 0;
  for (const { page } of windows)
    await page.route('**/recap/share', async (route) => {
      pressed += 1;
      if (pressed === windows.length) resolve();
      await bothPressed;
      await route.continue();
    });
  await Promise.all(windows.map(({ button }) => button('Share recap to the chat').click()));
  for (const { text } of windows) await sees(text(/^Shared to the chat · /));
  const { messages, graphRequests } = journey.sandbox.microsoft;
  expect(messages()).toHaveLength(1);
  // Graph would refuse a second message within a second; the server didn't even try.
  const posts = graphRequests.filter(({ method, path }) => method === 'POST' && path.endsWith('/messages'));
  expect(posts).toHaveLength(1);
});

test('a lost connection shows one line, moves nothing, and catches up automatically', async () => {
  await using journey = await startJourney();
  const ada = journey.as('ada');
  const attendee = await journey.open('bo');
  await sees(attendee.panel.getByRole('heading', { name: 'Ada Park has not opened the meeting yet.' }));
  const meeting = await begin(ada);
  await sees(attendee.panel.getByRole('heading', { name: 'Meet', exact: true }));
  const place = await attendee.panel.getByRole('heading', { name: 'Meet', exact: true }).boundingBox();

  await attendee.page.route('**/live', (route) => route.abort());
  journey.sandbox.cutStreams();
  await sees(attendee.text('Reconnecting… What you type is kept.'));
  expect(await attendee.panel.getByRole('heading', { name: 'Meet', exact: true }).boundingBox()).toEqual(place);
  await decide(ada, meeting);
  expect(await attendee.text('We launch on 12 March').count()).toBe(0);

  await attendee.page.unroute('**/live');
  await sees(attendee.text('We launch on 12 March'));
  await isGone(attendee.text('Reconnecting… What you type is kept.'));
});

test.runIf(isProof)('a server restart while the host types loses nothing of the opening or the recap', async () => {
  await using journey = await startJourney();
  const host = await journey.open('ada');
  const purpose = 'Choose the launch date, and say who tells the press about it';
  await type(host, 'Purpose, in one sentence', purpose, () => journey.sandbox.restart());
  await sees(host.text(/^Saved · /));
  await host.button('Say it: Open with purpose').click();
  await sees(host.button('Said: Open with purpose'));
  await host.button('Start meeting').click();
  await host.button('Close meeting').click();

  await host.button('Add an action').click();
  const what = 'Draft the announcement and have three people read it before Friday';
  await type(host, 'Action', what, () => journey.sandbox.restart());
  await sees(host.text(/^Saved · /));
  expect(await host.field('Action').inputValue()).toBe(what);

  await host.reload();
  await sees(host.field('Action'));
  expect(await host.field('Action').inputValue()).toBe(what);
  await host.button('Open, done').click();
  expect(await host.field('Purpose, in one sentence').inputValue()).toBe(purpose);
});

test('without a network recap and rating are kept, say so, and are sent when it is back', async () => {
  await using journey = await startJourney();
  const ada = journey.as('ada');
  const meeting = await reachTheClose(ada);
  const host = await journey.open('ada');
  await sees(host.field('Action'));

  await host.page.context().setOffline(true);
  await host.field('Action').fill('Draft the announcement in two languages');
  await sees(host.text('Not saved yet. It is kept here and saved when the connection is back.'));
  await host.button('Share recap to the chat').click();
  await sees(host.text('No connection to Bookend. What you typed is kept here.'));
  expect(journey.sandbox.microsoft.messages()).toHaveLength(0);
  await host.page.context().setOffline(false);
  await sees(host.text(/^Saved · /));
  const { draft } = await ada.ask(readRecap, { meeting });
  expect(draft?.actions.map(({ what }) => what)).toEqual(['Draft the announcement in two languages']);
  await host.button('Share recap to the chat').click();
  await sees(host.text(/^Shared to the chat · /));

  const attendee = await journey.open('bo', { hasOwnClock: true });
  await isAdmitted(attendee);
  await attendee.page.context().setOffline(true);
  await rate(attendee, '2', '1, no');
  await attendee.button('Undo').click();
  expect(await attendee.panel.getByRole('radio', { checked: true }).count()).toBe(0);
  await rate(attendee, '4', '5, fully');
  await passTime(attendee, () => sees(attendee.text('No connection. Your answer is kept on this device'), 500));
  await attendee.page.context().setOffline(false);
  await isCounted(attendee);
  await attendee.reload();
  await sees(attendee.text('Thank you. Your answer is in.'));
  expect(await journey.sandbox.answerForOthers()).toBe(4);
  await closePulse(journey);
  await sees(host.text('1 meeting, n=5'));
});

test('typed text survives a dead network, a reload and a closed panel, despite one bad field', async () => {
  await using journey = await startJourney();
  const ada = journey.as('ada');
  const meeting = await reachTheClose(ada);
  const host = await journey.open('ada');
  const kept = async () => (await ada.ask(readRecap, { meeting })).draft?.actions.map(({ what }) => what);
  await host.page.route('**/recap/draft', (route) => route.abort());
  await host.field('Action').fill('Draft it in two languages');
  await sees(host.text('Not saved yet. It is kept here and saved when the connection is back.'));
  await withoutNetwork(host);
  await host.reload();
  await sees(host.text('Not saved yet. It is kept here and saved when the connection is back.'));
  expect(await kept()).toEqual(['Draft the announcement']);
  expect(await host.field('Action').inputValue()).toBe('Draft it in two languages');
  await host.page.unroute('**/recap/draft');
  await sees(host.text(/^Saved · /));
  expect(await kept()).toEqual(['Draft it in two languages']);

  // Teams removes the frame at the moment of the last keystroke.
  await host.field('Action').focus();
  await host.page.evaluate(() => {
    const panel = document.querySelector<HTMLIFrameElement>('iframe[title="Bookend"]');
    panel?.contentDocument?.execCommand('insertText', false, ' and print it');
    panel?.remove();
  });
  await vi.waitFor(async () => expect(await kept()).toEqual([expect.stringContaining(' and print it')]), 5_000);
  await host.reload();
  await sees(host.field('Action'));
  expect(await host.field('Action').inputValue()).toContain(' and print it');

  await host.button('Add an action').click();
  const tooLong = 'x'.repeat(505);
  await host.field('Action').last().fill(tooLong);
  await host.button('Add an action').click();
  await host.field('Action').last().fill('Book the venue');
  await sees(host.text(`Not in the recap: “${tooLong.slice(0, 40)}…”. Check what’s marked above.`));
  await host.button('Share recap to the chat').click();
  await sees(host.text(/^Shared to the chat · /));
  const { filed } = await ada.ask(readRecap, { meeting });
  expect(filed?.actions.map(({ what }) => what)).toContain('Book the venue');
});

test.runIf(isProof)(
  'a decision or mistake typed without a network comes back after a reload, or is discarded',
  async () => {
    await using journey = await startJourney();
    const ada = journey.as('ada');
    const meeting = await begin(ada);
    const decisions = async () =>
      (await ada.ask(readDecisions, { meeting })).decisions.map((one) => one.content.statement);
    const mistakes = async () => (await ada.ask(readMistakes, { meeting })).mistakes.map((one) => one.content.learned);
    const host = await journey.open('ada');
    const saves = /\/(decisions|mistakes)\/[^/]+$/u;
    await host.page.route(saves, (route) => route.abort());
    const type = async (act: string, field: string, text: string, done: RegExp) => {
      await host.button(act).click();
      await host.field(field).fill(text);
      await sees(host.text('Not saved yet. It is kept here and saved when the connection is back.'));
      await host.button(done).click();
    };
    await type('Decision', 'What is being decided', 'Where we launch', /^Later$/u);
    await sees(host.text('Where we launch'));
    await type('Decision', 'What is being decided', 'Who writes the press release', /^Later$/u);
    await type('A mistake', 'What did we learn?', 'Test the demo first', /^Done$/u);
    await withoutNetwork(host);
    await host.reload();
    await sees(host.text('Where we launch'));
    await sees(host.text('Test the demo first'));
    await host.button('Discard: Who writes the press release').click();
    await isGone(host.text('Who writes the press release'));
    await host.button('Continue writing: Where we launch').click();
    await host.field('What is being decided').fill('Where we launch first');
    expect(await decisions()).toEqual([]);
    await host.page.unroute(saves);
    await sees(host.text(/^Saved · /));
    await expect.poll(decisions, { timeout: 15_000 }).toEqual(['Where we launch first']);
    await expect.poll(mistakes, { timeout: 15_000 }).toEqual(['Test the demo first']);
    await host.reload();
    await sees(host.button(/Where we launch first/u));
    expect(await host.text('Not saved yet').count()).toBe(0);
  },
);

test('text that never reached the server is shown at the next meeting, to copy or remove', async () => {
  await using journey = await startJourney({ expected: [clipboardRefused] });
  const ada = journey.as('ada');
  const meeting = await begin(ada);
  const host = await journey.open('ada', { width: 280 });
  const saves = /\/(opening|decisions\/[^/]+|recap\/draft)$/u;
  await host.page.route(saves, (route) => route.abort());
  await host.button('Open, done').click();
  await host.field('Purpose, in one sentence').fill('Choose the launch date in spring');
  await sees(host.text('Not saved yet. It is kept here and saved when the connection is back.'));
  await host
    .button(/^Back to/u)
    .first()
    .click();
  await host.button('Decision').click();
  await host.field('What is being decided').fill('Where we launch');
  await sees(host.text('Not saved yet. It is kept here and saved when the connection is back.'));
  await host.button(/^Later$/u).click();
  await host.button('Action').click();
  const action = host.panel.getByRole('group', { name: 'A new action' }).getByLabel('Action', { exact: true });
  await action.fill('Call the printer');
  await action.press('Enter');
  await action.fill('Book the venue');
  await withoutNetwork(host);
  journey.sandbox.nextOccurrence();
  await host.page.unroute(saves);
  await host.reload();

  await host.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await sees(host.button('Start meeting'));
  const kept = async () => (await ada.ask(readRecap, { meeting })).draft?.actions.map(({ what }) => what);
  await expect.poll(kept, { timeout: 15_000 }).toEqual(['Call the printer']);
  const purposes = async () => (await ada.ask(readMeetings, {})).meetings.map(({ purpose }) => purpose);
  await expect.poll(purposes, { timeout: 15_000 }).toContain('Choose the launch date in spring');
  await host.button(/^Not saved in earlier meetings/u).click();
  await sees(host.text('Where we launch'));
  await host.panel.getByRole('group', { name: 'Book the venue' }).getByRole('button', { name: /^Copy/u }).click();
  await sees(host.text('Copied.'));
  expect(await host.page.evaluate(() => navigator.clipboard.readText())).toBe('Book the venue');
  await host.button('Remove: Book the venue').click();
  await isGone(host.text('Book the venue'));
  await sees(host.text(/^Not saved in your meeting on /u));

  const { page } = host;
  const inPanel = page.url();
  await page.goto(inPanel.replace('frame=sidePanel', 'frame=content'));
  await host.button(/Choose the launch date/u).click();
  await sees(host.text(/^Not saved in your meeting on /u));
  await host.button('Remove: Where we launch').click();
  await isGone(host.text('Where we launch'));
  await page.goto(inPanel);
  await sees(host.button('Start meeting'));
  expect(await host.text(/^Not saved in /u).count()).toBe(0);
});

test('a correction edits the same card, and a card deleted in the chat is posted again', async () => {
  await using journey = await startJourney();
  const { microsoft } = journey.sandbox;
  const ada = journey.as('ada');
  const meeting = await reachTheClose(ada);
  const host = await journey.open('ada');
  const attendee = await journey.open('bo');
  await host.button('Share recap to the chat').click();
  await sees(host.text(/^Shared to the chat · /));

  await host.button('Correct the recap').click();
  await sees(host.field('Action'));
  // A read that began before the next save says nothing about that save.
  const old = Promise.withResolvers<void>();
  let reads = 0;
  await host.page.route('**/recap/review', async (route) => {
    reads += 1;
    const response = await route.fetch();
    if (reads === 1) await old.promise;
    // The panel may have aborted it.
    await route.fulfill({ response }).catch(() => undefined);
  });
  const { version, draft } = await ada.ask(readRecap, { meeting });
  await ada.ask(saveDraft, { meeting, body: { version, content: draft ?? { actions: [], questions: [] } } });
  await expect.poll(() => reads, { timeout: 15_000 }).toBeGreaterThan(0);
  const readsBefore = reads;
  await host.field('Action').fill('Draft the announcement again');
  await expect.poll(() => reads, { timeout: 15_000 }).toBeGreaterThan(readsBefore);
  old.resolve();
  await sees(host.text('Changed since you shared it. The chat still shows the card from before.'));
  await host.button('Update the card in the chat').click();
  await sees(host.text(/^Shared to the chat · /));
  const card = attendee.page.locator('.ac-adaptiveCard');
  await sees(card.getByText('Draft the announcement again'));
  expect(microsoft.messages()).toHaveLength(1);
  await sees(attendee.text('Draft the announcement again'));

  await host.page.getByRole('region', { name: 'Chat' }).getByRole('button', { name: 'Delete' }).click();
  await isGone(card);
  await host.button('Correct the recap').click();
  await host.button('Remove “Draft the announcement again”').click();
  await sees(host.text('Removed “Draft the announcement again”.'));
  await host.button('Undo').click();
  await host.field('Action').fill('Draft the announcement once more');
  await host.button('Update the card in the chat').click();
  await sees(card.getByText('Draft the announcement once more'));
  expect(microsoft.messages().filter(({ deletedDateTime }) => !deletedDateTime)).toHaveLength(1);
  expect((await ada.ask(readRecap, { meeting })).share).toMatchObject({ state: 'posted', isCurrent: true });
});

test('the card shows text as typed, whatever it would mean in Markdown or HTML', async () => {
  await using journey = await startJourney();
  const ada = journey.as('ada');
  const hostile = [
    '**bold** and _slanted_ and `code`',
    '[press](javascript:alert(1)) ![x](https://x.example/y.png)',
    '<script>alert(1)</script><img src=x onerror=alert(2)>',
    '<at>Bo Lindqvist</at> &lt;b&gt;',
    '{{DATE(2026-11-21T10:00:00Z,SHORT)}} ${name}',
    '1. not a list',
    '# not a heading',
    '- not a bullet',
    '2 + 2 = 4 - really | a ~~b~~ \\*',
    '👩‍👩‍👧‍👦 مرحبا بالعالم',
  ];
  const meeting = await begin(ada);
  await share(ada, meeting, { actions: [], questions: hostile.map((text) => ({ id: randomUUID(), text })) });
  const attendee = await journey.open('bo');
  const card = attendee.page.locator('.ac-adaptiveCard');
  await sees(card.getByText('not a heading'));
  const drawn = (await card.locator('.ac-richTextBlock').allInnerTexts()).map((text) => text.trim());
  // Right-to-left text is isolated.
  for (const text of hostile)
    expect(drawn.map((line) => line.replaceAll(/[\u2068\u2069]/g, ''))).toContain(`• ${text}`);
  expect(await card.locator('img, script, strong, em, code, ol, li, h1').count()).toBe(0);
  for (const link of await card.locator('a').all())
    expect(await link.getAttribute('href')).toContain(await link.innerText());
  for (const text of hostile) await sees(attendee.panel.getByText(text, { exact: true }));
});

/** Keepalive requests of a closed page bypass the test's routes. */
async function withoutNetwork(host: Window): Promise<void> {
  const frame = await host.frame();
  await frame.evaluate(() => {
    globalThis.fetch = () => Promise.reject(new TypeError('no network'));
  });
}

/** Longer than the ten seconds after which the server settles what became of a card. */
const settledMs = 40_000;

async function type({ field }: Window, name: string, words: string, meanwhile: () => Promise<void>): Promise<void> {
  await field(name).pressSequentially(words.slice(0, 10), { delay: 40 });
  await Promise.all([meanwhile(), field(name).pressSequentially(words.slice(10), { delay: 10 })]);
}
