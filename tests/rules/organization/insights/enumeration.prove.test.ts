import { expect, test } from 'vitest';
import type { Block } from '../../../../server/features/insights/suppression/blocks.ts';
import { organization, treeOf, type Unit } from '../../../../server/features/insights/suppression/tree.ts';
import { attack, statesOf, type States } from '../../../support/insights/attacker.ts';
import { tellBlocks, tellSums } from '../../../support/insights/tellings.ts';
import { isProof } from '../../../support/proof.ts';

const unit = (id: string, people: number, parent: string | null = null): Unit => ({ id, people, parent, isOn: true });

interface Tree {
  units: Unit[];
  outside?: number;
  /** Possible counts of each kind: a released result has at least five who saw it and five who didn't. */
  counts?: readonly number[];
}

const fiveOrEight = [5, 8];

/** Excludes blocks near the maximum: tables with one more answer, which would look the same, aren't enumerated. */
function isInside({ counts = fiveOrEight }: Tree) {
  return ({ units, counts: { hosts, answers, saw } }: Block): boolean => {
    const most = Math.max(...counts) * hosts - 9;
    return units.length === 1 || (saw <= most && answers - saw <= most);
  };
}

const short: Record<string, Tree> = {
  'two units': { units: [unit('a', 7), unit('b', 6)] },
  'three levels': { units: [unit('a', 0), unit('b', 1, 'a'), unit('c', 5, 'b'), unit('d', 5, 'a')] },
};

const long: Record<string, Tree> = {
  'two units with more kinds of results': { units: [unit('a', 6), unit('b', 5)], counts: [5, 8, 11] },
  'two units, and people without one': { units: [unit('a', 7), unit('b', 3)], outside: 6 },
  'an inner unit with hosts of its own': { units: [unit('a', 6), unit('b', 6, 'a'), unit('c', 4, 'a')] },
  'three small ones': { units: [unit('a', 5), unit('b', 5), unit('c', 4)] },
  'small ones in two halves': { units: [unit('a', 3), unit('b', 2, 'a'), unit('c', 2), unit('d', 4, 'c')] },
};

function statesIn({ units, outside = 0, counts = fiveOrEight }: Tree): States {
  const results = counts.flatMap((saw) => counts.map((missed) => ({ answers: saw + missed, saw })));
  const all = [{ id: organization, people: outside }, ...units];
  return new Map(all.map(({ id, people }) => [id, statesOf(people, results)]));
}

test.each(Object.entries(isProof ? { ...short, ...long } : short))(
  'whatever the table, every hidden count has at least five possible values: %s',
  (_, tree) => {
    const found = attack(statesIn(tree), tellBlocks(treeOf(tree.units, tree.outside), isInside(tree)));
    expect(found.values, found.where).toBe(5);
  },
  600_000,
);

test.each([3, 5])('the attacker finds a hidden count if sums of %i hosts are shown as they are', (hosts) => {
  const tree = { units: [unit('a', 6), unit('b', 3)] };
  expect(attack(statesIn(tree), tellSums(treeOf(tree.units), hosts)).values).toBe(1);
});
