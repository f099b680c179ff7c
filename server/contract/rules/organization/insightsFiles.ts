/**
 * `people`: in rows and groups together.
 * `fewestPeople`: in a smaller unit, an average of engagement or turnover says too much about each person.
 */
export const fileLimits = {
  bytes: 1_048_576,
  rows: 20_000,
  units: 500,
  groups: 200,
  people: 20_000,
  nameLength: 60,
  fewestPeople: 10,
} as const;

/** Nothing else can be imported: no other data on a unit's people belongs beside how their meetings are led. */
export const measures = ['engagement', 'safety', 'turnover'] as const;
export type Measure = (typeof measures)[number];

/** `percent`: 12.5 means 12.5 %. `number`: as the file has it, such as 3.9 of 5. */
export const measureScales = ['percent', 'number'] as const;
export type MeasureScale = (typeof measureScales)[number];

/** One measure of one unit in one quarter, such as `2026-Q3`. */
export interface MeasureValue {
  unit: string;
  quarter: string;
  measure: Measure;
  scale: MeasureScale;
  value: number;
}

export const valueChanges = ['new', 'changed', 'unchanged'] as const;
export type ValueChange = (typeof valueChanges)[number];

export interface PreviewedValue extends MeasureValue {
  /** Compared with the values from earlier files. */
  change: ValueChange;
  /** How many months the value is the mean of; 0: the file has the quarter itself. */
  months: number;
  /** The rows of the file that the value comes from. */
  rows: number[];
}

/** These concern the whole file, of which nothing is kept. */
export const wholeFileProblems = [
  'file_too_big',
  'is_workbook',
  'not_text',
  'not_utf8',
  'quote_not_closed',
  'header_missing',
  'no_person_column',
  'no_unit_column',
  'no_period_column',
  'no_measure_column',
  'no_value_column',
  'column_twice',
  'column_unknown',
  'no_rows',
  'too_many_rows',
  'too_many_units',
  'too_many_groups',
  'too_many_people',
] as const;

const rowProblems = ['too_many_cells', 'row_repeated', 'unit_missing'] as const;

const unitsFileProblems = [
  'person_missing',
  'person_is_address',
  'person_not_an_id',
  'person_in_two_units',
  'person_and_group',
  'group_not_an_id',
  'group_unknown',
  'group_hidden',
  'group_empty',
  'members_in_two_units',
  'level_skipped',
  'name_too_long',
  'spelled_differently',
] as const;

const measuresFileProblems = [
  'unit_unknown',
  'unit_ambiguous',
  'unit_too_small',
  'period_missing',
  'period_unreadable',
  'period_in_future',
  'measure_missing',
  'measure_unknown',
  'value_missing',
  'value_not_a_number',
  'value_ambiguous',
  'value_out_of_range',
  'scale_differs',
  'value_contradicts',
  'month_beside_quarter',
] as const;

export const fileProblemCodes = [
  ...wholeFileProblems,
  ...rowProblems,
  ...unitsFileProblems,
  ...measuresFileProblems,
] as const;
export type FileProblemCode = (typeof fileProblemCodes)[number];

export interface FileProblem {
  code: FileProblemCode;
  /** As a spreadsheet numbers its rows, from 1; null: the whole file. */
  row: number | null;
  /** The cell's text, shortened; may be empty. With `members_in_two_units`: how many. */
  value: string;
  /** Another row, a number of people or a limit, depending on the code; otherwise 0. */
  number: number;
}
