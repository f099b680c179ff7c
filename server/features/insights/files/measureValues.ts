import type { FileProblem, MeasureScale, MeasureValue } from '#contract/rules/organization/insightsFiles.ts';
import type { ReadRow } from './measureCells.ts';
import { certainMark, settleNumber } from './numbers.ts';
import { problemOf } from './problem.ts';

export interface ValueRow extends ReadRow {
  value: number;
  scale: MeasureScale;
}

/** Larger than any score, percentage or net promoter score. */
const furthest = 1_000;

/**
 * Decides how to read the numbers from the file as a whole.
 *
 * 1. Decimal mark: 1.234 may mean 1,234. Numbers with only one reading decide, if they all agree.
 * 2. Scale: a measure is in per cent if its stored values are, or if its first file has a per cent sign. Fractions are
 *    converted to per cent only if no percentage is as small as a fraction: 0.5 could be half a per cent.
 */
export function settleValues(
  rows: readonly ReadRow[],
  kept: readonly MeasureValue[],
  problems: FileProblem[],
): ValueRow[] {
  const marks = new Set(rows.flatMap(({ number }) => certainMark(number) ?? []));
  const numbers = rows.flatMap((one) => {
    const { row, text } = one;
    const value = settleNumber(one.number, marks);
    const isFar = value !== undefined && Math.abs(value) > furthest;
    if (value !== undefined && !isFar) return [{ ...one, value: rounded(value) }];
    problems.push(problemOf(isFar ? 'value_out_of_range' : 'value_ambiguous', { row, value: text, number: furthest }));
    return [];
  });
  const keptOf = Map.groupBy(kept, ({ measure }) => measure);
  const byMeasure = Map.groupBy(numbers, ({ measure }) => measure);
  return [...byMeasure].flatMap(([measure, some]) => onOneScale(some, keptOf.get(measure) ?? [], problems));
}

function onOneScale(
  rows: readonly (ReadRow & { value: number })[],
  kept: readonly MeasureValue[],
  problems: FileProblem[],
): ValueRow[] {
  const scale = kept[0]?.scale ?? (rows.some(({ number }) => number.isPercent) ? 'percent' : 'number');
  const written = rows.map(({ value, number }) => ({ value, scale: number.isPercent ? 'percent' : 'number' }));
  const canConvert = fractionsAreClear([...kept, ...written]);
  return rows.flatMap((one) => {
    const { row, text, number, value } = one;
    const isSame = number.isPercent === (scale === 'percent');
    if (isSame) return [{ ...one, scale }];
    if (canConvert) return [{ ...one, scale, value: rounded(number.isPercent ? value / 100 : value * 100) }];
    problems.push(problemOf('scale_differs', { row, value: text }));
    return [];
  });
}

/** Whether 0.125 can only mean 12.5 %: all plain values are fractions, and no percentage is as small as one. */
function fractionsAreClear(values: readonly { value: number; scale: string }[]): boolean {
  return values.every(({ value, scale }) => (scale === 'percent' ? value > 1 : isFraction(value)));
}

/** Excludes 1, which may mean 1 % or 100 %. */
function isFraction(value: number): boolean {
  return value >= 0 && value < 1;
}

/** Floating point: 0.07 * 100 is 7.000000000000001. */
export function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
