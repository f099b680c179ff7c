import { slopeOf } from '../../core/statistics/slopePermutation.ts';
import { spreadOf } from '../../core/statistics/spread.ts';
import { addWeeks, addWithin, type Figure, type HostFigures, type HostSums } from './sums.ts';
import { blocksOf, type Block } from './suppression/blocks.ts';
import { countsOf } from './suppression/counts.ts';
import { treeOf, withAllBelow, type Unit, type UnitNode } from './suppression/tree.ts';
import { weeksOf, type BlockWeeks } from './suppression/weeks.ts';

export interface QuarterParts {
  hosts: Record<string, HostFigures>;
  units: Unit[];
  /** Unit by host. Leaves out hosts whose unit is off, or who have none. */
  unitOf: Record<string, string>;
}

/** A stored block is immutable. */
export interface StoredBlock extends Block {
  figure: Figure;
  /** In how many of `counts.batches` results most did. */
  mostly: number;
  /** How many hits came within each of `daysToChange`. */
  within?: number[];
  weeks?: BlockWeeks[];
}

/** The only figure by week: a habit that every meeting tests. Others would only split the same few numbers. */
const byWeek: Figure = 'meeting opened_with_all';

/** Direction and spread can't be added up from blocks. Valid while all of `units` are on. */
export interface Trend {
  unit: string;
  figure: Figure;
  /** Units whose own hosts it counts. */
  units: string[];
  direction: 'rising' | 'falling' | 'none' | null;
  spread: { lower: number; middle: number; upper: number } | null;
}

interface UnitHost extends HostSums {
  unit: string;
}

export function blocksOfQuarter({ hosts, units, unitOf }: QuarterParts): { blocks: StoredBlock[]; trends: Trend[] } {
  const root = treeOf(units);
  const nodes = withAllBelow(root);
  const byFigure = hostsByFigure(hosts, unitOf);
  const both = [...byFigure].map(([figure, all]) => {
    const byUnit = Map.groupBy(all, ({ unit }) => unit);
    const toResults = ({ answers, hits, batches }: UnitHost) => ({ answers, saw: hits, batches });
    const own = new Map([...byUnit].map(([unit, some]) => [unit, countsOf(some.map(toResults))]));
    const blocks = blocksOf(root, own).map((block): StoredBlock => {
      const inside = block.units.flatMap((unit) => byUnit.get(unit) ?? []);
      const mostly = inside.reduce((sum, one) => sum + one.mostly, 0);
      const within = addWithin(inside);
      const weeks = figure === byWeek ? weeksOf(inside.map((host) => host.weeks)) : undefined;
      return { ...block, figure, mostly, ...(within && { within }), ...(weeks && { weeks }) };
    });
    const trends = nodes.flatMap((node) => trendOf(figure, node, blocks, byUnit) ?? []);
    return { blocks, trends };
  });
  return { blocks: both.flatMap(({ blocks }) => blocks), trends: both.flatMap(({ trends }) => trends) };
}

function hostsByFigure(hosts: QuarterParts['hosts'], unitOf: QuarterParts['unitOf']): Map<Figure, UnitHost[]> {
  const byFigure = new Map<Figure, UnitHost[]>();
  for (const [host, figures] of Object.entries(hosts)) {
    const unit = unitOf[host];
    if (unit === undefined) continue;
    for (const [figure, sums] of Object.entries(figures) as [Figure, HostSums][]) {
      const known = byFigure.get(figure);
      if (known) known.push({ ...sums, unit });
      else byFigure.set(figure, [{ ...sums, unit }]);
    }
  }
  return byFigure;
}

/** Rounds quartiles to steps of 5 %, because a quartile is some host's share. */
const spreadStep = 5;

function trendOf(
  figure: Figure,
  node: UnitNode,
  blocks: readonly StoredBlock[],
  byUnit: ReadonlyMap<string, UnitHost[]>,
): Trend | undefined {
  const inside = new Set(withAllBelow(node).map(({ id }) => id));
  const counted = blocks.filter(({ at }) => inside.has(at)).flatMap(({ units }) => units);
  const hosts = counted.flatMap((unit) => byUnit.get(unit) ?? []);
  if (hosts.length === 0) return undefined;
  const weeks = hosts.map((host) => host.weeks).reduce(addWeeks, {});
  const inOrder = Object.entries(weeks).toSorted(([one], [other]) => Number(one) - Number(other));
  const shares = inOrder.map(([, [hits, answers]]) => hits / answers);
  const slope = slopeOf(shares);
  const spread = spreadOf(
    hosts.filter(({ answers }) => answers > 1).map(({ hits, answers }) => ({ saw: hits, answers })),
  );
  return {
    unit: node.id,
    figure,
    units: counted,
    direction: slope ? (slope.direction === 'unclear' ? 'none' : slope.direction) : null,
    spread: spread
      ? { lower: stepOf(spread.lowerQuartile), middle: stepOf(spread.median), upper: stepOf(spread.upperQuartile) }
      : null,
  };
}

function stepOf(share: number): number {
  return Math.round((Math.min(1, Math.max(0, share)) * 100) / spreadStep) * spreadStep;
}
