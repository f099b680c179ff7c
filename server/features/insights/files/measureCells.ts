import type { FileProblem, Measure } from '#contract/rules/organization/insightsFiles.ts';
import { namesIn } from './fileWords.ts';
import { foldHeading } from './names.ts';
import { readNumber, type NumberText } from './numbers.ts';
import { readPeriod, type Period } from './periods.ts';
import { problemOf } from './problem.ts';
import type { TableForm, TableRow } from './table.ts';
import type { KnownUnit } from './unitLookup.ts';

type Column = 'unit' | 'period' | 'measure' | 'value';

export const measuresForm: TableForm<Column> = {
  headings: {
    unit: namesIn(({ measureColumns }) => measureColumns.unit),
    period: namesIn(({ measureColumns }) => measureColumns.period),
    measure: namesIn(({ measureColumns }) => measureColumns.measure),
    value: namesIn(({ measureColumns }) => measureColumns.value),
  },
  needed: {
    no_unit_column: ['unit'],
    no_period_column: ['period'],
    no_measure_column: ['measure'],
    no_value_column: ['value'],
  },
  hasOthers: false,
};

const measureNames: Record<Measure, readonly string[]> = {
  engagement: namesIn(({ measures }) => measures.engagement),
  safety: namesIn(({ measures }) => measures.safety),
  turnover: namesIn(({ measures }) => measures.turnover),
};

/** A row with four readable cells. How to read its number depends on the file's other rows. */
export interface ReadRow extends Period {
  row: number;
  unit: string;
  measure: Measure;
  text: string;
  number: NumberText;
}

/** No meaningful cell is longer, and the regular expressions that read cells are slow on long texts. */
const longestCell = 100;

export function readMeasureRow(
  { row, cells }: TableRow<Column>,
  findUnit: (value: string, row: number) => KnownUnit | FileProblem,
  runningQuarter: string,
): ReadRow | FileProblem[] {
  const unit = findUnit(cells.unit, row);
  const period = periodIn(cells.period, row, runningQuarter);
  const measure = measureIn(cells.measure, row);
  const number = numberIn(cells.value, row);
  const read = { unit, period, measure, number };
  if (isAllRead(read))
    return { row, text: cells.value, unit: read.unit.id, ...read.period, measure: read.measure, number: read.number };
  return Object.values(read).filter(isProblem);
}

interface Cells {
  unit: KnownUnit;
  period: Period;
  measure: Measure;
  number: NumberText;
}

function isAllRead(read: { [Cell in keyof Cells]: Cells[Cell] | FileProblem }): read is Cells {
  return !Object.values(read).some(isProblem);
}

function isProblem(value: Cells[keyof Cells] | FileProblem): value is FileProblem {
  return typeof value === 'object' && 'code' in value;
}

function periodIn(value: string, row: number, runningQuarter: string): Period | FileProblem {
  if (value === '') return problemOf('period_missing', { row });
  const period = value.length > longestCell ? null : readPeriod(value);
  if (!period) return problemOf('period_unreadable', { row, value });
  return period.quarter > runningQuarter ? problemOf('period_in_future', { row, value }) : period;
}

function measureIn(value: string, row: number): Measure | FileProblem {
  if (value === '') return problemOf('measure_missing', { row });
  const folded = foldHeading(value);
  const measure = (Object.keys(measureNames) as Measure[]).find((one) => measureNames[one].includes(folded));
  return measure ?? problemOf('measure_unknown', { row, value });
}

function numberIn(value: string, row: number): NumberText | FileProblem {
  if (value === '') return problemOf('value_missing', { row });
  const number = value.length > longestCell ? null : readNumber(value);
  return number ?? problemOf('value_not_a_number', { row, value });
}
