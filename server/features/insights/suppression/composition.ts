import { besideAnyHost, fewest } from './counts.ts';

/** Per person: their units from the top down to the deepest. Somebody without a unit isn't in it. */
export type Composition = ReadonlyMap<string, readonly string[]>;

interface Move {
  person: string;
  /** What gains or loses this person: units at each level, what is a unit's own, and the organization. */
  nodes: readonly string[];
}

/**
 * Who counts where in a quarter, from the quarter before and the newest file: the most of the file's changes with which
 * every node changes by no host or by at least five. The others wait, and are compared again next quarter.
 *
 * `hosts`: everybody with results in a quarter that is kept, or in this one. Others change no figure, so they move at
 * once, and don't count: five who never hosted would hide one who did from this rule, but not from a reader.
 *
 * Nodes are the units of all levels, the hosts who are a unit's own, and all hosts with a unit. A node with fewer than
 * six hosts was never shown, so it may change freely. One composition for all nodes: a host who kept an old unit while
 * another unit already counted them would count twice.
 *
 * Unique, in whatever order it is computed: two sets of changes that are both allowed are allowed together, so there is
 * a largest one, and each step below rejects only what no allowed set contains.
 *
 * No difference tells a single host. Within a quarter there is one composition, fixed when the quarter is computed and
 * never changed; a later file reaches only later quarters. Between quarters the answers are different ones, and
 * whom they are about changed by nobody or by at least five.
 */
export function compositionOf(old: Composition, file: Composition, hosts: ReadonlySet<string>): Composition {
  const all = movesBetween(old, file);
  const moved = new Map(old);
  for (const { person } of [...all.filter((one) => !hosts.has(one.person)), ...largestAllowed(all, old, hosts)]) {
    const units = file.get(person);
    if (units) moved.set(person, units);
    else moved.delete(person);
  }
  return moved;
}

function largestAllowed(all: readonly Move[], old: Composition, hosts: ReadonlySet<string>): Move[] {
  const sizes = sizesOf(old, hosts);
  let moves = all.filter(({ person }) => hosts.has(person));
  for (;;) {
    const byNode = new Map<string, number>();
    for (const { nodes } of moves) for (const node of nodes) byNode.set(node, (byNode.get(node) ?? 0) + 1);
    const isAllowed = (node: string) =>
      (byNode.get(node) ?? 0) >= besideAnyHost || (sizes.get(node) ?? 0) < fewest.hosts;
    const allowed = moves.filter(({ nodes }) => nodes.every(isAllowed));
    if (allowed.length === moves.length) return moves;
    moves = allowed;
  }
}

function movesBetween(old: Composition, file: Composition): Move[] {
  return [...new Set([...old.keys(), ...file.keys()])]
    .map((person) => {
      const [before, after] = [nodesOf(old.get(person)), nodesOf(file.get(person))];
      return { person, nodes: [...new Set(before).symmetricDifference(new Set(after))] };
    })
    .filter(({ nodes }) => nodes.length > 0);
}

function sizesOf(composition: Composition, hosts: ReadonlySet<string>): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const [person, units] of composition)
    for (const node of hosts.has(person) ? nodesOf(units) : []) sizes.set(node, (sizes.get(node) ?? 0) + 1);
  return sizes;
}

function nodesOf(units: readonly string[] | undefined): string[] {
  const own = units?.at(-1);
  return units && own !== undefined ? ['all', `own ${own}`, ...units.map((unit) => `unit ${unit}`)] : [];
}
