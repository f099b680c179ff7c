import { addUp, isDivided, isEnough, noCounts, fewest, type Counts } from './counts.ts';
import { mostToTell, mostTogether, type Piece } from './pieces.ts';
import type { UnitNode } from './tree.ts';

/** Hosts that are only ever counted together. `at`: the deepest unit that counts them. */
export interface Block {
  at: string;
  /** Whose own hosts they are. */
  units: readonly string[];
  counts: Omit<Counts, 'mostSaw' | 'mostMissed'>;
  /** `counts.hosts`, or the most that may be told. */
  toldHosts: number;
}

interface Cut {
  blocks: Block[];
  /** What no block below or at the unit counts. */
  left: Piece | null;
}

/**
 * Cuts the hosts of a quarter, of one behaviour, into blocks; whatever is shown is a sum of whole blocks.
 *
 * Guarantees
 * - Two sums differ by nothing or by whole blocks, in every combination: there is no subtraction to protect from. So
 *   no unit is ever hidden for the sake of another; there is no victim to choose, and the choice tells nothing.
 * - A block has at least 6 hosts, 10 answers and 2 batches; without any one host at least 5 hosts and 5 answers.
 * - Every count of a hidden unit (hosts, answers, saw) has at least five possible values for somebody who knows this
 *   code, the tree, the file, every block and one host's results. The least that is left: 0 to 5 hosts, or 1 to 5 if
 *   the known host is one of them; that is the reason for 6 rather than 5. Of a unit with fewer than five people, the
 *   number of hosts can be all that the file leaves.
 *
 * Steps, from the deepest units up
 * 1. A unit's rest: its own hosts, and what is left of the units directly below.
 * 2. Nothing left below: the rest is a block if it is enough.
 * 3. Otherwise the rest mixes hidden units. Whether it may be told at all, and up to how many hosts, follows from
 *    public numbers alone (`mostToTell`). It is a block if it is enough and people are divided: of a sum which nobody
 *    saw, every part is known.
 * 4. A rest that is no block is left for the unit above. What is left of the organization is counted in nothing, so
 *    its total is the sum of what is shown and of hidden rests that are large enough.
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
