import type { Block } from './blocks.ts';
import { besideAnyHost } from './counts.ts';
import { withAllBelow, type UnitNode } from './tree.ts';

/**
 * Everything that anybody sees of one unit: page, file and briefing are made of this alone. So is its interval (Wilson's,
 * from the rounded `share` and `answers`), because an exact one would reveal the counts.
 */
export interface Figure {
  /** In whole per cent. */
  share: number;
  /** A bound if fewer than five saw it, or fewer than five didn't. */
  is: 'exact' | 'at_most' | 'at_least';
  /** Rounded down to tens. */
  answers: number;
  /** Rounded down to fives. */
  hosts: number;
  /** False: leaves out hosts of units that are too small to show. */
  isWhole: boolean;
}

/**
 * Null: hidden. A quarter's blocks never change. When a unit is switched off, `root` lacks it and every block with its
 * hosts disappears whole, so an older export differs by whole blocks. `shown`: computes only the page's few of 500 units.
 */
export function figuresOf(
  root: UnitNode,
  blocks: readonly Block[],
  shown?: readonly string[],
): Map<string, Figure | null> {
  const nodes = withAllBelow(root);
  const on = new Set(nodes.map(({ id }) => id));
  const left = blocks.filter(({ units }) => units.every((unit) => on.has(unit)));
  const read = shown ? nodes.filter(({ id }) => shown.includes(id)) : nodes;
  return new Map(
    read.map((node) => {
      const inside = withAllBelow(node);
      const ids = new Set(inside.map(({ id }) => id));
      const here = left.filter(({ at }) => ids.has(at));
      const counted = new Set(here.flatMap(({ units }) => units));
      const isWhole = inside.every(({ id, people }) => people === 0 || counted.has(id));
      return [node.id, figureOf(here, isWhole)];
    }),
  );
}

function figureOf(blocks: readonly Block[], isWhole: boolean): Figure | null {
  if (blocks.length === 0) return null;
  const sumOf = (of: (block: Block) => number) => blocks.reduce((sum, block) => sum + of(block), 0);
  const answers = sumOf(({ counts }) => counts.answers);
  return {
    ...shareOf(
      sumOf(({ counts }) => counts.saw),
      answers,
    ),
    answers: downTo(10, answers),
    hosts: downTo(
      5,
      sumOf(({ toldHosts }) => toldHosts),
    ),
    isWhole,
  };
}

/** The share as it may be shown: in whole per cent, or as a bound. */
export function shareOf(saw: number, answers: number): Pick<Figure, 'share' | 'is'> {
  const fewestShare = (100 * besideAnyHost) / downTo(10, answers);
  if (saw < besideAnyHost) return { share: Math.ceil(fewestShare), is: 'at_most' };
  if (answers - saw < besideAnyHost) return { share: Math.floor(100 - fewestShare), is: 'at_least' };
  return { share: Math.round((100 * saw) / answers), is: 'exact' };
}

export function downTo(step: number, number: number): number {
  return Math.floor(number / step) * step;
}
