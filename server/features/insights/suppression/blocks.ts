import { addUp, isDivided, isEnough, noCounts, fewest, type Counts } from './counts.ts';
import { mostToTell, mostTogether, type Piece } from './pieces.ts';
import type { UnitNode } from './tree.ts';

/** Hosts who are only ever counted together. `at`: the deepest unit that counts them. */
export interface Block {
  at: string;
  /** Units whose own hosts these are. */
  units: readonly string[];
  counts: Omit<Counts, 'mostSaw' | 'mostMissed'>;
  /** `counts.hosts`, capped at the number that is safe to show. */
  toldHosts: number;
}

interface Cut {
  blocks: Block[];
  /** Hosts that no block at or below this unit counts. */
  left: Piece | null;
}

/**
 * Complementary suppression. Divides a quarter's hosts, for one behaviour, into blocks; everything shown is a sum of
 * whole blocks.
 *
 * Guarantees
 * - Any combination of sums differs by nothing or by whole blocks, so subtraction reveals nothing. No unit is hidden for
 *   the sake of another, so there is no victim to choose, and no choice that reveals anything.
 * - A block has at least 6 hosts, 10 answers and 2 batches; without any one host at least 5 hosts and 5 answers.
 * - Every count of a hidden unit (hosts, answers, saw) has at least five possible values for somebody who knows this
 *   code, the tree, the file, every block and one host's results. At the tightest, 0 to 5 hosts are possible, or 1 to 5
 *   if the known host is among them, which is why a block needs 6 hosts and not 5. In a unit with fewer than five people,
 *   every number of hosts up to that remains possible.
 *
 * Steps, from the deepest units up
 * 1. A unit's rest is its own hosts plus what the units directly below left over.
 * 2. If nothing was left over below, the rest is a block if it is large enough.
 * 3. Otherwise the rest mixes hidden units. Whether it may be shown, and with how many hosts at most, depends on public
 *    numbers alone (`mostToTell`). It is a block if it is large enough and people are divided: if nobody saw it, the sum
 *    would reveal every part.
 * 4. A rest that isn't a block is passed to the unit above. The organization's own rest counts nowhere, so its total is
 *    the sum of what is shown and of hidden rests that are large enough.
 *
 * A unit with no block in or below it is hidden. If nothing can be shown, there are no blocks.
 */
export function blocksOf(root: UnitNode, own: ReadonlyMap<string, Counts>): Block[] {
  return cutAt(root, own).blocks;
}

function cutAt(node: UnitNode, own: ReadonlyMap<string, Counts>): Cut {
  const below = node.children.map((child) => cutAt(child, own));
  const blocks = below.flatMap((one) => one.blocks);
  const leftBelow = below.flatMap(({ left }) => left ?? []);
  const ownPiece = { units: [node.id], most: node.people, parts: [], counts: own.get(node.id) ?? noCounts };
  const parts = [...(node.people > 0 ? [ownPiece] : []), ...leftBelow];
  if (parts.length === 0) return { blocks, left: null };
  const counts = addUp(parts.map((part) => part.counts));
  const units = parts.flatMap((part) => part.units);
  const told = leftBelow.length > 0 ? mostToTell(parts) : Infinity;
  const isTellable = told >= fewest.hosts;
  if (isTellable && isEnough(counts) && (leftBelow.length === 0 || isDivided(counts)))
    return { blocks: [...blocks, blockOf(node.id, units, counts, told)], left: null };
  return { blocks, left: { units, most: mostTogether(parts, isTellable), parts, counts } };
}

function blockOf(at: string, units: string[], { hosts, answers, saw, batches }: Counts, told: number): Block {
  return { at, units, counts: { hosts, answers, saw, batches }, toldHosts: Math.min(hosts, told) };
}
