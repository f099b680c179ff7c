import type {
  FileProblem,
  Measure,
  MeasureValue,
  PreviewedValue,
  ValueChange,
} from '#contract/rules/organization/insightsFiles.ts';
import { digestOf } from './digest.ts';
import { measuresForm, readMeasureRow } from './measureCells.ts';
import { rounded, settleValues, type ValueRow } from './measureValues.ts';
import { problemOf, sortProblems } from './problem.ts';
import { readTable } from './table.ts';
import { createUnitLookup, type KnownUnit } from './unitLookup.ts';

export interface MeasuresPreview {
  /** Hash of the bytes: taking a file with the same digest changes nothing. */
  digest: string;
  measures: Measure[];
  /** In the order of the file. */
  values: PreviewedValue[];
  counts: Record<ValueChange, number>;
  problems: FileProblem[];
}

interface Known {
  units: readonly KnownUnit[];
  /** Values from earlier files. */
  kept: readonly MeasureValue[];
  /** `2026-Q3`: later ones can't have been measured. */
  runningQuarter: string;
}

/**
 * Computes what a file would change, without storing anything. Each row is part of one value, or has a problem.
 *
 * A quarter gets the unweighted mean of its months; a sum would flatter a unit with a month missing. A row for the
 * quarter itself takes precedence over months.
 */
export function previewMeasures(bytes: Uint8Array, { units, kept, runningQuarter }: Known): MeasuresPreview {
  const { rows, problems } = readTable(bytes, measuresForm);
  const findUnit = createUnitLookup(units);
  const read = rows.flatMap((row) => {
    const one = readMeasureRow(row, findUnit, runningQuarter);
    if (!Array.isArray(one)) return [one];
    problems.push(...one);
    return [];
  });
  const settled = settleValues(read, kept, problems);
  const single = [...Map.groupBy(settled, valueKeyWithMonth).values()].flatMap((some) => oncePerKey(some, problems));
  const merged = [...Map.groupBy(single, valueKey).values()].flatMap((some) => quarterOf(some, problems));
  merged.sort((one, other) => (one.rows[0] ?? 0) - (other.rows[0] ?? 0));
  const before = new Map(kept.map((value) => [valueKey(value), value]));
  const values = merged.map((value) => ({ ...value, change: changeOf(value, before.get(valueKey(value))) }));
  const count = (change: ValueChange) => values.filter((value) => value.change === change).length;
  return {
    digest: digestOf(bytes),
    measures: [...new Set(values.map(({ measure }) => measure))].toSorted(),
    values,
    counts: { new: count('new'), changed: count('changed'), unchanged: count('unchanged') },
    problems: sortProblems(problems),
  };
}

/** New or changed values. Taking the file stores the unchanged ones too, so that they outlive an earlier file. */
export function valuesToKeep({ values }: MeasuresPreview): MeasureValue[] {
  return values
    .filter(({ change }) => change !== 'unchanged')
    .map(({ unit, quarter, measure, scale, value }) => ({ unit, quarter, measure, scale, value }));
}

type Key = Pick<MeasureValue, 'unit' | 'quarter' | 'measure'>;

export function valueKey({ unit, quarter, measure }: Key): string {
  return `${unit} ${quarter} ${measure}`;
}

function valueKeyWithMonth(row: ValueRow): string {
  return `${valueKey(row)} ${row.month ?? ''}`;
}

/** A duplicate counts once; of contradicting values none counts, because the file doesn't say which is right. */
function oncePerKey(rows: readonly ValueRow[], problems: FileProblem[]): ValueRow[] {
  const [first, ...again] = rows;
  if (!first) return [];
  const other = again.find(({ value }) => value !== first.value);
  const code = other ? 'value_contradicts' : 'row_repeated';
  for (const one of other ? rows : again) {
    const number = other && one.value === first.value ? other.row : first.row;
    problems.push(problemOf(code, { row: one.row, value: one.text, number }));
  }
  return other ? [] : [first];
}

function quarterOf(rows: readonly ValueRow[], problems: FileProblem[]): Omit<PreviewedValue, 'change'>[] {
  const whole = rows.find(({ month }) => month === null);
  const used = whole ? [whole] : rows;
  const [first] = used;
  if (!first) return [];
  for (const { row, text } of rows)
    if (whole && row !== whole.row)
      problems.push(problemOf('month_beside_quarter', { row, value: text, number: whole.row }));
  const { unit, quarter, measure, scale } = first;
  const value = rounded(used.reduce((sum, one) => sum + one.value, 0) / used.length);
  return [{ unit, quarter, measure, scale, value, months: whole ? 0 : used.length, rows: used.map(({ row }) => row) }];
}

function changeOf(value: Pick<MeasureValue, 'value'>, before: MeasureValue | undefined): ValueChange {
  if (!before) return 'new';
  return before.value === value.value ? 'unchanged' : 'changed';
}
