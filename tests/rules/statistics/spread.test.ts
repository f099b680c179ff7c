import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spreadOf } from '../../../server/core/statistics/spread.ts';
import { seededRandom } from '../../support/seededRandom.ts';

const width = (leaders: Parameters<typeof spreadOf>[0]) => {
  const spread = spreadOf(leaders);
  return spread ? spread.upperQuartile - spread.lowerQuartile : Number.NaN;
};
const seenCount = fc
  .integer({ min: 5, max: 200 })
  .chain((answers) => fc.record({ saw: fc.integer({ min: 0, max: answers }), answers: fc.constant(answers) }));
const leaders = fc.array(seenCount, { minLength: 8, maxLength: 40 });

test('seven leaders have no spread, eight have one', () => {
  const some = Array.from({ length: 8 }, (_, at) => ({ saw: at * 10, answers: 80 }));
  expect(spreadOf(some.slice(1))).toBeUndefined();
  expect(spreadOf(some)?.leaders).toBe(8);
});

test('with many answers the quartiles are those of the shares', () => {
  const shares = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
  const spread = spreadOf(shares.map((share) => ({ saw: share * 1e6, answers: 1e6 })));
  expect(spread?.lowerQuartile).toBeCloseTo(0.3, 4);
  expect(spread?.median).toBeCloseTo(0.5, 4);
  expect(spread?.upperQuartile).toBeCloseTo(0.7, 4);
});

test('leaders who differ less than ten answers each differ by chance have no width', () => {
  const shares = [5, 6, 7, 7, 7, 8, 8, 9].map((saw) => ({ saw, answers: 10 }));
  const spread = spreadOf(shares);
  expect(width(shares)).toBe(0);
  expect(spread?.median).toBeCloseTo(57 / 80, 12);
});

test('quartiles are in order, within the shares, and never wider apart than those', () => {
  fc.assert(
    fc.property(leaders, (some) => {
      const { lowerQuartile, median, upperQuartile } = spreadOf(some) ?? {};
      const shares = some.map(({ saw, answers }) => saw / answers);
      expect(lowerQuartile).toBeLessThanOrEqual((median ?? Number.NaN) + 1e-12);
      expect(median).toBeLessThanOrEqual((upperQuartile ?? Number.NaN) + 1e-12);
      expect(lowerQuartile).toBeGreaterThanOrEqual(Math.min(...shares) - 1e-12);
      expect(upperQuartile).toBeLessThanOrEqual(Math.max(...shares) + 1e-12);
    }),
  );
});

test('finds the spread that leaders really have, where the raw shares would tell too much', () => {
  // 400 leaders with twelve answers each, half of them at .6 and half at .8: a standard deviation of .1.
  const { uniform } = seededRandom(1);
  const some = Array.from({ length: 400 }, (_, at) => {
    const draws = Array.from({ length: 12 }, uniform);
    return { saw: draws.filter((draw) => draw < (at % 2 === 0 ? 0.6 : 0.8)).length, answers: 12 };
  });
  // A normal distribution with that deviation has quartiles .135 apart; those of the raw shares are .25 apart.
  expect(width(some)).toBeCloseTo(0.16, 1);
  expect(width(some)).toBeLessThan(0.2);
  expect(width(some)).toBeGreaterThan(0.1);
});
