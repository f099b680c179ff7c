import { acknowledge } from '#contract/meeting/acknowledgement.ts';
import { moveTo, readRoom, sayItem } from '#contract/meeting/meeting.ts';
import { readRecap, saveDraft } from '#contract/meeting/recap.ts';
import { expect, vi } from 'vitest';
import { isFocused, isGone, sees, startJourney, type Window } from '../../support/browser/journey.ts';
import { action, begin } from '../../support/meeting/meeting.ts';
import { isProof, testInTurns } from '../../support/proof.ts';

const test = testInTurns(3);

test('a recap edited in two windows merges by row, and the later window settles the same words', async () => {
  await using journey = await startJourney();
  const ada = journey.as('ada');
  const meeting = await begin(ada);
  await ada.ask(moveTo, { meeting, body: { stage: 'close' } });
  const content = { actions: [action('Draft the announcement')], questions: [] };
  await ada.ask(saveDraft, { meeting, body: { version: 0, content } });
  const one = await journey.open('ada');
  const other = await journey.open('ada');
  for (const { field } of [one, other]) await sees(field('Action'));

  await one.field('Action').click();
  await one.field('Action').evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(5, 9));
  await other.button('Add an action').click();
  await other.field('Action').last().fill('Book the venue');
  await other.button('Is anyone still waiting for an answer?').click();
  await other.field('Open question').fill('Who tells the press?');
  await sees(one.field('Open question'));
  await holds(one.field('Action').last(), 'Book the venue');
  expect(await caretOf(one, 'Draft the announcement')).toEqual([5, 9]);
  await one.page.keyboard.type(' all');
  await holds(other.field('Action').first(), 'Draft all announcement');
  expect(await one.panel.getByText('Also changed').count()).toBe(0);
  expect(await other.panel.getByText('Also changed').count()).toBe(0);

  const mine = ['Draft it in English', 'Draft it in German'] as const;
  await Promise.all([one.field('Action').first().fill(mine[0]), other.field('Action').first().fill(mine[1])]);
  const { conflicted, by } = await whoHasTheConflict(one, other);
  const [kept, overwritten] = conflicted === one ? mine : [mine[1], mine[0]];
  await sees(conflicted.text(`Also changed in another window: “${overwritten}”`));
  await sees(conflicted.text('Another window changed the same words. Choose above.'));
  await holds(conflicted.field('Action').first(), kept);
  await holds(by.field('Action').first(), kept);
  await conflicted.button('Use theirs').click();
  await isGone(conflicted.text('Also changed in another window'));
  await holds(conflicted.field('Action').first(), overwritten);
  await holds(by.field('Action').first(), overwritten);

  await one.field('Action').last().press('Alt+ArrowUp');
  await holds(other.field('Action').first(), 'Book the venue');
  expect(await one.field('Action').first().evaluate(isFocused)).toBe(true);

  await vi.waitFor(async () => {
    const { draft } = await ada.ask(readRecap, { meeting });
    expect(draft?.actions.map(({ what }) => what)).toEqual(['Book the venue', overwritten]);
    expect(draft?.questions.map(({ text }) => text)).toEqual(['Who tells the press?']);
  });
});

test.runIf(isProof)(
  'an opening edited in two windows merges by field, and the later one settles the same words',
  async () => {
    await using journey = await startJourney();
    const ada = journey.as('ada');
    const one = await journey.open('ada');
    await sees(one.field('Purpose, in one sentence'));
    const other = await journey.open('ada');
    await sees(other.field('Purpose, in one sentence'));

    await one.field('Purpose, in one sentence').fill('Choose the date');
    await one.field('Purpose, in one sentence').evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(11, 11));
    await other.field('How this will be decided').selectOption({ label: 'We vote' });
    await holds(one.field('How this will be decided'), 'vote');
    await holds(other.field('Purpose, in one sentence'), 'Choose the date');
    await one.page.keyboard.type('launch ');
    await holds(other.field('Purpose, in one sentence'), 'Choose the launch date');
    expect(await one.field('Purpose, in one sentence').evaluate(isFocused)).toBe(true);

    const mine = ['Choose a day', 'Choose a month'] as const;
    const purpose = 'Purpose, in one sentence';
    await Promise.all([one.field(purpose).fill(mine[0]), other.field(purpose).fill(mine[1])]);
    const { conflicted, by } = await whoHasTheConflict(one, other);
    const [kept, overwritten] = conflicted === one ? mine : [mine[1], mine[0]];
    await sees(conflicted.text(`Also changed in another window: “${overwritten}”`));
    await holds(by.field(purpose), kept);
    await conflicted.button('Keep mine').click();
    await isGone(conflicted.text('Also changed in another window'));
    await sees(conflicted.text(/^Saved · /));
    const { meeting } = await ada.ask(readRoom, {});
    expect(meeting?.opening).toMatchObject({ purpose: kept, frame: 'vote' });
  },
);

