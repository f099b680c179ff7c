import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SeenCount } from '../../../server/core/statistics/seenCount.ts';
import { shrunkShare } from '../../../server/core/statistics/shrinkage.ts';
import { intervalToShow, wilsonInterval } from '../../../server/core/statistics/wilson.ts';

const seenCount = fc
  .integer({ min: 1, max: 5_000 })
  .chain((answers) => fc.record({ saw: fc.integer({ min: 0, max: answers }), answers: fc.constant(answers) }));
const percent = (share: number) => Math.round(share * 100);

describe('the interval of a share', () => {
  test.each([
    [5, 5, 57, 100],
    [4, 5, 38, 96],
    [8, 10, 49, 94],
    [10, 10, 72, 100],
    [12, 15, 55, 93],
    [16, 20, 58, 92],
    [40, 50, 67, 89],
    [80, 100, 71, 87],
  ])('%i of %i is %i to %i %%, as published', (saw, answers, low, high) => {
    const interval = wilsonInterval({ saw, answers });
    expect([percent(interval.low), percent(interval.high)]).toEqual([low, high]);
  });

  test('holds the share, lies between none and all, and is mirrored by those who did not see it', () => {
    fc.assert(
      fc.property(seenCount, ({ saw, answers }) => {
        const { low, high } = wilsonInterval({ saw, answers });
        const mirrored = wilsonInterval({ saw: answers - saw, answers });
        expect(low).toBeLessThanOrEqual(saw / answers + 1e-12);
        expect(high).toBeGreaterThanOrEqual(saw / answers - 1e-12);
        expect([low >= 0, high <= 1]).toEqual([true, true]);
        expect(1 - mirrored.high).toBeCloseTo(low, 12);
      }),
    );
  });

  test('rises with each person who saw it, and narrows with more answers of the same share', () => {
    fc.assert(
      fc.property(seenCount, fc.integer({ min: 2, max: 9 }), ({ saw, answers }, times) => {
        const width = ({ low, high }: { low: number; high: number }) => high - low;
        const one = wilsonInterval({ saw, answers });
        expect(width(wilsonInterval({ saw: saw * times, answers: answers * times }))).toBeLessThan(width(one));
        if (saw === answers) return;
        const more = wilsonInterval({ saw: saw + 1, answers });
        expect([more.low > one.low, more.high > one.high || more.high === 1]).toEqual([true, true]);
      }),
    );
  });

  test('fewer than ten answers have none, because it would tell the count behind the band', () => {
    expect(intervalToShow({ saw: 5, answers: 9 })).toBeUndefined();
    expect(intervalToShow({ saw: 5, answers: 10 })).toEqual(wilsonInterval({ saw: 5, answers: 10 }));
  });
});

describe('a share drawn towards the organization', () => {
  test.each([
    [5, 5, 0.8],
    [1, 5, 0.53],
    [8, 10, 0.75],
    [40, 50, 0.78],
  ])('%i of %i is %d where the organization has .7', (saw, answers, shrunk) => {
    expect(shrunkShare({ saw, answers }, 0.7)).toBeCloseTo(shrunk, 2);
  });

  test('lies between its own share and the organization’s, nearer to its own with more answers', () => {
    const distance = (seen: SeenCount, prior: number) => Math.abs(shrunkShare(seen, prior) - seen.saw / seen.answers);
    fc.assert(
      fc.property(seenCount, fc.double({ min: 0, max: 1, noNaN: true }), ({ saw, answers }, prior) => {
        const own = saw / answers;
        const shrunk = shrunkShare({ saw, answers }, prior);
        expect(shrunk).toBeGreaterThanOrEqual(Math.min(own, prior) - 1e-12);
        expect(shrunk).toBeLessThanOrEqual(Math.max(own, prior) + 1e-12);
        const tenfold = { saw: saw * 10, answers: answers * 10 };
        expect(distance(tenfold, prior)).toBeLessThanOrEqual(distance({ saw, answers }, prior) + 1e-12);
      }),
    );
  });
});
