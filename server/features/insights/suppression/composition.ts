import { besideAnyHost, fewest } from './counts.ts';

/** Each person's units, from the top down. Leaves out people without a unit. */
export type Composition = ReadonlyMap<string, readonly string[]>;

interface Move {
  person: string;
  /** Every node that gains or loses this person: the units at each level, the unit's own hosts, and the organization. */
  nodes: readonly string[];
}

/**
 * Decides who counts where in a quarter: applies as many of the newest file's changes to the previous quarter's
 * composition as possible, so that every node changes by no host or by at least five. The others wait for next quarter.
 *
 * `hosts`: everybody with results in this quarter or a stored one. Others change no figure, so they move at once and
 * don't count towards the five: otherwise one host could move among four people who never hosted.
 *
 * Nodes are the units of all levels, each unit's own hosts, and all hosts with a unit. A node with fewer than six hosts
 * was never shown, so it may change freely. All nodes share one composition, or a host could count twice: in an old unit
 * and already in a new one.
 *
 * The result doesn't depend on the order of computation: the union of two allowed sets of changes is allowed, so there
 * is a largest one, and each step below rejects only changes that no allowed set contains.
 *
 * So no difference singles out a host. A quarter has one composition, fixed when it is computed; a later file affects
 * only later quarters. From quarter to quarter the answers are new ones, and the hosts they are about change by none or
 * by at least five.
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
