import { mostTrendResults } from '#contract/rules/person/ownTrends.ts';
import { blocksOf, type Block } from '../../../server/features/insights/suppression/blocks.ts';
import type { Composition } from '../../../server/features/insights/suppression/composition.ts';
import { countsOf, type Counts, type HostResults } from '../../../server/features/insights/suppression/counts.ts';
import { figuresOf, type Figure } from '../../../server/features/insights/suppression/figures.ts';
import { treeOf, withAllBelow, type UnitNode } from '../../../server/features/insights/suppression/tree.ts';
import { addBlockWeeks, weeksOf, type HostWeeks } from '../../../server/features/insights/suppression/weeks.ts';
import { behaviours, meetingFigures, quarters, type Result, type Year } from './year.ts';

/** A sum that a reader sees, and the results in it. */
export interface Seen {
  what: string;
  results: ReadonlySet<Result>;
  /** Seen only by this host, about their own results. */
  host?: string;
}

/** One behaviour in one quarter, in one composition. */
export interface Slice {
  results: readonly Result[];
  composition: Composition;
  root: UnitNode;
}

export function sliceOf(year: Year, quarter: number, behaviour: string, composition?: Composition): Slice {
  const used = composition ?? year.compositions[quarter] ?? new Map<string, string[]>();
  const people = Map.groupBy(used.values(), (path) => path.at(-1));
  const units = year.units.map((unit) => ({ ...unit, people: people.get(unit.id)?.length ?? 0 }));
  const results = year.results.filter((one) => one.quarter === quarter && one.behaviour === behaviour);
  return { results, composition: used, root: treeOf(units) };
}

export function ownCounts(slice: Omit<Slice, 'root'>): Map<string, Counts> {
  const byUnit = Map.groupBy(hostsIn(slice), ({ unit }) => unit);
  return new Map([...byUnit].map(([unit, hosts]) => [unit, countsOf(hosts)]));
}

export interface HostIn extends HostResults {
  host: string;
  unit: string;
}

export function hostsIn({ results, composition }: Omit<Slice, 'root'>): HostIn[] {
  return [...Map.groupBy(results, ({ host }) => host)].flatMap(([host, own]) => {
    const unit = composition.get(host)?.at(-1);
    const sumOf = (of: 'answers' | 'saw') => own.reduce((sum, result) => sum + result[of], 0);
    return unit === undefined
      ? []
      : [{ host, unit, answers: sumOf('answers'), saw: sumOf('saw'), batches: own.length }];
  });
}

export interface Shown {
  blocks: Block[];
  figures: Map<string, Figure | null>;
}

export function showSlice(slice: Slice, root = slice.root): Shown {
  const blocks = blocksOf(slice.root, ownCounts(slice));
  return { blocks, figures: figuresOf(root, blocks) };
}

/**
 * Everything Bookend shows in a year: each quarter, then again after a unit is switched off. Files, briefings and drops
 * add nothing, because they are made of the page's answer (`findInsights`).
 */
export function seenInYear(year: Year): Seen[] {
  const behavioursSeen = slicesOf(year).flatMap(({ slice, name }) =>
    inBothTrees(year, slice, name, (root, blocks, what) => seenOf(slice, root, blocks, what)),
  );
  const meetingsSeen = meetingSlicesOf(year).flatMap(({ slice, name }) =>
    inBothTrees(year, slice, name, (root, blocks, what) => [
      ...seenOf(slice, root, blocks, what),
      ...weeksSeen(slice, root, blocks, what),
    ]),
  );
  return [...behavioursSeen, ...meetingsSeen];
}

function inBothTrees(
  year: Year,
  slice: Slice,
  name: string,
  seen: (root: UnitNode, blocks: readonly Block[], name: string) => Seen[],
): Seen[] {
  const { blocks } = showSlice(slice);
  return [
    ...seen(slice.root, blocks, name),
    ...seen(withoutUnit(slice.root, year.switchedOff), blocks, `${name}, off`),
  ];
}

export function meetingSlicesOf(year: Year): { slice: Slice; name: string }[] {
  return meetingFigures.map((figure) => ({
    slice: { ...sliceOf(year, 0, figure), results: year.meetings.filter(({ behaviour }) => behaviour === figure) },
    name: `${figure} in quarter 1`,
  }));
}

