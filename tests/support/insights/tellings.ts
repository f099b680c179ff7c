import { blocksOf, type Block } from '../../../server/features/insights/suppression/blocks.ts';
import { addUp, noCounts } from '../../../server/features/insights/suppression/counts.ts';
import { withAllBelow, type UnitNode } from '../../../server/features/insights/suppression/tree.ts';
import type { Table, Telling } from './attacker.ts';

/**
 * Shows each block's exact numbers, which is more than Bookend does; its figures follow from them. Skips tables with more
 * hosts than is safe to show, because they look like a table with fewer hosts and more answers each, which isn't
 * enumerated. Skips blocks that the tables don't contain in every form (`isInside`), for the same reason.
 */
export function tellBlocks(root: UnitNode, isInside: (block: Block) => boolean = () => true) {
  return (table: Table): Telling | null => {
    const blocks = blocksOf(root, table);
    if (blocks.some((block) => block.counts.hosts > block.toldHosts || !isInside(block))) return null;
    const output = blocks
      .map(({ at, units, toldHosts, counts: { answers, saw } }) =>
        [at, units.join('+'), toldHosts, saw, answers].join(' '),
      )
      .join('; ');
    return { output, hidden: hiddenIn(root, blocks) };
  };
}

/** Hidden sets: units of which nothing is shown, uncounted parts of the others, and each unit's own hosts. */
export function hiddenIn(root: UnitNode, blocks: readonly Block[]): string[][] {
  const alone = new Set(blocks.flatMap(({ units }) => (units.length === 1 ? units : [])));
  return withAllBelow(root).flatMap((node) => {
    const inside = withAllBelow(node).map(({ id }) => id);
    const counted = new Set(blocks.filter(({ at }) => inside.includes(at)).flatMap(({ units }) => units));
    const left = inside.filter((id) => !counted.has(id));
    return [...(alone.has(node.id) ? [] : [[node.id]]), ...(inside.length > 1 && left.length > 1 ? [left] : [])];
  });
}

/** Leaky variant: shows every sum with enough hosts. */
export function tellSums(root: UnitNode, fewestHosts: number) {
  const nodes = withAllBelow(root).map((node) => withAllBelow(node).map(({ id }) => id));
  return (table: Table): Telling => {
    const sums = nodes.map((units) => ({ units, ...addUp(units.map((unit) => table.get(unit) ?? noCounts)) }));
    const isShown = ({ hosts, answers }: { hosts: number; answers: number }) => hosts >= fewestHosts && answers >= 10;
    const output = sums.map((sum) => (isShown(sum) ? [sum.hosts, sum.saw, sum.answers].join(' ') : '-')).join('; ');
    return { output, hidden: sums.filter((sum) => !isShown(sum)).map(({ units }) => units) };
  };
}
