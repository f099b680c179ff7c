import { expect, test } from 'vitest';
import { ProblemError } from '../../src/api/problem.ts';
import type { DraftEvent } from '../../src/drafts/draftEvents.ts';
import { content, glance, offline, run, state, version, type Text } from '../support/draftSteps.ts';

const saving = { status: 'saving' } as const;
const typed = state('ab', { view: saving, unsavedSince: 700 });
const sending = state('ab', { view: saving, sent: 'ab' });

test('each retry pauses twice as long, up to a limit, and at least as long as the server asks', () => {
  const failure: DraftEvent<Text>[] = [{ event: 'timerFired' }, { event: 'unreachable', problem: offline }];
  const failures = Array.from({ length: 6 }, () => failure).flat();
  const longest = [1_000, 2_000, 4_000, 8_000, 10_000, 10_000];
  expect(run(typed, failures).pauses).toEqual(longest.map((ms) => `schedule ${ms}`));
  const soonest = run(typed, failures, { now: 0, random: 0 }).pauses;
  expect(soonest).toEqual(longest.map((ms) => `schedule ${ms / 2}`));
  const busy = new ProblemError('too_many_requests', { retryAfterMs: 20_000 });
  expect(run(sending, [{ event: 'unreachable', problem: busy }]).pauses).toEqual(['schedule 30000']);
});

test('any of several lost saves is known again, so our own text is never a conflict', () => {
  const lost: DraftEvent<Text>[] = ['ab', 'abc', 'abcd'].flatMap((text) => [
    { event: 'changed', content: content(text) },
    { event: 'timerFired' },
    { event: 'unreachable', problem: offline },
  ]);
  const arrived = { event: 'stale', current: version(2, 'ab'), problem: new ProblemError('stale') } as const;
  const { state: after } = run(state('a'), [...lost, { event: 'online' }, arrived]);
  expect(glance(after)).toMatchObject({ text: 'abcd', base: 'v2 ab', conflicts: '', lost: '' });
});

test('a window that is always too late merges each time, and pauses after the fifth', () => {
  const late = (number: number): DraftEvent<Text>[] => [
    { event: 'timerFired' },
    { event: 'stale', current: version(number, 'a', `${number}`), problem: new ProblemError('stale') },
  ];
  const { state: after, pauses } = run(typed, [2, 3, 4, 5, 6, 7].flatMap(late));
  expect(pauses).toEqual([...Array.from({ length: 5 }, () => 'schedule 0'), 'schedule 1000']);
  expect(glance(after)).toMatchObject({ status: 'waiting', text: 'ab+7', base: 'v7 a+7' });
});

test('a save that overtakes the page’s last one leaves its text known as ours', () => {
  const events: DraftEvent<Text>[] = [
    { event: 'changed', content: content('abc') },
    { event: 'leaving' },
    { event: 'saved', version: 2 },
    { event: 'changed', content: content('abcd') },
    { event: 'timerFired' },
    { event: 'stale', current: version(3, 'abc'), problem: new ProblemError('stale') },
  ];
  const { state: after } = run(sending, events);
  expect(glance(after)).toMatchObject({ text: 'abcd', base: 'v3 abc', conflicts: '' });
});
