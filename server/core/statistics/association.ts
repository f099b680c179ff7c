import { fewestCompared, grades, type Grade } from '#contract/rules/organization/insightsMeasures.ts';
import { benjaminiHochberg } from './benjaminiHochberg.ts';
import { cappedWeights } from './cappedWeights.ts';
import type { Interval } from './interval.ts';
import { spearman, standardizedRho, type Spearman, type WeightedPair } from './spearman.ts';

/** A unit with its share for one behaviour and its value of one imported measure. */
export interface ComparedUnit {
  hosts: number;
  share: number;
  measure: number;
}

export interface Association {
  units: number;
  hosts: number;
  rho: number;
  p: number;
  interval: Interval;
  /** p corrected over the whole import (Benjamini–Hochberg). */
  adjusted: number;
  grade: Grade;
  /** There is a signal with all units, and none without one of them. Never says which. */
  restsOnOneUnit: boolean;
}

export interface NoAssociation {
  refused: 'too_few_units' | 'no_variation';
  units: number;
}

const largestWeight = 0.25;
/**
 * Both are Benjamini–Hochberg's q. An import without any effect has a discovery with probability q, and at most 5 % of
 * such imports may say "goes together": hence the second limit.
 */
const limits = { may: 0.1, goes: 0.05 };
/**
 * Which units to leave out, one at a time: those whose absence weakens ρ most, and those with the most hosts. Among 107
 * signals in 400 random imports, leaving out any other unit never gave a larger p; each costs a whole comparison.
 */
const leftOut = { weakest: 4, heaviest: 4 };

/**
 * Grades every comparison of an import at once, and lists them all in the order given:
 *
 * 1. ρ and p of each (`spearman`); units are weighted by their hosts, up to 25 % each.
 * 2. p's are adjusted over the import. Up to .10: "may go together". Up to .05, with 0 outside the shown interval: "goes
 *    together here".
 * 3. Units are left out, one at a time, and the lowest grade counts, so no unit makes a signal alone. Leaving out a unit
 *    never raises a grade.
 */
export function gradeAssociations(comparisons: readonly (readonly ComparedUnit[])[]): (Association | NoAssociation)[] {
  const tests = comparisons.map(testOf);
  return tests.map((test) => {
    if ('refused' in test) return test;
    const others = tests.flatMap((one) => (one === test || 'refused' in one ? [] : [one.found.p]));
    return gradeTest(test, others);
  });
}

interface Test {
  units: readonly ComparedUnit[];
  found: Spearman;
}

function testOf(units: readonly ComparedUnit[]): Test | NoAssociation {
  if (units.length < fewestCompared) return { refused: 'too_few_units', units: units.length };
  const found = spearman(toPairs(units));
  return found ? { units, found } : { refused: 'no_variation', units: units.length };
}

function toPairs(units: readonly ComparedUnit[]): WeightedPair[] {
  const weights = cappedWeights(
    units.map(({ hosts }) => hosts),
    largestWeight,
  );
  return units.map(({ share, measure }, index) => ({ x: share, y: measure, weight: weights[index] ?? 0 }));
}

function gradeTest({ units, found: { rho, p, interval } }: Test, others: readonly number[]): Association {
  const grade = gradeOf(p, interval, others);
  const robust = grade === 'no_signal' ? grade : lowestWithoutOne(units, rho, { highest: grade, others });
  return {
    units: units.length,
    hosts: units.reduce((sum, { hosts }) => sum + hosts, 0),
    rho,
    p,
    interval,
    adjusted: adjustAmong(p, others),
    grade: robust,
    restsOnOneUnit: robust !== grade && robust === 'no_signal',
  };
}

function gradeOf(p: number, { low, high }: Interval, others: readonly number[]): Grade {
  const adjusted = adjustAmong(p, others);
  if (adjusted > limits.may) return 'no_signal';
  return adjusted <= limits.goes && (low > 0 || high < 0) ? 'goes_together' : 'may_go_together';
}

function adjustAmong(p: number, others: readonly number[]): number {
  return benjaminiHochberg([p, ...others])[0] ?? 1;
}

function lowestWithoutOne(
  units: readonly ComparedUnit[],
  rho: number,
  { highest, others }: { highest: Grade; others: readonly number[] },
): Grade {
  let lowest = grades.indexOf(highest);
  for (const pairs of pairsWithoutOne(units, rho)) {
    const found = spearman(pairs);
    const isReversed = !found || Math.sign(found.rho) !== Math.sign(rho);
    lowest = isReversed ? 0 : Math.min(lowest, grades.indexOf(gradeOf(found.p, found.interval, others)));
    if (lowest === 0) break;
  }
  return grades[lowest] ?? 'no_signal';
}

function pairsWithoutOne(units: readonly ComparedUnit[], rho: number): WeightedPair[][] {
  const left = units.map(({ hosts }, one) => {
    const pairs = toPairs(units.toSpliced(one, 1));
    return { hosts, pairs, strength: Math.sign(rho) * standardizedRho(pairs) };
  });
  const weakest = left.toSorted((one, other) => one.strength - other.strength).slice(0, leftOut.weakest);
  const heaviest = left.toSorted((one, other) => other.hosts - one.hosts).slice(0, leftOut.heaviest);
  return [...new Set([...weakest, ...heaviest])].map(({ pairs }) => pairs);
}
