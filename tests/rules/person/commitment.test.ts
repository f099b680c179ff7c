import { expect, test } from 'vitest';
import {
  asksToday,
  commitmentLine,
  stateAtOpening,
  withoutWithdrawn,
  type CommitmentAnswer,
} from '#contract/rules/person/commitment.ts';

const dayMs = 86_400_000;
const content = { series: 'ours', when: 'it stalls', act: 'ask' };
const opening = { series: 'ours', startedAt: 20 };

test.each<[string, number, CommitmentAnswer | null, number | null, 'asks' | 'answered' | undefined]>([
  ['written before it began', 19, null, null, 'asks'],
  ['written during it', 20, null, null, undefined],
  ['answered at it', 10, 'done', 20, 'answered'],
  ['put off at it', 10, 'not_yet', 21, 'answered'],
  ['put off before', 10, 'not_yet', 15, 'asks'],
  ['done before', 10, 'done', 15, undefined],
  ['let go before', 10, 'let_go', 15, undefined],
])('a commitment comes back at the next opening of its series: %s [001-15]', (_case, at, answer, answeredAt, state) => {
  expect(stateAtOpening({ content, at, answer, answeredAt }, opening)).toBe(state);
  for (const other of [{ series: 'theirs' }, { series: null }, { when: ' ', act: '' }])
    expect(stateAtOpening({ content: { ...content, ...other }, at, answer, answeredAt }, opening)).toBe(undefined);
});

test.each<[string, CommitmentAnswer | null, number | null, number, boolean]>([
  ['after six days', null, null, 7 * dayMs - 1, false],
  ['after a week', null, null, 7 * dayMs, true],
  ['a week after it was put off', 'not_yet', 3 * dayMs, 10 * dayMs, true],
  ['not before', 'not_yet', 3 * dayMs, 9 * dayMs, false],
  ['not once it is done', 'done', 3 * dayMs, 30 * dayMs, false],
  ['not once it is let go', 'let_go', 3 * dayMs, 30 * dayMs, false],
])('a commitment for no series comes back after a week: %s [001-15]', (_case, answer, answeredAt, now, asks) => {
  const own = { content: { ...content, series: null }, at: 0, answer, answeredAt };
  expect(asksToday(own, now)).toBe(asks);
  expect(asksToday({ ...own, content }, now)).toBe(false);
});

test.each([
  ['both halves', 'it stalls', 'ask', 'When it stalls, I ask'],
  ['a comma that was typed', 'it stalls, ', ' ask.', 'When it stalls, I ask.'],
  ['one half', '', 'ask', 'ask'],
  ['the other', 'it stalls', ' ', 'it stalls'],
])('a commitment reads as one sentence: %s [001-15]', (_case, when, act, line) => {
  expect(commitmentLine({ when, act }, (one, other) => `When ${one}, I ${other}`)).toBe(line);
});

test('a shared recap leaves out what was withdrawn [001-15]', () => {
  const [bo, cai] = [{ id: 'bo' }, { id: 'cai' }];
  const [kept, gone, taken] = [
    { id: 'a', by: bo },
    { id: 'b', by: bo },
    { id: 'c', by: bo },
  ];
  const shared = [kept, { ...taken, by: cai }];
  expect(withoutWithdrawn({ commitments: [kept, gone, taken] }, shared)).toEqual({ commitments: [kept] });
  expect(withoutWithdrawn({}, shared)).toEqual({});
});
