import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cappedWeights } from '../../../server/core/statistics/cappedWeights.ts';
import { bonettWright, spearman, spearmanRho, type WeightedPair } from '../../../server/core/statistics/spearman.ts';

const evenly = (xs: readonly number[], ys: readonly number[]): WeightedPair[] =>
  xs.map((x, at) => ({ x, y: ys[at] ?? 0, weight: 1 }));
const value = fc.integer({ min: 0, max: 6 });
const somePairs = fc.array(fc.record({ x: value, y: value, weight: fc.integer({ min: 1, max: 4 }) }), {
  minLength: 5,
  maxLength: 7,
});

describe('ρ', () => {
  test('agrees with a published example that has ties (Bonett, statpsych)', () => {
    const y = [21, 4, 9, 12, 35, 18, 10, 22, 24, 1, 6, 8, 13, 16, 19];
    const x = [67, 28, 30, 28, 52, 40, 25, 37, 44, 10, 14, 20, 28, 40, 51];
    const found = spearman(evenly(x, y));
    expect(found?.rho).toBeCloseTo(0.8699639, 7);
    expect(found?.interval.low).toBeCloseTo(0.5840951, 7);
    expect(found?.interval.high).toBeCloseTo(0.9638297, 7);
    expect(found?.effectivePairs).toBeCloseTo(15, 12);
    expect(found?.p).toBeLessThan(0.001);
  });

  test('a pair of weight two is the same as two equal pairs', () => {
    fc.assert(
      fc.property(somePairs, (pairs) => {
        const repeated = pairs.flatMap(({ x, y, weight }) => evenly(Array(weight).fill(x), Array(weight).fill(y)));
        const [weighted, usual] = [spearmanRho(pairs), spearmanRho(repeated)];
        expect(weighted === undefined).toBe(usual === undefined);
        expect(weighted ?? 0).toBeCloseTo(usual ?? 0, 9);
      }),
    );
  });

  test('lies in -1 to 1, is the same both ways round, and turns where one side turns', () => {
    fc.assert(
      fc.property(somePairs, (pairs) => {
        const rho = spearmanRho(pairs);
        if (rho === undefined) return;
        expect(Math.abs(rho)).toBeLessThanOrEqual(1 + 1e-12);
        expect(spearmanRho(pairs.map(({ x, y, weight }) => ({ x: y, y: x, weight })))).toBeCloseTo(rho, 9);
        expect(spearmanRho(pairs.map(({ x, y, weight }) => ({ x, y: -y, weight })))).toBeCloseTo(-rho, 9);
        // ρ depends on ranks only, and not on the scale of weights.
        expect(spearmanRho(pairs.map(({ x, y, weight }) => ({ x: x ** 3, y, weight: weight * 7 })))).toBeCloseTo(
          rho,
          9,
        );
      }),
    );
  });

  test('one side without any difference has no ρ', () => {
    expect(spearman(evenly([1, 2, 3, 4, 5], [2, 2, 2, 2, 2]))).toBeUndefined();
    expect(spearman(evenly([3, 3, 3, 3, 3], [1, 2, 3, 4, 5]))).toBeUndefined();
  });
});

describe('p', () => {
  test.each([
    [6, 0.886, 0.033_333],
    [7, 0.786, 0.048_016],
    [8, 0.738, 0.045_833],
    [9, 0.7, 0.043_254],
  ])('of %i pairs a |ρ| from %d on is below .05, as published', (size, critical, p) => {
    const found = pOfEachRho(size);
    const smallest = Math.min(...[...found].filter(([, one]) => one <= 0.05).map(([rho]) => rho));
    expect(smallest).toBeCloseTo(critical, 3);
    expect(found.get(smallest)).toBeCloseTo(p, 6);
  });

  test('is the share of all assignments of the y’s with as strong a ρ, weights and ties included', () => {
    fc.assert(
      fc.property(somePairs, (pairs) => {
        const rho = spearmanRho(pairs);
        const found = spearman(pairs);
        if (rho === undefined || !found) return;
        const orders = ordersOf(pairs.map(({ y }) => y));
        const strong = orders.filter((ys) => {
          const one = spearmanRho(pairs.map((pair, at) => ({ ...pair, y: ys[at] ?? 0 })));
          return Math.abs(one ?? 0) >= Math.abs(rho) - 1e-9;
        });
        expect(found.p).toBeCloseTo(strong.length / orders.length, 12);
      }),
      { numRuns: 10 },
    );
  });

  test('from drawn orders is near the exact one, and the same each time', () => {
    const xs = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    const pairs = evenly(xs, [3, 1, 6, 2, 9, 4, 5, 10, 7, 8]);
    expect(spearman(pairs)).toEqual(spearman(pairs));
    // Exact p over all 10! orders, from a separate program.
    expect(Math.abs((spearman(pairs)?.p ?? 1) - 0.038_967)).toBeLessThan(0.004);
    expect(spearman(pairs, 2)?.p).not.toBe(spearman(pairs, 3)?.p);
  });
});

