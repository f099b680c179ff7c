import type { Behaviour } from '#contract/organization/behaviour.ts';
import type { ExtraQuestionChoice } from '#contract/meeting/extraQuestion.ts';
import type { FigureSubject, Insights, UnitFigure } from '#contract/organization/insights.ts';
import { inEachLanguage } from '#contract/rules/languages.ts';
import { kindFigures, meetingFigures } from '#contract/rules/organization/insights.ts';
import { intervalToShow } from '../../core/statistics/wilson.ts';
import { daysIn, weeksIn } from './periods.ts';
import type { StoredBlock, Trend } from './quarterBlocks.ts';
import type { Figure } from './sums.ts';
import { downTo, figuresOf, shareOf } from './suppression/figures.ts';
import { treeOf, withAllBelow, type Unit, type UnitNode } from './suppression/tree.ts';

export interface ComputedQuarter {
  quarter: string;
  /** Units that the quarter counted. */
  units: readonly Unit[];
  blocks: readonly StoredBlock[];
  trends: readonly Trend[];
}

type QuarterView = Insights['quarters'][number];

/** Counted once per meeting, result or person, so consistency would equal the share. */
const countedOnce = new Set<Figure>(
  (['told_change', 'lighter_support', ...kindFigures] as const).map((figure) => `meeting ${figure}` as const),
);

/**
 * `on`: the units that are on now. `shown`: those that the page reads together. Everything here comes from what
 * `figuresOf` releases from the blocks.
 */
export function quarterView(
  { quarter, units: counted, blocks, trends }: ComputedQuarter,
  { on: now, shown }: { on: ReadonlySet<string>; shown: readonly string[] },
  behaviours: readonly Behaviour[],
  items: readonly ExtraQuestionChoice[],
): QuarterView {
  const root = treeOf(counted.map((unit) => ({ ...unit, isOn: now.has(unit.id) })));
  const nodes = new Map(withAllBelow(root).map((node) => [node.id, node]));
  const on = new Set(nodes.keys());
  const byFigure = Map.groupBy(blocks, ({ figure }) => figure);
  const trendOf = new Map(trends.map((trend) => [trendKey(trend), trend]));
  const figures = [...byFigure].map(([figure, own]) => {
    const figuresByUnit = figuresOf(root, own, shown);
    const left = own.filter((block) => block.units.every((unit) => on.has(unit)));
    const units = shown.map((id): [string, UnitFigure | null] => {
      const [one, node] = [figuresByUnit.get(id), nodes.get(id)];
      if (!one || !node) return [id, null];
      const known = trendOf.get(trendKey({ unit: id, figure }));
      const trend = known?.units.every((unit) => on.has(unit)) ? known : undefined;
      const inside = blocksIn(node, left);
      return [
        id,
        {
          ...one,
          ...intervalOf(one),
          consistency: countedOnce.has(figure) ? null : consistencyOf(inside),
          direction: trend?.direction ?? null,
          // Beside a bound, a spread would reveal how few they are.
          spread: one.is === 'exact' ? (trend?.spread ?? null) : null,
          ...daysIn(inside),
          ...weeksIn(inside, quarter),
        },
      ];
    });
    return { subject: subjectOf(figure, behaviours, items), units: Object.fromEntries(units) };
  });
  return { quarter, figures: figures.toSorted((one, other) => placeOf(one.subject) - placeOf(other.subject)) };
}

function trendKey({ unit, figure }: Pick<Trend, 'unit' | 'figure'>): string {
  return `${unit} ${figure}`;
}

/** Computed from the shown numbers, because an interval of the exact counts would reveal them. */
function intervalOf({ share, answers }: { share: number; answers: number }): { from: number; to: number } {
  const { low, high } = intervalToShow({ saw: (share / 100) * answers, answers }) ?? { low: 0, high: 1 };
  return { from: Math.round(low * 100), to: Math.round(high * 100) };
}

function blocksIn(node: UnitNode, blocks: readonly StoredBlock[]): StoredBlock[] {
  const inside = new Set(withAllBelow(node).map(({ id }) => id));
  return blocks.filter(({ at }) => inside.has(at));
}

const fewestResults = 10;

/** Rounded and bounded like the share. */
function consistencyOf(blocks: readonly StoredBlock[]): UnitFigure['consistency'] {
  const results = blocks.reduce((sum, { counts }) => sum + counts.batches, 0);
  const mostly = blocks.reduce((sum, block) => sum + block.mostly, 0);
  if (results < fewestResults) return null;
  return { ...shareOf(mostly, results), results: downTo(10, results) };
}

function subjectOf(
  figure: Figure,
  behaviours: readonly Behaviour[],
  items: readonly ExtraQuestionChoice[],
): FigureSubject {
  const [kind, name = '', version = ''] = figure.split(' ');
  if (kind === 'meeting') return { kind, figure: meetingFigures.find((one) => one === name) ?? meetingFigures[0] };
  if (kind === 'score') return { kind, question: name };
  const behaviour = behaviours.find(({ id }) => id === name);
  const item = behaviour ? undefined : items.find(({ id }) => id === name);
  if (item) {
    const labels = inEachLanguage((language) => item.texts[language].label);
    return { kind: 'item', item: name, version: Number(version), names: labels };
  }
  const names = inEachLanguage((language) => behaviour?.texts[language].name ?? name);
  return { kind: 'seen', behaviour: name, version: Number(version), names };
}

const kinds = ['seen', 'item', 'score', 'meeting'] as const;

function placeOf(subject: FigureSubject): number {
  const place = kinds.indexOf(subject.kind) * 100;
  return subject.kind === 'meeting' ? place + meetingFigures.indexOf(subject.figure) : place;
}
