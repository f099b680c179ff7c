import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slopeOf } from '../../../server/core/statistics/slopePermutation.ts';

const share = fc.integer({ min: 0, max: 20 }).map((saw) => saw / 20);
const fewShares = fc.array(share, { minLength: 5, maxLength: 7 });

test('five batches in strict order have p = 2/120, whatever their steps', () => {
  const upwards = slopeOf([0.1, 0.2, 0.3, 0.4, 0.5]);
  expect(upwards).toMatchObject({ direction: 'rising' });
  expect(upwards?.p).toBeCloseTo(2 / 120, 12);
  expect(upwards?.slope).toBeCloseTo(0.1, 12);
  const downwards = slopeOf([0.9, 0.89, 0.5, 0.2, 0.1]);
  expect(downwards).toMatchObject({ direction: 'falling' });
  expect(downwards?.p).toBeCloseTo(2 / 120, 12);
});

test('two points, or four, never make an arrow', () => {
  expect(slopeOf([0.1, 0.9])).toBeUndefined();
  expect(slopeOf([0.1, 0.4, 0.6, 0.9])).toBeUndefined();
});

test('batches that are all the same, or up and down, have no direction', () => {
  expect(slopeOf([0.5, 0.5, 0.5, 0.5, 0.5])).toEqual({ direction: 'unclear', slope: 0, p: 1 });
  expect(slopeOf([0.4, 0.8, 0.3, 0.9, 0.5, 0.6])?.direction).toBe('unclear');
});

test('the p is the share of all orders whose slope is as steep, ties included', () => {
  fc.assert(
    fc.property(fewShares, (shares) => {
      const steep = (some: readonly number[]) =>
        Math.abs(some.reduce((sum, one, at) => sum + Math.round(one * 20) * (2 * at - (some.length - 1)), 0));
      const orders = ordersOf(shares);
      const asSteep = orders.filter((order) => steep(order) >= steep(shares)).length;
      expect(slopeOf(shares)?.p).toBeCloseTo(asSteep / orders.length, 12);
    }),
    { numRuns: 30 },
  );
});

test('the same batches backwards have the other direction and the same p', () => {
  fc.assert(
    fc.property(fc.array(share, { minLength: 5, maxLength: 14 }), (shares) => {
      const forwards = slopeOf(shares);
      const backwards = slopeOf(shares.toReversed());
      expect(backwards?.slope).toBeCloseTo(-(forwards?.slope ?? Number.NaN), 12);
      const chance = shares.length < 10 ? 1e-9 : 0.06;
      expect(Math.abs((backwards?.p ?? Number.NaN) - (forwards?.p ?? Number.NaN))).toBeLessThan(chance);
    }),
    { numRuns: 20 },
  );
});

test('many batches have the same p each time, and never none', () => {
  const rising = Array.from({ length: 30 }, (_, at) => at / 40);
  expect(slopeOf(rising)).toMatchObject({ direction: 'rising', p: 1 / 20_001 });
  const flat = Array.from({ length: 30 }, (_, at) => (at * 7) % 10);
  expect(slopeOf(flat)).toEqual(slopeOf(flat));
  expect(slopeOf(flat, 2)?.p).not.toBe(slopeOf(flat, 3)?.p);
});

function ordersOf(values: readonly number[]): number[][] {
  if (values.length === 0) return [[]];
  return values.flatMap((value, at) => ordersOf(values.toSpliced(at, 1)).map((rest) => [value, ...rest]));
}
