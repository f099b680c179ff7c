import type { ComparisonGroup } from '#contract/organization/insightsMeasures.ts';
import { previewMeasures, type MeasuresPreview } from '../files/measuresFile.ts';
import { organization, treeOf, withAllBelow } from '../suppression/tree.ts';
import { quarterView, type ComputedQuarter } from '../view.ts';
import { comparePairs, type Pair } from './compare.ts';

type Known = Parameters<typeof previewMeasures>[1];

/** `file`: base64. */
export function readMeasures({ file, ...known }: Known & { file: string }): MeasuresPreview {
  return previewMeasures(Buffer.from(file, 'base64'), known);
}

export interface ToCompare {
  pairs: Pair[];
  quarters: Omit<ComputedQuarter, 'trends'>[];
  /** Units that are on now. */
  on: string[];
  levelOf: Record<string, number>;
  values: Parameters<typeof comparePairs>[1]['values'];
}

export function compare({ pairs, quarters, on, levelOf, values }: ToCompare): Omit<ComparisonGroup, 'state'>[] {
  const now = new Set(on);
  const shown = quarters.map((computed) => {
    const root = treeOf(computed.units.map((unit) => ({ ...unit, isOn: now.has(unit.id) })));
    const nodes = withAllBelow(root).flatMap(({ id }) => (id === organization ? [] : [id]));
    return quarterView({ ...computed, trends: [] }, { on: now, shown: nodes }, [], []);
  });
  return comparePairs(pairs, { quarters: shown, levelOf, values });
}