/** Weeks of a quarter, for each unit shown. */
function weeksSeen(slice: Slice, root: UnitNode, blocks: readonly Block[], name: string): Seen[] {
  return withAllBelow(root).flatMap((node) => {
    const own = blocksIn(node, root, blocks).map((block) => resultsIn(slice, block));
    const parts = addBlockWeeks(own.map((results) => weeksOf(hostWeeks(results))));
    return parts.map(({ from }, index) => {
      const until = parts[index + 1]?.from ?? Infinity;
      const inPart = own.flat().filter(({ week }) => week >= (from ?? 0) && week < until);
      return { what: `${node.id}, ${name}, from week ${from}`, results: new Set(inPart) };
    });
  });
}

/** Each host's `[hits, answers]` by week, as a computed quarter has them. */
export function hostWeeks(results: readonly Result[]): HostWeeks[] {
  return [...Map.groupBy(results, ({ host }) => host).values()].map((own) => {
    const weeks = Map.groupBy(own, ({ week }) => week);
    const sumOf = (some: readonly Result[], of: 'saw' | 'answers') => some.reduce((sum, one) => sum + one[of], 0);
    return Object.fromEntries([...weeks].map(([week, some]) => [week, [sumOf(some, 'saw'), sumOf(some, 'answers')]]));
  });
}

function blocksIn(node: UnitNode, root: UnitNode, blocks: readonly Block[]): Block[] {
  const on = new Set(withAllBelow(root).map(({ id }) => id));
  const inside = new Set(withAllBelow(node).map(({ id }) => id));
  return blocks.filter(({ at, units }) => inside.has(at) && units.every((unit) => on.has(unit)));
}

export function resultsIn({ results, composition }: Slice, { units }: Block): Result[] {
  return results.filter(({ host }) => units.includes(composition.get(host)?.at(-1) ?? ''));
}

export function slicesOf(year: Year): { slice: Slice; name: string }[] {
  return quarters.flatMap((quarter) =>
    behaviours.map((behaviour) => ({
      slice: sliceOf(year, quarter, behaviour),
      name: `${behaviour} in quarter ${quarter + 1}`,
    })),
  );
}

function seenOf(slice: Slice, root: UnitNode, blocks: readonly Block[], name: string): Seen[] {
  const figures = figuresOf(root, blocks);
  return withAllBelow(root)
    .filter(({ id }) => figures.get(id))
    .map((node) => {
      const inside = blocksIn(node, root, blocks).flatMap((block) => resultsIn(slice, block));
      return { what: `${node.id}, ${name}`, results: new Set(inside) };
    });
}

export function withoutUnit(node: UnitNode, off: string): UnitNode {
  return { ...node, children: node.children.filter(({ id }) => id !== off).map((child) => withoutUnit(child, off)) };
}

/**
 * What each host knows about their own results: a quarter's sum, every single result, the sum in their own trends after
 * each, and every meeting of their own.
 */
export function seenByHosts({ results, meetings }: Year): Seen[] {
  const byHost = Map.groupBy(results, ({ host }) => host);
  const sums = [...byHost].flatMap(([host, own]) =>
    [...ownSums(own)].map(([what, some]) => ({ what: `${host}, ${what}`, results: new Set(some), host })),
  );
  const single = meetings.map((one) => ({
    what: `${one.host}, ${one.behaviour} in week ${one.week}`,
    results: new Set([one]),
    host: one.host,
  }));
  return [...sums, ...single];
}

function ownSums(own: readonly Result[]): Map<string, readonly Result[]> {
  const sums = Map.groupBy(own, ({ behaviour, quarter }) => `${behaviour} in quarter ${quarter + 1}`) as Map<
    string,
    readonly Result[]
  >;
  for (const [behaviour, some] of Map.groupBy(own, (one) => one.behaviour)) {
    const inOrder = some.toSorted((one, other) => one.quarter - other.quarter || one.week - other.week);
    for (const [at, one] of inOrder.entries()) {
      sums.set(`${behaviour}, result ${at + 1}`, [one]);
      const from = Math.max(0, at + 1 - mostTrendResults);
      sums.set(`${behaviour}, trend after result ${at + 1}`, inOrder.slice(from, at + 1));
    }
  }
  return sums;
}
