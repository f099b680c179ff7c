import { blocksOf } from '../../../server/features/insights/suppression/blocks.ts';
import { countsOf, type HostResults } from '../../../server/features/insights/suppression/counts.ts';
import { withAllBelow, type UnitNode } from '../../../server/features/insights/suppression/tree.ts';
import { hiddenIn } from './tellings.ts';

interface Host extends HostResults {
  unit: string;
  isKnown: boolean;
}

/** Minimum of a released result: five saw it and five didn't. Meetings have no minimum. */
export const leastOfResults = 5;
const enough = 5;
const measures = ['hosts', 'answers', 'saw'] as const;

/**
 * The attacker for worlds with too many tables to enumerate: walks from the true table through others with the same
 * blocks, and reports hidden counts for which it has found fewer than five values. `known`: the host whose results it
 * knows. Every visited table is a witness, so counts that it finds safe are safe.
 */
export function telltale(
  root: UnitNode,
  hosts: readonly (HostResults & { unit: string })[],
  known: number,
  { random, least = leastOfResults }: { random: () => number; least?: number },
) {
  const people = new Map(withAllBelow(root).map((node) => [node.id, node.people]));
  let now: Host[] = hosts.map((host, index) => ({ ...host, isKnown: index === known }));
  const output = tell(root, now);
  const alone = new Set(blocksIn(root, now).flatMap(({ units }) => (units.length === 1 ? units : [])));
  const free = [...people.keys()].filter((unit) => !alone.has(unit) && (people.get(unit) ?? 0) > 0);
  const hidden = hiddenIn(root, blocksIn(root, now)).map((units) => ({
    units,
    seen: measures.map(() => new Set<number>()),
  }));
  for (let step = 0; step < mostSteps && hidden.some(isTold); step++) {
    const next = change(now, free, people, { random, least });
    if (next && tell(root, next) === output) now = next;
    for (const { units, seen } of hidden) {
      const counts = countsOf(now.filter((host) => units.includes(host.unit)));
      for (const [index, measure] of measures.entries()) seen[index]?.add(counts[measure]);
    }
  }
  return hidden.filter(isTold).map(({ units }) => units.join('+'));

  function isTold({ units, seen }: (typeof hidden)[number]): boolean {
    const certain = now.filter((host) => host.isKnown && units.includes(host.unit)).length;
    const mostHosts = units.reduce((sum, unit) => sum + (people.get(unit) ?? 0), 0) - certain + 1;
    if (mostHosts === 1) return false;
    return seen.some(({ size }, index) => size < (index === 0 ? Math.min(enough, mostHosts) : enough));
  }
}

const mostSteps = 40_000;

function blocksIn(root: UnitNode, hosts: readonly Host[]) {
  const own = Map.groupBy(hosts, ({ unit }) => unit);
  return blocksOf(root, new Map([...own].map(([unit, some]) => [unit, countsOf(some)])));
}

/** Everything shown of the blocks except their numbers of batches. */
function tell(root: UnitNode, hosts: readonly Host[]): string {
  const blocks = blocksIn(root, hosts);
  return blocks
    .map(({ at, units, toldHosts, counts }) => [at, ...units, toldHosts, counts.answers, counts.saw].join(' '))
    .join('; ');
}

function change(
  hosts: readonly Host[],
  free: readonly string[],
  people: ReadonlyMap<string, number>,
  { random, least }: { random: () => number; least: number },
): Host[] | undefined {
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(random() * items.length)];
  const own = hosts.filter(({ unit, isKnown }) => !isKnown && free.includes(unit));
  const [one, other, unit] = [pick(own), pick(own), pick(free)];
  const isFull = unit === undefined || hosts.filter((host) => host.unit === unit).length >= (people.get(unit) ?? 0);
  const kind = random();
  const without = hosts.filter((host) => host !== one);
  if (kind < 0.3) return one && !isFull ? [...without, { ...one, unit }] : undefined;
  if (kind < 0.35) return without;
  if (kind < 0.45) {
    const saw = least + Math.floor(20 * random());
    const answers = Math.max(1, saw + least + Math.floor(20 * random()));
    return isFull ? undefined : [...hosts, { unit, isKnown: false, answers, saw, batches: 1 }];
  }
  if (kind < 0.55)
    return one && !isFull && isReleasable(one, least, 2) ? [...without, ...halves(one, unit, least)] : undefined;
  if (!one || !other || one === other) return undefined;
  const neither = without.filter((host) => host !== other);
  if (kind < 0.7)
    return [...neither, { ...other, saw: one.saw + other.saw, answers: one.answers + other.answers, batches: 2 }];
  const [saw, missed] = kind < 0.85 ? [1, 0] : [0, 1];
  const less = { ...one, saw: one.saw - saw, answers: one.answers - saw - missed };
  const more = { ...other, saw: other.saw + saw, answers: other.answers + saw + missed };
  return isReleasable(less, least, 1) ? [...neither, less, more] : undefined;
}

function isReleasable({ answers, saw }: HostResults, least: number, hosts: number): boolean {
  const missed = answers - saw;
  return saw >= least * hosts && missed >= Math.max(least * hosts, hosts - 1) && answers >= hosts;
}

function halves(host: Host, unit: string, least: number): [Host, Host] {
  const second = Math.max(1, 2 * least);
  const first = { ...host, saw: host.saw - least, answers: host.answers - second, batches: 1 };
  return [first, { ...host, unit, saw: least, answers: second, batches: 1 }];
}
