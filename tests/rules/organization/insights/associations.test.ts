import { inEachLanguage } from '#contract/rules/languages.ts';
import { expect, test } from 'vitest';
import type { MeasureValue } from '#contract/rules/organization/insightsFiles.ts';
import {
  comparePairs,
  pairsOf,
  type Pair,
  type ShownQuarter,
} from '../../../../server/features/insights/measures/compare.ts';
import { compare, type ToCompare } from '../../../../server/features/insights/measures/measures.worker.ts';
import { inForce } from '../../../../server/features/insights/measures/known.ts';
import { quarterView } from '../../../../server/features/insights/view.ts';
import { treeOf, withAllBelow } from '../../../../server/features/insights/suppression/tree.ts';
import { figureWith } from '../../../support/insights/figure.ts';
import { showSlice, sliceOf } from '../../../support/insights/views.ts';
import { yearOf } from '../../../support/insights/year.ts';
import { seededRandom } from '../../../support/seededRandom.ts';

const quarter = '2026-Q3';
const pair: Pair = { measure: 'engagement', measureQuarter: quarter, behaviourQuarter: quarter };

const ids = Array.from({ length: 12 }, (_, at) => `unit-${String(at).padStart(2, '0')}`);
const value = (unit: string, number: number): MeasureValue => ({
  unit,
  quarter,
  measure: 'engagement',
  scale: 'number',
  value: number,
});
const values = ids.map((id, at) => value(id, at));
const onLevel = (level: number) => Object.fromEntries(ids.map((id) => [id, level]));

function shownWith(units: ShownQuarter['figures'][number]['units']): ShownQuarter {
  const names = inEachLanguage(() => 'Purpose');
  return { quarter, figures: [{ subject: { kind: 'seen', behaviour: 'purpose', version: 1, names }, units }] };
}

const allShown = Object.fromEntries(ids.map((id, at) => [id, figureWith({ share: 20 + at * 5 })]));

function compareShown(units: Parameters<typeof shownWith>[0], levelOf = onLevel(1), measured = values) {
  return comparePairs([pair], { quarters: [shownWith(units)], levelOf, values: measured })[0]?.comparisons[0];
}

test('each measure is compared with the behaviours of its quarter and of the one before', () => {
  const files = [
    value('a', 1),
    { ...value('b', 2), quarter: '2026-Q1' },
    { ...value('a', 3), measure: 'turnover' as const },
  ];
  expect(
    pairsOf(files).map(({ measure, measureQuarter, behaviourQuarter }) => [measure, measureQuarter, behaviourQuarter]),
  ).toEqual([
    ['engagement', '2026-Q3', '2026-Q3'],
    ['engagement', '2026-Q3', '2026-Q2'],
    ['engagement', '2026-Q1', '2026-Q1'],
    ['engagement', '2026-Q1', '2025-Q4'],
    ['turnover', '2026-Q3', '2026-Q3'],
    ['turnover', '2026-Q3', '2026-Q2'],
  ]);
});

test('a unit that is hidden or whose share is only a bound isn’t compared', () => {
  expect(compareShown(allShown)?.result).toMatchObject({ units: 12, grade: 'goes_together' });
  const some = {
    ...allShown,
    'unit-00': null,
    'unit-01': figureWith({ share: 5, is: 'at_most' }),
    'unit-02': figureWith({ share: 95, is: 'at_least' }),
  };
  expect(compareShown(some)?.result).toMatchObject({ units: 9 });
  const hidden = Object.fromEntries(ids.map((id) => [id, null]));
  expect(compareShown(hidden)).toMatchObject({ level: null, result: { refused: 'too_few_units', units: 0 } });
});

test('only units of the level with the most of them are compared, so nobody counts twice', () => {
  const levels = Object.fromEntries(ids.map((id, at) => [id, at < 3 ? 1 : 2]));
  expect(compareShown(allShown, levels)).toMatchObject({ level: 2, result: { units: 9 } });
  const even = Object.fromEntries(ids.map((id, at) => [id, at < 6 ? 3 : 2]));
  expect(compareShown(allShown, even)).toMatchObject({ level: 2, result: { refused: 'too_few_units', units: 6 } });
});

test('the order of values and of units changes nothing', () => {
  const mixed = [7, 2, 11, 4, 9, 1, 0, 6, 3, 10, 5, 8].map((at) => value(ids[at] ?? '', (at * 5) % 4));
  const reversed = Object.fromEntries(Object.entries(allShown).toReversed());
  expect(compareShown(reversed, onLevel(1), mixed.toReversed())).toEqual(compareShown(allShown, onLevel(1), mixed));
});

