import { expect, test } from 'vitest';
import { organization, withAllBelow } from '../../../../server/features/insights/suppression/tree.ts';
import { weeksOf } from '../../../../server/features/insights/suppression/weeks.ts';
import { chance } from '../../../support/attacks/pulseYear.ts';
import { tooLittleBetween } from '../../../support/insights/differences.ts';
import { leaky } from '../../../support/insights/leaky.ts';
import { determines } from '../../../support/insights/rowSpace.ts';
import { hiddenIn } from '../../../support/insights/tellings.ts';
import {
  hostsIn,
  hostWeeks,
  meetingSlicesOf,
  resultsIn,
  seenByHosts,
  seenInYear,
  showSlice,
  slicesOf,
  type Slice,
} from '../../../support/insights/views.ts';
import { leastOfResults, telltale } from '../../../support/insights/walk.ts';
import { yearOf, type Result, type Year } from '../../../support/insights/year.ts';
import { isProof } from '../../../support/proof.ts';

const seeds = Array.from({ length: isProof ? 12 : 3 }, (_, index) => index + 1);
/** From few to many hosts without results: more of them hide more units. */
const years = seeds.map((seed) => yearOf(seed, [1 / 20, 1 / 2, 1 / 4][seed % 3]));

test('any two sums seen in a year, hosts’ own results included, differ by five hosts or more', () => {
  for (const year of years) expect(tooLittleBetween([...seenInYear(year), ...seenByHosts(year)])).toBeUndefined();
});

test.each(Object.entries(leaky))('the attacker subtracts fewer than five hosts: %s', (_, seen) => {
  const year = yearOf(2, 1 / 4);
  expect(tooLittleBetween([...seen(year), ...seenByHosts(year)])).toBeDefined();
});

/** The first hidden set that the shown sums determine, also for an attacker who knows one host. */
function determined(slice: Slice, told: readonly ReadonlySet<string>[]): string | undefined {
  const hosts = hostsIn(slice);
  const inUnits = (units: readonly string[]) =>
    new Set(hosts.filter(({ unit }) => units.includes(unit)).map(({ host }) => host));
  const hidden = hiddenIn(slice.root, showSlice(slice).blocks).map(inUnits);
  const single = hosts.map(({ host }) => new Set([host]));
  for (const known of single)
    for (const cell of [...hidden, ...single])
      if (!cell.isSubsetOf(known) && determines([...told, known], cell.difference(known))) return [...cell].join(', ');
  return undefined;
}

type Told = (results: readonly Result[]) => ReadonlySet<string>[];

const cellOf = ({ host, week }: Result) => `${host} ${week}`;
const cellsOf = (results: readonly Result[]) => new Set(results.map(cellOf));

/** Weeks of a block that aren't shown alone and yet are determined, also for one of its hosts. */
function determinedWeeks(slice: Slice, tell: Told): string[] {
  return showSlice(slice).blocks.flatMap((block) => {
    const results = resultsIn(slice, block);
    const told = tell(results);
    return results.flatMap((known) => {
      const own = results.filter(({ host }) => host === known.host).map(cellOf);
      const week = cellsOf(results.filter((one) => one.week === known.week));
      const isTold = told.some((one) => one.symmetricDifference(week).size === 0);
      if (isTold || week.isSubsetOf(new Set(own))) return [];
      return determines([...told, ...own.map((cell) => new Set([cell]))], week) ? [`week ${known.week}`] : [];
    });
  });
}

const tellParts: Told = (results) => {
  const starts = weeksOf(hostWeeks(results)).map(({ from }) => from ?? 0);
  const partOf = ({ week }: Result) => starts.filter((start) => start <= week).length;
  return [...Map.groupBy(results, partOf).values()].map(cellsOf);
};

/** Leaky variant: shows the whole quarter beside every week but the smallest. */
const tellLargeWeeks: Told = (results) => {
  const weeks = [...Map.groupBy(results, ({ week }) => week).values()];
  return [results, ...weeks.toSorted((one, other) => one.length - other.length).slice(1)].map(cellsOf);
};

test('no sum of weeks determines a week that is too small, even for a reader who knows a host [000-04]', () => {
  const slices = years.slice(0, isProof ? undefined : 1).flatMap(meetingSlicesOf);
  expect(slices.flatMap(({ slice }) => determinedWeeks(slice, tellParts))).toEqual([]);
  expect(slices.flatMap(({ slice }) => determinedWeeks(slice, tellLargeWeeks))).not.toEqual([]);
  const cut = slices.flatMap(({ slice }) =>
    showSlice(slice).blocks.map((block) => weeksOf(hostWeeks(resultsIn(slice, block))).length),
  );
  expect(Math.max(...cut)).toBeGreaterThan(2);
});

function toldIn(slice: Slice): Set<string>[] {
  const { blocks } = showSlice(slice);
  return withAllBelow(slice.root).map((node) => {
    const inside = new Set(withAllBelow(node).map(({ id }) => id));
    const units = new Set(blocks.filter(({ at }) => inside.has(at)).flatMap((block) => block.units));
    return new Set(hostsIn(slice).flatMap(({ host, unit }) => (units.has(unit) ? [host] : [])));
  });
}

test('no combination of shown sums determines a hidden one', () => {
  for (const year of years.slice(0, isProof ? undefined : 2))
    for (const { slice, name } of slicesOf(year)) expect(determined(slice, toldIn(slice)), name).toBeUndefined();
});

test('without complementary suppression a combination of sums determines a hidden unit', () => {
  const [first] = slicesOf(yearOf(1));
  expect(first).toBeDefined();
  if (!first) return;
  const hosts = hostsIn(first.slice);
  const told = withAllBelow(first.slice.root).flatMap((node) => {
    const inside = new Set(withAllBelow(node).map(({ id }) => id));
    const counted = hosts.filter(({ unit }) => inside.has(unit)).map(({ host }) => host);
    return counted.length < 6 ? [] : [new Set(counted)];
  });
  expect(determined(first.slice, told)).toBe('labs 0, labs 1');
});

function tellingCounts(year: Year, every: number): string[] {
  const ofResults = slicesOf(year).map((one) => ({ ...one, least: leastOfResults }));
  // Meetings have no minimum: nobody or everybody may have done it.
  const ofMeetings = meetingSlicesOf(year).map((one) => ({ ...one, least: 0 }));
  return [...ofResults, ...ofMeetings].flatMap(({ slice, name, least }, number) => {
    const hosts = hostsIn(slice);
    return [-1, ...hosts.keys()]
      .filter((known) => (known + 1 + number) % every === 0)
      .flatMap((known) => telltale(slice.root, hosts, known, { random: chance(known + 2), least }))
      .map((unit) => `${unit}, ${name}`);
  });
}

test('every hidden count of a year has five possible values, even for a reader who knows a host', () => {
  for (const year of years) expect(tellingCounts(year, isProof ? 5 : 29)).toEqual([]);
}, 900_000);

test('five of six units of forty hosts stay visible, and so does the whole organization', () => {
  const figures = slicesOf(yearOf(1)).flatMap(({ slice }) => [...showSlice(slice).figures]);
  const visible = (units: readonly string[]) => {
    const cells = figures.filter(([id]) => units.includes(id));
    return cells.filter(([, figure]) => figure).length / cells.length;
  };
  expect(visible(['sales', 'north', 'south', 'care', 'office'])).toBeGreaterThan(0.9);
  expect(visible([organization, 'works', 'plant'])).toBe(1);
  expect(visible(['labs'])).toBe(0);
});
