import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addBlockWeeks, weeksOf, type HostWeeks } from '../../../../server/features/insights/suppression/weeks.ts';

/** Hosts who all have the same hits and misses in each week. */
const alike = (hosts: number, weeks: readonly [number, number][]): HostWeeks[] =>
  Array.from({ length: hosts }, () => Object.fromEntries(weeks.map((counts, index) => [index + 10, counts])));

test('a week stands alone if five hit and five missed beside any host, else joins the next [000-04]', () => {
  expect(
    weeksOf(
      alike(6, [
        [1, 2],
        [1, 2],
        [1, 2],
      ]),
    ),
  ).toEqual([
    { from: null, hits: 6, answers: 12 },
    { from: 11, hits: 6, answers: 12 },
    { from: 12, hits: 6, answers: 12 },
  ]);
  // The second week has no hits and joins the third; a rest at the end joins the part before it.
  expect(
    weeksOf(
      alike(6, [
        [1, 2],
        [0, 2],
        [1, 2],
        [0, 1],
      ]),
    ),
  ).toEqual([
    { from: null, hits: 6, answers: 12 },
    { from: 11, hits: 6, answers: 30 },
  ]);
  expect(
    weeksOf(
      alike(5, [
        [1, 2],
        [1, 2],
      ]),
    ),
  ).toEqual([]);
  expect(weeksOf(alike(6, [[1, 2]]))).toEqual([]);
});

test('several blocks are cut only at weeks where each of them is cut [000-04]', () => {
  const [fine, coarse] = [
    weeksOf(
      alike(6, [
        [1, 2],
        [1, 2],
        [1, 2],
      ]),
    ),
    weeksOf(
      alike(7, [
        [0, 2],
        [1, 2],
        [1, 2],
      ]),
    ),
  ];
  expect(addBlockWeeks([fine, coarse])).toEqual([
    { from: null, hits: 12 + 7, answers: 24 + 28 },
    { from: 12, hits: 6 + 7, answers: 12 + 14 },
  ]);
  expect(addBlockWeeks([fine, []])).toEqual([]);
  expect(addBlockWeeks([])).toEqual([]);
});

const host = fc.dictionary(
  fc.integer({ min: 0, max: 6 }).map(String),
  fc
    .tuple(fc.nat({ max: 3 }), fc.integer({ min: 1, max: 4 }))
    .map(([hits, more]): [number, number] => [hits, hits + more]),
  { minKeys: 1 },
);

test('each part has six hosts, hits and misses beside any one of them, and no week is left over', () => {
  fc.assert(
    fc.property(fc.array(host, { minLength: 1, maxLength: 14 }), (hosts) => {
      const parts = weeksOf(hosts);
      const inPart = (index: number) => {
        const [from, next] = [parts[index]?.from ?? -1, parts[index + 1]?.from ?? Infinity];
        return hosts
          .map((weeks) => Object.entries(weeks).filter(([week]) => Number(week) >= from && Number(week) < next))
          .map((own) => own.reduce<[number, number]>(([a, b], [, [hits, all]]) => [a + hits, b + all - hits], [0, 0]))
          .filter(([hits, misses]) => hits + misses > 0);
      };
      for (const [index, part] of parts.entries()) {
        const own = inPart(index);
        expect(own.length).toBeGreaterThanOrEqual(6);
        for (const [left] of own.entries()) {
          const others = own.filter((_, at) => at !== left);
          for (const side of [0, 1] as const)
            expect(others.reduce((sum, counts) => sum + counts[side], 0)).toBeGreaterThanOrEqual(5);
        }
        expect(part.hits).toBe(own.reduce((sum, [hits]) => sum + hits, 0));
        expect(part.answers).toBe(own.reduce((sum, [hits, misses]) => sum + hits + misses, 0));
        expect(part.answers).toBeGreaterThanOrEqual(10);
      }
      if (parts.length === 0) return;
      const all = hosts.flatMap((weeks) => Object.values(weeks)).reduce((sum, [, answers]) => sum + answers, 0);
      expect(parts.reduce((sum, part) => sum + part.answers, 0)).toBe(all);
    }),
  );
});