test('if several files have a unit’s value for a quarter, the latest file’s counts', () => {
  const files = [{ id: 'first' }, { id: 'second' }];
  const stored = [
    { file: 'second', ...value('a', 2) },
    { file: 'first', ...value('a', 1) },
    { file: 'first', ...value('b', 1) },
    { file: 'removed', ...value('b', 3) },
  ];
  expect(inForce(files, stored)).toEqual([value('a', 2), value('b', 1)]);
});

/** Has enough units of one level for a comparison. */
function worldOf(seed: number): ToCompare {
  const { uniform } = seededRandom(seed);
  const units = ids.map((id) => ({ id, parent: null, isOn: true, people: 12 }));
  const blocks = ids.map((id) => {
    const answers = 100 + Math.floor(200 * uniform());
    const hosts = 6 + Math.floor(6 * uniform());
    const counts = { hosts, answers, saw: Math.floor(answers * (0.05 + 0.9 * uniform())), batches: 20 };
    return { at: id, units: [id], counts, toldHosts: hosts, figure: 'seen purpose 1' as const, mostly: 10 };
  });
  const measured = ids.map((id) => value(id, Math.round(5 * uniform())));
  return { pairs: [pair], quarters: [{ quarter, units, blocks }], on: ids, levelOf: onLevel(1), values: measured };
}

/** The page's answer. */
function viewIn({ quarters, on }: ToCompare): unknown {
  return quarters.map((computed) => {
    const nodes = withAllBelow(treeOf(computed.units)).map(({ id }) => id);
    return quarterView({ ...computed, trends: [] }, { on: new Set(on), shown: nodes }, [], []);
  });
}

test('worlds with the same shown figures have the same associations, and few others do', () => {
  const { uniform } = seededRandom(7);
  const same: [unknown, unknown][] = [];
  let different = 0;
  for (let seed = 1; seed <= 40; seed++) {
    const world = worldOf(seed);
    const [before, found] = [JSON.stringify(viewIn(world)), compare(world)];
    for (let change = 0; change < 25; change++) {
      const other = structuredClone(world);
      const block = other.quarters[0]?.blocks[Math.floor(ids.length * uniform())];
      if (!block) continue;
      const [more, saw, hosts] = [
        1 + Math.floor(3 * uniform()),
        Math.floor(5 * uniform()) - 2,
        Math.floor(2 * uniform()),
      ];
      block.counts = {
        ...block.counts,
        answers: block.counts.answers + more,
        saw: block.counts.saw + saw,
        hosts: block.counts.hosts + hosts,
      };
      block.toldHosts += hosts;
      if (JSON.stringify(viewIn(other)) === before) same.push([compare(other), found]);
      else if (JSON.stringify(compare(other)) !== JSON.stringify(found)) different++;
    }
  }
  expect(same.length).toBeGreaterThan(30);
  expect(same.filter(([one, other]) => JSON.stringify(one) !== JSON.stringify(other))).toEqual([]);
  expect(different).toBeGreaterThan(30);
});

test('in a year, hidden units are in no association, whatever HR measured there', () => {
  const year = yearOf(3, 1 / 2);
  const slice = sliceOf(year, 0, 'purpose');
  const { blocks, figures } = showSlice(slice);
  const stored = blocks.map((block) => ({ ...block, figure: 'seen purpose 1' as const, mostly: 3 }));
  const people = Map.groupBy(slice.composition.values(), (path) => path.at(-1));
  const units = year.units.map((unit) => ({ ...unit, people: people.get(unit.id)?.length ?? 0 }));
  const all = year.units.map(({ id }) => id);
  const levelOf = Object.fromEntries(all.map((id) => [id, 1]));
  const on = { pairs: [pair], quarters: [{ quarter, units, blocks: stored }], on: all, levelOf };
  const comparedOf = (measured: string[]) =>
    compare({ ...on, values: measured.map((id, at) => value(id, at)) })[0]?.comparisons[0]?.result.units;
  const hidden = all.filter((id) => !figures.get(id));
  expect(hidden.length).toBeGreaterThan(0);
  expect(comparedOf(hidden)).toBe(0);
  expect(comparedOf(all)).toBe(all.filter((id) => figures.get(id)?.is === 'exact').length);
});
