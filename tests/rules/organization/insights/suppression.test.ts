import { expect, test } from 'vitest';
import { blocksOf } from '../../../../server/features/insights/suppression/blocks.ts';
import { countsOf, type Counts } from '../../../../server/features/insights/suppression/counts.ts';
import { figuresOf } from '../../../../server/features/insights/suppression/figures.ts';
import { organization, treeOf, type Unit } from '../../../../server/features/insights/suppression/tree.ts';

const unit = (id: string, parent: string | null = null, isOn = true): Unit => ({ id, parent, isOn, people: 12 });

function hosts(count: number, answers = 20, saw = 12): Counts {
  return countsOf(Array.from({ length: count }, () => ({ answers, saw, batches: 1 })));
}

const six = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => unit(id));
const sixth: [string, Counts][] = six.slice(0, 5).map(({ id }) => [id, hosts(7)]);
const own = new Map<string, Counts>([...sixth, ['f', hosts(3)]]);

function figures(units: readonly Unit[], counts: ReadonlyMap<string, Counts>) {
  const root = treeOf(units);
  return Object.fromEntries(figuresOf(root, blocksOf(root, counts)));
}

test('five units are shown, the sixth is too small, and the total is of the five', () => {
  const shown = figures(six, own);
  expect(shown['a']).toEqual({ share: 60, is: 'exact', answers: 140, hosts: 5, isWhole: true });
  expect(shown['f']).toBeNull();
  expect(shown[organization]).toEqual({ share: 60, is: 'exact', answers: 700, hosts: 35, isWhole: false });
  expect(figures(six, new Map(sixth))).toEqual(shown);
});

test('a host who subtracts their own results still faces the sum of five other hosts', () => {
  expect(figures([unit('a')], new Map([['a', hosts(5)]]))['a']).toBeNull();
  expect(figures([unit('a')], new Map([['a', hosts(6)]]))['a']).not.toBeNull();
});

test('a unit made of small units is shown as a whole, with no more hosts than is safe to say', () => {
  const units = [unit('a'), unit('b', 'a'), unit('c', 'a')].map((one) =>
    one.id === 'a' ? { ...one, people: 0 } : one,
  );
  const shown = figures(
    units,
    new Map([
      ['b', hosts(5)],
      ['c', hosts(5)],
    ]),
  );
  expect(shown).toMatchObject({ a: { hosts: 5, answers: 200, isWhole: true }, b: null, c: null });
});

test('small units whose sum would reveal one of them are not added up', () => {
  const units = [unit('a'), unit('b', 'a'), unit('c', 'a')].map((one) => ({ ...one, people: one.id === 'a' ? 0 : 5 }));
  const counts = new Map([
    ['b', hosts(5)],
    ['c', hosts(3)],
  ]);
  expect(figures(units, counts)['a']).not.toBeNull();
  expect(
    figures(
      units.map((one) => (one.id === 'c' ? { ...one, people: 3 } : one)),
      counts,
    )['a'],
  ).toBeNull();
});

test('small units that all answer the same are not added up', () => {
  const units = [{ ...unit('a'), people: 0 }, unit('b', 'a'), unit('c', 'a')];
  expect(
    figures(
      units,
      new Map([
        ['b', hosts(4, 20, 15)],
        ['c', hosts(4, 20, 15)],
      ]),
    )['a'],
  ).toBeNull();
});

test('a unit that is off counts nowhere, nor does any unit below it', () => {
  const with_ = [unit('a'), unit('b', null, false), unit('c', 'b')];
  const counts = new Map([
    ['a', hosts(7)],
    ['b', hosts(9, 20, 5)],
    ['c', hosts(8, 20, 5)],
  ]);
  expect(figures(with_, counts)).toEqual(figures([unit('a')], new Map([['a', hosts(7)]])));
});

test('switching a unit off later removes every sum that it was in', () => {
  const counts = new Map([...sixth, ['f', hosts(3)], [organization, hosts(6)]]);
  const root = treeOf(six, 40);
  const blocks = blocksOf(root, counts);
  expect(figuresOf(root, blocks).get(organization)).toMatchObject({ hosts: 40, isWhole: true });
  const off = treeOf(
    six.map((one) => (one.id === 'f' ? { ...one, isOn: false } : one)),
    40,
  );
  expect(figuresOf(off, blocks).get(organization)).toMatchObject({ hosts: 35, isWhole: false });
});

test('if few saw it, or few didn’t, a bound is shown instead of a number', () => {
  const shown = figures(
    [unit('a'), unit('b')],
    new Map([
      ['a', hosts(10, 10, 0)],
      ['b', hosts(10, 10, 10)],
    ]),
  );
  expect(shown).toMatchObject({ a: { share: 5, is: 'at_most' }, b: { share: 95, is: 'at_least' } });
});

test('the order of units changes nothing', () => {
  expect(figures(six.toReversed(), own)).toEqual(figures(six, own));
});