describe('the interval of ρ', () => {
  test('of .5 in twelve pairs is -.14 to .85, as published', () => {
    const { low, high } = bonettWright(0.5, 12);
    expect([low.toFixed(2), high.toFixed(2)]).toEqual(['-0.14', '0.85']);
  });

  test('holds ρ, stays within -1 and 1, and has a width even for a perfect order', () => {
    const size = fc.double({ min: 4, max: 300, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: -1, max: 1, noNaN: true }), size, (rho, n) => {
        const { low, high } = bonettWright(rho, n);
        expect(low).toBeLessThanOrEqual(rho + 1e-12);
        expect(high).toBeGreaterThanOrEqual(rho - 1e-12);
        expect(low).toBeGreaterThanOrEqual(-1);
        expect(high).toBeLessThanOrEqual(1);
        expect(high - low).toBeGreaterThan(0);
        const mirrored = bonettWright(-rho, n);
        expect(-mirrored.high).toBeCloseTo(low, 12);
      }),
    );
    expect(bonettWright(1, 8).low).toBeCloseTo(0.9, 1);
  });
});

describe('weights with a cap', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 4, maxLength: 40 });

  test('sum up to one, none is above a quarter, and a larger unit never weighs less', () => {
    fc.assert(
      fc.property(sizes, (some) => {
        const weights = cappedWeights(some, 0.25);
        expect(weights.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
        expect(Math.max(...weights)).toBeLessThanOrEqual(0.25 + 1e-9);
        const bySize = [...some.keys()].toSorted((one, other) => (some[one] ?? 0) - (some[other] ?? 0));
        const steps = bySize.slice(1).map((at, before) => (weights[at] ?? 0) - (weights[bySize[before] ?? 0] ?? 0));
        expect(Math.min(...steps)).toBeGreaterThanOrEqual(-1e-9);
      }),
    );
  });

  test('are in proportion to the sizes below the cap', () => {
    expect(cappedWeights([5, 10, 5, 10, 10], 0.25)).toEqual([0.125, 0.25, 0.125, 0.25, 0.25]);
    const [large, ...others] = cappedWeights([1_000, 10, 10, 20, 20], 0.25);
    expect(large).toBe(0.25);
    for (const [at, expected] of [0.125, 0.125, 0.25, 0.25].entries()) expect(others[at]).toBeCloseTo(expected, 12);
  });
});

/** p for every |ρ| that `size` untied pairs can have; random swaps find the values. */
function pOfEachRho(size: number): Map<number, number> {
  const found = new Map<number, number>();
  const xs = Array.from({ length: size }, (_, at) => at);
  for (const ys of fc.sample(fc.shuffledSubarray(xs, { minLength: size }), { numRuns: 2_000, seed: 7 })) {
    const pairs = evenly(xs, ys);
    const rho = Number(Math.abs(spearmanRho(pairs) ?? 0).toFixed(9));
    if (rho < 0.6 || found.has(rho)) continue;
    found.set(rho, spearman(pairs)?.p ?? 1);
  }
  return found;
}

function ordersOf(values: readonly number[]): number[][] {
  if (values.length === 0) return [[]];
  return values.flatMap((one, at) => ordersOf(values.toSpliced(at, 1)).map((rest) => [one, ...rest]));
}
