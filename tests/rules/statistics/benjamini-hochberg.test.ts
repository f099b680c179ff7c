import fc from 'fast-check';
import { expect, test } from 'vitest';
import { benjaminiHochberg } from '../../../server/core/statistics/benjaminiHochberg.ts';

const ps = fc.array(
  fc.integer({ min: 0, max: 1_000 }).map((thousandths) => thousandths / 1_000),
  { maxLength: 30 },
);

test('four of the fifteen p’s in Benjamini and Hochberg’s own example are discoveries at .05', () => {
  const published = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
  ];
  expect(benjaminiHochberg(published).filter((q) => q <= 0.05)).toHaveLength(4);
  // Values from R's p.adjust.
  expect(benjaminiHochberg([0.01, 0.04, 0.03, 0.005])).toEqual([0.02, 0.04, 0.04, 0.02]);
});

test('discoveries follow the definition: all up to the last p of rank i below iq/m', () => {
  fc.assert(
    fc.property(ps, fc.constantFrom(0.05, 0.1, 0.2), (some, q) => {
      const ascending = some.toSorted((one, other) => one - other);
      const last = ascending.findLastIndex((p, at) => p * some.length <= q * (at + 1));
      // Skips p's exactly on the line, where rounding decides.
      fc.pre(benjaminiHochberg(some).every((one) => Math.abs(one - q) > 1e-9));
      expect(benjaminiHochberg(some).filter((one) => one <= q)).toHaveLength(last + 1);
    }),
  );
});

test('keeps the list’s order and each p’s rank, never makes one smaller, and keeps one alone', () => {
  fc.assert(
    fc.property(ps, (some) => {
      const adjusted = benjaminiHochberg(some);
      expect(adjusted).toHaveLength(some.length);
      for (const [at, p] of some.entries()) {
        expect(adjusted[at]).toBeGreaterThanOrEqual(p - 1e-15);
        expect(adjusted[at]).toBeLessThanOrEqual(1);
      }
      const byP = [...some.keys()].toSorted((one, other) => (some[one] ?? 0) - (some[other] ?? 0));
      const inOrder = byP.map((at) => adjusted[at] ?? 0);
      expect(inOrder).toEqual(inOrder.toSorted((one, other) => one - other));
      expect(benjaminiHochberg(some.slice(0, 1))).toEqual(some.slice(0, 1));
    }),
  );
});