test('a save doesn’t make its own panel read the room or the recap again', async () => {
  await using journey = await startJourney();
  const ada = journey.as('ada');
  const host = await journey.open('ada');
  await sees(host.field('Purpose, in one sentence'));
  const meeting = (await ada.ask(readRoom, {})).meeting?.id ?? '';
  const other = await journey.open('ada');
  await sees(other.field('Purpose, in one sentence'));
  const [read, otherRead] = [readsOf(host), readsOf(other)];
  await host.field('Purpose, in one sentence').fill('Choose the launch date');
  await holds(other.field('Purpose, in one sentence'), 'Choose the launch date');
  const before = otherRead('room');
  await ada.ask(sayItem, { meeting, body: { item: 'purpose', isSaid: true } });
  await sees(host.button('Said: Open with purpose'));
  await expect.poll(() => otherRead('room'), { timeout: 15_000 }).toBeGreaterThan(before);
  expect(read('room')).toBe(1);

  await ada.ask(moveTo, { meeting, body: { stage: 'meet' } });
  await host.button('Decision').click();
  await host.field('What is being decided').fill('When do we launch?');
  await host.field('The decision, in one sentence').fill('On 21 March');
  await host.field('How it is decided').selectOption('vote');
  await host.button('Make it final').click();
  await sees(host.button(/Decided: When do we launch/));
  await host.button('A mistake').click();
  await host.field('What did we learn?').fill('Ask earlier');
  await sees(host.text(/^Saved · /));
  await host.button(/^Done$/).click();
  const atTheEnd = read('recap');
  const body = { to: [journey.as('bo').id], kind: 'contribution' as const, what: 'the numbers', outcome: '' };
  await journey.as('cai').ask(acknowledge, { meeting, acknowledgement: crypto.randomUUID(), body });
  await sees(host.button(/the numbers/));
  // The screen that logs actions reads the recap once.
  expect([atTheEnd, read('recap')]).toEqual([1, 1]);
});

/** Counts a window's reads by topic, from now on. */
function readsOf({ page }: Window): (topic: 'room' | 'recap') => number {
  const paths = { room: /\/room$/, recap: /\/recap$/ };
  const reads: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'GET') reads.push(new URL(request.url()).pathname);
  });
  return (topic) => reads.filter((path) => paths[topic].test(path)).length;
}

async function whoHasTheConflict(one: Window, other: Window): Promise<{ conflicted: Window; by: Window }> {
  return vi.waitFor(
    async () => {
      const isOne = (await one.button('Use theirs').count()) > 0;
      const isOther = (await other.button('Use theirs').count()) > 0;
      expect([isOne, isOther]).toContain(true);
      expect([isOne, isOther]).toContain(false);
      return isOne ? { conflicted: one, by: other } : { conflicted: other, by: one };
    },
    { timeout: 15_000, interval: 50 },
  );
}

async function holds(field: ReturnType<Window['field']>, value: string): Promise<void> {
  await vi.waitFor(async () => expect(await field.inputValue()).toBe(value), { timeout: 15_000, interval: 50 });
}

async function caretOf(window: Window, text: string): Promise<(number | null)[]> {
  const frame = await window.frame();
  return frame.evaluate((expected) => {
    const field = document.activeElement;
    if (!(field instanceof HTMLTextAreaElement) || field.value !== expected)
      throw new Error('The focus went elsewhere');
    return [field.selectionStart, field.selectionEnd];
  }, text);
}
