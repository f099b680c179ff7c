import { expect, test } from 'vitest';
import { organization, withAllBelow } from '../../../../server/features/insights/suppression/tree.ts';
import { chance } from '../../../support/attacks/pulseYear.ts';
import { tooLittleBetween } from '../../../support/insights/differences.ts';
import { leaky } from '../../../support/insights/leaky.ts';
import { determines } from '../../../support/insights/rowSpace.ts';
import { hiddenIn } from '../../../support/insights/tellings.ts';
import { hostsIn, seenByHosts, seenInYear, showSlice, slicesOf, type Slice } from '../../../support/insights/views.ts';
import { telltale } from '../../../support/insights/walk.ts';
import { yearOf, type Year } from '../../../support/insights/year.ts';
import { isProof } from '../../../support/proof.ts';

const seeds = Array.from({ length: isProof ? 12 : 3 }, (_, index) => index + 1);
/** Few or many hosts without a result: the more, the more units are hidden. */
const years = seeds.map((seed) => yearOf(seed, [1 / 20, 1 / 2, 1 / 4][seed % 3]));

test('what is shown in a year, and what hosts see of themselves, differ by five hosts', () => {
  for (const year of years) expect(tooLittleBetween([...seenInYear(year), ...seenByHosts(year)])).toBeUndefined();
});

test.each(Object.entries(leaky))('the attacker subtracts fewer than five hosts: %s', (_, seen) => {
  const year = yearOf(2, 1 / 4);
  expect(tooLittleBetween([...seen(year), ...seenByHosts(year)])).toBeDefined();
});

/** The hosts in each sum that is told, in what is hidden, and one host whom the attacker knows. */
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

function toldIn(slice: Slice): Set<string>[] {
  const { blocks } = showSlice(slice);
  return withAllBelow(slice.root).map((node) => {
    const inside = new Set(withAllBelow(node).map(({ id }) => id));
    const units = new Set(blocks.filter(({ at }) => inside.has(at)).flatMap((block) => block.units));
    return new Set(hostsIn(slice).flatMap(({ host, unit }) => (units.has(unit) ? [host] : [])));
  });
}

test('no combination of sums that are shown determines what is hidden', () => {
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
  return slicesOf(year).flatMap(({ slice, name }, number) => {
    const hosts = hostsIn(slice);
    return [-1, ...hosts.keys()]
      .filter((known) => (known + 1 + number) % every === 0)
      .flatMap((known) => telltale(slice.root, hosts, known, chance(known + 2)).map((unit) => `${unit}, ${name}`));
  });
}

test('every hidden count of a year can have five values, also for one who knows a host', () => {
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
