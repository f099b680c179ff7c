import { besideAnyHost, countsOf, isEnough, type Counts } from './counts.ts';

/** One host's `[hits, answers]` by week. */
export type HostWeeks = Readonly<Record<number, readonly [number, number]>>;

/** Consecutive weeks of a block, until the next entry's first. */
export interface BlockWeeks {
  /** Null: from the quarter's beginning. */
  from: number | null;
  hits: number;
  answers: number;
}

/**
 * Cuts a block's quarter into weeks.
 *
 * Guarantees
 * - Each part meets a block's requirements, and without any one host at least five hits and five misses remain. So a part
 *   is a block like any other, and everything shown is still a sum of whole blocks.
 * - The parts add up to the quarter, so subtraction leaves nothing.
 * - A week that isn't shown alone can have any number of hits up to its part's, which is at least five.
 *
 * Steps: starting with the first week, weeks are joined until they are enough; a rest that isn't joins the last part.
 */
export function weeksOf(hosts: readonly HostWeeks[]): BlockWeeks[] {
  const weeks = [...new Set(hosts.flatMap((host) => Object.keys(host).map(Number)))].toSorted((a, b) => a - b);
  const parts: number[][] = [];
  let open: number[] = [];
  for (const week of weeks) {
    open.push(week);
    if (!isTellable(countsIn(hosts, open))) continue;
    parts.push(open);
    open = [];
  }
  parts.at(-1)?.push(...open);
  if (parts.length < 2) return [];
  return parts.map((part, index) => {
    const { saw, answers } = countsIn(hosts, part);
    return { from: index === 0 ? null : (part[0] ?? null), hits: saw, answers };
  });
}

/** Adds up several blocks, cutting only where all of them are cut, so that each part is a sum of whole parts. */
export function addBlockWeeks(blocks: readonly (readonly BlockWeeks[])[]): BlockWeeks[] {
  const [first, ...others] = blocks;
  const cuts = (first ?? []).map(({ from }) => from).filter((from) => others.every((one) => one.some(startsAt(from))));
  return cuts.map((from, index) => {
    const next = cuts[index + 1] ?? Infinity;
    const inside = blocks.flat().filter((part) => (part.from ?? 0) >= (from ?? 0) && (part.from ?? 0) < next);
    const sumOf = (of: 'hits' | 'answers') => inside.reduce((sum, part) => sum + part[of], 0);
    return { from, hits: sumOf('hits'), answers: sumOf('answers') };
  });
}

function startsAt(from: number | null) {
  return (part: BlockWeeks) => part.from === from;
}

/** Counts of all hosts over these weeks. */
function countsIn(hosts: readonly HostWeeks[], weeks: readonly number[]): Counts {
  const results = hosts.map((host) => {
    const own = weeks.flatMap((week) => (host[week] ? [host[week]] : []));
    return own.reduce((sum, [saw, answers]) => ({ ...sum, saw: sum.saw + saw, answers: sum.answers + answers }), {
      saw: 0,
      answers: 0,
      batches: own.length,
    });
  });
  return countsOf(results.filter(({ answers }) => answers > 0));
}

function isTellable(counts: Counts): boolean {
  const { saw, answers, mostSaw, mostMissed } = counts;
  return isEnough(counts) && saw - mostSaw >= besideAnyHost && answers - saw - mostMissed >= besideAnyHost;
}
