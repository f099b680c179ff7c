import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fisherExact } from '../../../server/core/statistics/fisherExact.ts';
import { changeBetween } from '../../../server/core/statistics/periodChange.ts';

const seen = (saw: number, answers: number) => ({ saw, answers });
const seenCount = fc
  .integer({ min: 1, max: 60 })
  .chain((answers) => fc.record({ saw: fc.integer({ min: 0, max: answers }), answers: fc.constant(answers) }));

describe('Fisher’s exact test', () => {
  test('agrees with its published values', () => {
    const oracles = [
      [5, 5, 3, 5, 0.44],
      [9, 10, 5, 10, 0.14],
      [13, 15, 8, 15, 0.11],
      [18, 20, 11, 20, 0.031],
      // Fisher 1935, the lady tasting tea: 4 of 4 against 0 of 4.
      [4, 4, 0, 4, 0.029],
      [3, 4, 1, 4, 0.49],
      [10, 10, 10, 10, 1],
    ] as const;
    for (const [saw, of, then, ofThen, p] of oracles)
      expect(fisherExact(seen(saw, of), seen(then, ofThen))).toBeCloseTo(p, p < 0.1 ? 3 : 2);
    expect(fisherExact(seen(9_000, 20_000), seen(12_000, 20_000))).toBeLessThan(1e-12);
  });

  test('agrees with the fractions that whole numbers give', () => {
    fc.assert(
      fc.property(seenCount, seenCount, (before, after) => {
        expect(fisherExact(before, after)).toBeCloseTo(inWholeNumbers(before, after), 9);
      }),
    );
  });

  test('is the same whichever period comes first, and whether seen or not seen is counted', () => {
    const unseen = ({ saw, answers }: { saw: number; answers: number }) => seen(answers - saw, answers);
    fc.assert(
      fc.property(seenCount, seenCount, (before, after) => {
        expect(fisherExact(after, before)).toBeCloseTo(fisherExact(before, after), 9);
        expect(fisherExact(unseen(before), unseen(after))).toBeCloseTo(fisherExact(before, after), 9);
      }),
    );
  });
});

describe('a change from one quarter to the next', () => {
  test('has a direction only where it is large and chance seldom makes one [000-32]', () => {
    expect(changeBetween(seen(11, 20), seen(18, 20)).direction).toBe('rising');
    expect(changeBetween(seen(18, 20), seen(11, 20)).direction).toBe('falling');
    // Large, but p = .14.
    expect(changeBetween(seen(9, 10), seen(5, 10)).direction).toBe('unclear');
    // Significant, but small.
    expect(changeBetween(seen(1_000, 2_000), seen(1_200, 2_000)).direction).toBe('unclear');
    expect(changeBetween(seen(600, 2_000), seen(1_100, 2_000)).direction).toBe('rising');
    // Exactly 25 points.
    expect(changeBetween(seen(300, 1_000), seen(550, 1_000)).direction).toBe('rising');
  });

  test('says so if one of seven behaviours would move as much by chance', () => {
    // p = .031.
    expect(changeBetween(seen(18, 20), seen(11, 20), 1).canBeOneOfMany).toBe(false);
    expect(changeBetween(seen(18, 20), seen(11, 20), 7).canBeOneOfMany).toBe(true);
    // p = .0013, below .05/7.
    expect(changeBetween(seen(18, 20), seen(8, 20), 7)).toMatchObject({ direction: 'falling', canBeOneOfMany: false });
  });
});

type Count = ReturnType<typeof seen>;

function inWholeNumbers(before: Count, after: Count): number {
  const saw = before.saw + after.saw;
  const tables = (k: number) => choose(before.answers, k) * choose(after.answers, saw - k);
  let extreme = 0n;
  for (let k = 0; k <= saw; k++) if (tables(k) <= tables(before.saw)) extreme += tables(k);
  return Number((extreme * 10n ** 18n) / choose(before.answers + after.answers, saw)) / 1e18;
}

function choose(n: number, k: number): bigint {
  if (k < 0 || k > n) return 0n;
  let ways = 1n;
  for (let i = 1; i <= k; i++) ways = (ways * BigInt(n - k + i)) / BigInt(i);
  return ways;
}
