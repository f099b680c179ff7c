import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compositionOf, type Composition } from '../../../../server/features/insights/suppression/composition.ts';

function file(units: Record<string, string[]>): Map<string, string[]> {
  return new Map(
    Object.entries(units).flatMap(([path, people]) => people.map((one) => [one, path.split('/')] as const)),
  );
}

const people = (letter: string, count: number) => Array.from({ length: count }, (_, number) => `${letter}${number}`);

function unitsOf(composition: Composition): Record<string, number> {
  const units = Map.groupBy(composition.values(), (path) => path.join('/'));
  return Object.fromEntries([...units].map(([unit, some]) => [unit, some.length]));
}

const first = file({ 'a/b': people('b', 8), 'a/c': people('c', 8), d: people('d', 7) });
const everybody = new Set([...first.keys(), ...people('n', 9)]);
const moved = (who: string[], path: string) =>
  new Map([...first, ...who.map((one) => [one, path.split('/')] as const)]);

test('the first file counts as it is', () => {
  expect(compositionOf(new Map(), first, everybody)).toEqual(first);
});

test('a unit that loses two hosts keeps them for the quarter', () => {
  const without = new Map([...first].filter(([person]) => person !== 'b0' && person !== 'b1'));
  expect(compositionOf(first, without, everybody)).toEqual(first);
});

test('five hosts who move together count in their new unit at once', () => {
  expect(unitsOf(compositionOf(first, moved(people('b', 5), 'a/c'), everybody))).toEqual({ 'a/b': 3, 'a/c': 13, d: 7 });
});

test('a host who moves along with five others waits if only one of their units changes by five', () => {
  const next = new Map([...moved(people('b', 5), 'a/c'), ['d0', ['a', 'c']]]);
  expect(unitsOf(compositionOf(first, next, everybody))).toEqual({ 'a/b': 3, 'a/c': 13, d: 7 });
});

test('people who never hosted move at once, and hide nobody who did', () => {
  const next = moved(people('b', 5), 'd');
  const hosts = new Set([...everybody].filter((one) => !['b1', 'b2', 'b3', 'b4'].includes(one)));
  expect(compositionOf(first, next, hosts).get('b0')).toEqual(['a', 'b']);
  expect(compositionOf(first, next, hosts).get('b1')).toEqual(['d']);
});

const path = fc.constantFrom([], ['a'], ['a', 'b'], ['a', 'c'], ['d']);
const placed = fc.array(fc.tuple(path, path), { minLength: 18, maxLength: 40 });

test('each unit, at each level, changes by no host or by five, whatever the file says', () => {
  fc.assert(
    fc.property(placed, (places) => {
      const named = (index: 0 | 1) =>
        new Map<string, readonly string[]>(
          places.map((both, number) => [`p${number}`, both[index]] as const).filter(([, units]) => units.length > 0),
        );
      const [old, next] = [named(0), named(1)];
      const hosts = new Set(places.map((_, number) => `p${number}`));
      const made = compositionOf(old, next, hosts);
      for (const unit of ['a', 'b', 'c', 'd']) {
        const inUnit = (composition: Composition): Set<string> =>
          new Set([...composition].flatMap(([person, units]) => (units.includes(unit) ? [person] : [])));
        const before = inUnit(old);
        const changed = before.symmetricDifference(inUnit(made)).size;
        expect(before.size < 6 || changed === 0 || changed >= 5).toBe(true);
      }
      for (const [person, units] of made) expect([old.get(person), next.get(person)]).toContainEqual(units);
      expect(compositionOf(made, next, hosts)).toEqual(made);
    }),
  );
});
