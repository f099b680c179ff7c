import { expect, test } from 'vitest';
import { backOff } from '#contract/rules/wire/backOff.ts';

test('a back-off doubles up to its limit, and jitter takes off at most half', () => {
  const range = { fromMs: 500, toMs: 3_000 };
  const attempts = [0, 1, 2, 3, 4, 2_000];
  const shortest = attempts.map((attempt) => backOff(attempt, { ...range, random: 0 }));
  expect(shortest).toEqual([250, 250, 500, 1_000, 1_500, 1_500]);
  const middle = attempts.map((attempt) => backOff(attempt, { ...range, random: 0.5 }));
  expect(middle).toEqual(shortest.map((ms) => ms * 1.5));
});
