import { describe, expect, test } from 'vitest';
import { gradeAssociations, type ComparedUnit } from '../../../server/core/statistics/association.ts';
import { seededRandom } from '../../support/seededRandom.ts';

/** Units in ascending order of share, whose measures have these ranks. */
const unitsWith = (places: readonly number[], hosts: readonly number[] = []): ComparedUnit[] =>
  places.map((place, at) => ({ hosts: hosts[at] ?? 10, share: (at + 1) / 100, measure: place }));
const gradeAlone = (units: readonly ComparedUnit[]) => gradeAssociations([units])[0];

const inOrder = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const noOrder = [7, 2, 11, 4, 9, 1, 12, 6, 3, 10, 5, 8];

const { normal } = seededRandom(39);
const weakly = Array.from({ length: 40 }, () => {
  const share = normal();
  return { hosts: 10, share, measure: 0.35 * share + normal() };
});

describe('how surely two things go together', () => {
  test('fewer than eight units are refused with the reason', () => {
    expect(gradeAlone(unitsWith(inOrder.slice(0, 7)))).toEqual({ refused: 'too_few_units', units: 7 });
    expect(gradeAlone(unitsWith(inOrder.slice(0, 8)))).toMatchObject({ grade: 'goes_together', units: 8 });
  });

  test('a measure that is the same everywhere is refused with the reason', () => {
    expect(gradeAlone(unitsWith(Array(9).fill(3)))).toEqual({ refused: 'no_variation', units: 9 });
  });

  test('has three grades, with the number of units and hosts, p and interval beside them', () => {
    expect(gradeAlone(unitsWith(inOrder))).toMatchObject({
      units: 12,
      hosts: 120,
      rho: expect.closeTo(1, 9),
      grade: 'goes_together',
      restsOnOneUnit: false,
    });
    expect(gradeAlone(unitsWith(inOrder.toReversed()))).toMatchObject({
      rho: expect.closeTo(-1, 9),
      grade: 'goes_together',
    });
    expect(gradeAlone(unitsWith(noOrder))).toMatchObject({ grade: 'no_signal', restsOnOneUnit: false });
    // p is .029 with all units, "goes together"; without one of them only "may go together" remains.
    expect(gradeAlone(weakly)).toMatchObject({
      p: expect.closeTo(0.029, 3),
      grade: 'may_go_together',
      restsOnOneUnit: false,
    });
  });

  test('all comparisons are listed in order, and each is less certain the more there are', () => {
    const some = unitsWith([2, 1, 5, 3, 4, 10, 6, 12, 9, 7, 8, 11]);
    const alone = gradeAlone(some);
    if (!alone || 'refused' in alone) throw new Error('Twelve units are enough');
    const among = gradeAssociations([unitsWith(noOrder), unitsWith([1, 2]), some, unitsWith(noOrder)]);
    expect(among).toHaveLength(4);
    expect(among[1]).toEqual({ refused: 'too_few_units', units: 2 });
    expect(among[2]).toMatchObject({ p: alone.p, adjusted: expect.closeTo(3 * alone.p, 12) });
  });

  test('a signal that rests on one unit isn’t said to go together, and the unit isn’t named', () => {
    const restsOnOne = gradeAlone(unitsWith([4, 2, 3, 1, 5, 7, 6, 8], [5, 5, 5, 5, 5, 5, 5, 40]));
    expect(restsOnOne).toMatchObject({ adjusted: expect.closeTo(0.021, 3), grade: 'no_signal', restsOnOneUnit: true });
    expect(Object.keys(restsOnOne ?? {}).toSorted()).toEqual(
      ['adjusted', 'units', 'grade', 'hosts', 'interval', 'p', 'restsOnOneUnit', 'rho'].toSorted(),
    );
  });

  test('a unit that has nearly all hosts weighs a quarter and can’t make a signal alone', () => {
    const places = [...noOrder.slice(0, 11), 12];
    const hosts = [...Array(11).fill(5), 100_000];
    expect(gradeAlone(unitsWith(places, hosts))).toMatchObject({ grade: 'no_signal' });
  });
});
