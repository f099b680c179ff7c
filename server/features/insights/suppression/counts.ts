/** One host's released results on one behaviour in one quarter. Only hosts with at least one answer have any. */
export interface HostResults {
  answers: number;
  saw: number;
  batches: number;
}

/** Results of several hosts. `mostSaw`, `mostMissed`: the largest number that one of them has. */
export interface Counts extends HostResults {
  hosts: number;
  mostSaw: number;
  mostMissed: number;
}

/** privacy: without any one host, who knows their own results, this many hosts, and answers of each kind, must remain. */
export const besideAnyHost = 5;

/** A host who subtracts their own results still faces the sum of five others. */
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

/** Every result with counts has at least so many answers of each kind (`smallestGroup` of the pulse). Public. */
const leastOfOneHost = 5;

/**
 * Whether, without any one host, more than the minimum saw it and more than the minimum didn't. Otherwise the sum would
 * reveal the counts of every unit in it.
 */
export function isDivided({ hosts, answers, saw, mostSaw, mostMissed }: Counts): boolean {
  const needed = leastOfOneHost * (hosts - 1) + besideAnyHost;
  return saw - mostSaw >= needed && answers - saw - mostMissed >= needed;
}
