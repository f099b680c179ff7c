import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { file, plan } from '../../bench/scale.ts';
import { mondayPeak } from '../../bench/support/mondayPeak.ts';
import { assumed, limits, loadOf, peopleOfADatabase, service } from '../../bench/support/scaleFigures.ts';

test('docs/scale.md is up to date with its figures, and none is undefined', async () => {
  expect(await readFile(file, 'utf8')).toBe(plan());
  expect(plan()).not.toMatch(/undefined|NaN|Infinity/);
});

test('on Monday at nine twice the panels mean twice the work and longer waits, reproducibly', () => {
  const [one, two] = [mondayPeak(4_000), mondayPeak(8_000)];
  expect(two.busiest / one.busiest).toBeCloseTo(2, 0);
  expect(two.saveP99).toBeGreaterThan(one.saveP99);
  expect(two.opening.p50).toBeGreaterThan(assumed.readsOnOpening * service.readMs * 0.8);
  expect(mondayPeak(4_000)).toEqual(one);
  // More than the process can answer: the queue grows until everybody has arrived.
  expect(mondayPeak(100_000).opening.p99).toBeGreaterThan(10_000);
});

test('load grows in proportion to people, and no database is planned beyond its capacity', () => {
  for (const people of [100, 10_000, 100_000, 10_000_000]) {
    const [one, two] = [loadOf(people), loadOf(2 * people)];
    for (const name of ['rows', 'bytesOnServer', 'streams', 'saves', 'notices'] as const)
      expect(two[name] / one[name]).toBeCloseTo(2);
    for (const name of ['processes', 'databases'] as const) expect(two[name]).toBeGreaterThanOrEqual(one[name]);
    expect(one.people / one.databases).toBeLessThanOrEqual(peopleOfADatabase);
  }
  // A year of a hundred people by hand: 100 × 5 / 8 × 46 meetings of 11⅓ rows.
  expect(loadOf(100).meetings).toBeCloseTo(2_875);
  expect(loadOf(100).rows).toBeCloseTo(32_583, 0);
  expect(limits.streamsMeasured).toBeCloseTo(17_778, 0);
});
