/** Released results of one host, of one behaviour in one quarter. Only hosts with at least one answer have any. */
export interface HostResults {
  answers: number;
  saw: number;
  batches: number;
}

/** Results of several hosts. `mostSaw`, `mostMissed`: the most that one of them has. */
export interface Counts extends HostResults {
  hosts: number;
  mostSaw: number;
  mostMissed: number;
}

/** privacy: beside any one host, who sees their own results, there must be this many hosts, and answers of each kind. */
export const besideAnyHost = 5;

/** Whoever takes their own results out of a number still has those of five hosts before them. */
export const fewest = { hosts: besideAnyHost + 1, answers: 10, batches: 2 };

export const noCounts: Counts = { hosts: 0, answers: 0, saw: 0, batches: 0, mostSaw: 0, mostMissed: 0 };

export function countsOf(hosts: readonly HostResults[]): Counts {
  return addUp(hosts.map((host) => ({ ...host, hosts: 1, mostSaw: host.saw, mostMissed: host.answers - host.saw })));
}

export function addUp(all: readonly Counts[]): Counts {
  return all.reduce(
    (sum, one) => ({
      hosts: sum.hosts + one.hosts,
      answers: sum.answers + one.answers,
      saw: sum.saw + one.saw,
      batches: sum.batches + one.batches,
      mostSaw: Math.max(sum.mostSaw, one.mostSaw),
      mostMissed: Math.max(sum.mostMissed, one.mostMissed),
    }),
    noCounts,
  );
}

export function isEnough({ hosts, answers, batches }: Counts): boolean {
  return hosts >= fewest.hosts && answers >= fewest.answers && batches >= fewest.batches;
}

/** Of each kind in every result that has counts: `smallestGroup` of the pulse. Everybody may know. */
const leastOfOneHost = 5;

/**
 * Beside any one host, more than the least saw it, and more than the least didn't. Otherwise the sum tells the counts
 * of every unit in it.
 */
export function isDivided({ hosts, answers, saw, mostSaw, mostMissed }: Counts): boolean {
  const needed = leastOfOneHost * (hosts - 1) + besideAnyHost;
  return saw - mostSaw >= needed && answers - saw - mostMissed >= needed;
}
