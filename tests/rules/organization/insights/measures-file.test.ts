import { expect, test } from 'vitest';
import { fileLimits, type MeasureValue } from '#contract/rules/organization/insightsFiles.ts';
import { previewMeasures, valuesToKeep } from '../../../../server/features/insights/files/measuresFile.ts';
import { encode } from '../../../support/insights/csvFiles.ts';

const units = [
  { id: 'sales', path: ['Sales'], people: 40 },
  { id: 'north', path: ['Sales', 'North'], people: 22 },
  { id: 'south', path: ['Sales', 'South'], people: 9 },
  { id: 'legal', path: ['Legal'], people: 10 },
  { id: 'legal-north', path: ['Legal', 'North'], people: 10 },
  { id: 'support', path: ['Support', 'Legal'], people: 12 },
];

const header = 'Unit;Period;Measure;Value';

function preview(lines: readonly string[], kept: readonly MeasureValue[] = []) {
  return previewMeasures(encode(lines.join('\r\n')), { units, kept, runningQuarter: '2026-Q3' });
}

const codes = (...lines: string[]) =>
  preview([header, ...lines]).problems.map(({ row, code }) => `${row ?? 'file'} ${code}`);

const keep = (value: number, scale: MeasureValue['scale'] = 'percent', unit = 'sales'): MeasureValue => ({
  unit,
  quarter: '2026-Q2',
  measure: 'turnover',
  scale,
  value,
});

/** Each text's number, or the code of its problem. */
function readValues(texts: readonly string[], kept: readonly MeasureValue[] = []): (number | string)[] {
  const many = texts.map((_, index) => ({ id: `u${index}`, path: [`U${index}`], people: 20 }));
  const rows = texts.map((text, index) => `U${index};2026-Q3;turnover;${text}`);
  const bytes = encode([header, ...rows].join('\n'));
  const { values, problems } = previewMeasures(bytes, { units: many, kept, runningQuarter: '2026-Q3' });
  return texts.map(
    (_, index) =>
      values.find(({ unit }) => unit === `u${index}`)?.value ??
      problems.filter(({ row }) => row === index + 2).map(({ code }) => code)[0] ??
      'lost',
  );
}

test('the preview of a measures file shows what it would keep, and keeps nothing', () => {
  const file = preview(
    [header, 'Sales;2026-Q2;Turnover;3,1 %', 'Legal;2026-Q2;turnover;2,5 %', 'Sales / North;Q1 2026;Engagement;3,9'],
    [keep(3.1), keep(4, 'percent', 'legal')],
  );
  expect(file).toMatchObject({
    problems: [],
    measures: ['engagement', 'turnover'],
    counts: { new: 1, changed: 1, unchanged: 1 },
  });
  expect(file.values.map(({ change, rows, months }) => ({ change, rows, months }))).toEqual([
    { change: 'unchanged', rows: [2], months: 0 },
    { change: 'changed', rows: [3], months: 0 },
    { change: 'new', rows: [4], months: 0 },
  ]);
  expect(valuesToKeep(file)).toEqual([
    keep(2.5, 'percent', 'legal'),
    { unit: 'north', quarter: '2026-Q1', measure: 'engagement', scale: 'number', value: 3.9 },
  ]);
});

test('the same file again changes nothing', () => {
  const lines = [header, 'Sales;2026-Q2;turnover;3,1 %', 'Sales;2026-Q1;turnover;0,7 %', 'Legal;2026-07;safety;1/3'];
  lines.push('Legal;2026-07;safety;4,1', 'Legal;2026-08;safety;4,2', 'Legal;2026-09;safety;4,2');
  const first = preview(lines);
  const again = preview(lines, valuesToKeep(first));
  expect(again.digest).toBe(first.digest);
  expect(again.counts).toEqual({ new: 0, changed: 0, unchanged: 3 });
  expect(valuesToKeep(again)).toEqual([]);
  expect(preview([...lines, '']).digest).not.toBe(first.digest);
});

test.each([
  ['2026-Q3', 0],
  ['2026 q3', 0],
  ['Q3 2026', 0],
  ['Q3/2026', 0],
  ['3. Quartal 2026', 0],
  ['3. Quartal/2026', 0],
  ['2026-07 … 2026-09', 0],
  ['07/2026 - 09/2026', 0],
  ['Juli 2026 bis September 2026', 0],
  ['2026-07', 1],
  ['2026-09', 1],
  ['07/2026', 1],
  ['7.2026', 1],
  ['2026-07-01', 1],
  ['01.09.2026', 1],
  ['Jul 26', 1],
  ['Jul-26', 1],
  ['September 2026', 1],
  ['Sept. 2026', 1],
])('%s is in the third quarter of 2026', (period, months) => {
  expect(preview([header, `Sales;${period};turnover;3`]).values).toMatchObject([{ quarter: '2026-Q3', months }]);
});

test.each([
  '2026',
  'H1 2026',
  'Q5 2026',
  '2026-13',
  '13/2026',
  '2026-07-15',
  '7/1/2026',
  '1926-Q3',
  '2026-07 … 2026-10',
  '2026-07 … 2026-08',
])('%s is no quarter and no month', (period) => {
  expect(codes(`Sales;${period};turnover;3`)).toEqual(['2 period_unreadable']);
});

test.each([
  ['unit_missing', ';2026-Q3;turnover;3'],
  ['unit_unknown', 'Marketing;2026-Q3;turnover;3'],
  ['unit_unknown', '=1+1;2026-Q3;turnover;3'],
  ['unit_ambiguous', 'North;2026-Q3;turnover;3'],
  ['unit_too_small', 'South;2026-Q3;turnover;3'],
  ['period_missing', 'Sales;;turnover;3'],
  ['period_in_future', 'Sales;2026-Q4;turnover;3'],
  ['measure_missing', 'Sales;2026-Q3;;3'],
  ['measure_unknown', 'Sales;2026-Q3;sick days;3'],
  ['value_missing', 'Sales;2026-Q3;turnover;'],
  ['value_missing', 'Sales;2026-Q3;turnover'],
  ['value_not_a_number', 'Sales;2026-Q3;turnover;k. A.'],
  ['value_not_a_number', 'Sales;2026-Q3;turnover;=1+1'],
  ['value_not_a_number', 'Sales;2026-Q3;turnover;1e3'],
  ['value_not_a_number', `Sales;2026-Q3;turnover;${'9'.repeat(400)}`],
  ['value_out_of_range', 'Sales;2026-Q3;turnover;1001'],
  ['too_many_cells', 'Sales;2026-Q3;turnover;12;5'],
])('a row says what is wrong with it: %s', (code, line) => {
  expect(codes(line)).toEqual([`2 ${code}`]);
  expect(preview([header, line]).values).toEqual([]);
});

test('a unit of nine people is refused, with its row and its name', () => {
  expect(preview([header, 'Sales/ south;2026-Q3;safety;4,5']).problems).toEqual([
    { code: 'unit_too_small', row: 2, value: 'Sales/ south', number: 9 },
  ]);
});

test('a unit is found by its name in any case, or by its path where the name isn’t enough', () => {
  const { values } = preview([
    header,
    'SALES / north;Q3 2026;safety;4',
    'Legal;Q3 2026;safety;4',
    'support;Q3 2026;safety;4',
  ]);
  expect(values.map(({ unit }) => unit)).toEqual(['north', 'legal']);
});

test('every problem of a row is named', () => {
  expect(codes('Marketing;soon;mood;high')).toEqual([
    '2 unit_unknown',
    '2 period_unreadable',
    '2 measure_unknown',
    '2 value_not_a_number',
  ]);
});

test('numbers are read with points or commas, groups of thousands, signs and per cent', () => {
  const texts = ['12,5', '12.25', '-3,5', '−3,5', '+3', '1’000,0', '0,125', '0.125', '1 000', '007'];
  expect(readValues(texts)).toEqual([12.5, 12.25, -3.5, -3.5, 3, 1000, 0.125, 0.125, 1000, 7]);
  expect(readValues(['12,5 %', '13%', '7\u00A0%', '7 ％', '0,5 %'])).toEqual([12.5, 13, 7, 7, 0.5]);
  expect(readValues(['1,2,3', '1.2.3', '12,', ',5', '1 23', '5 %%', '% 5', '1,234,5', '--1', '-'])).toEqual(
    Array.from({ length: 10 }, () => 'value_not_a_number'),
  );
});

test('1.234 is ambiguous, until another number of the file shows its decimal mark', () => {
  expect(readValues(['1.234'])).toEqual(['value_ambiguous']);
  expect(readValues(['1.234', '12', '3,500'])).toEqual(['value_ambiguous', 12, 'value_ambiguous']);
  expect(readValues(['1.234', '2.5'])).toEqual([1.234, 2.5]);
  expect(readValues(['3.875', '0.125'])).toEqual([3.875, 0.125]);
  expect(readValues(['1.000', '2,5'])).toEqual([1000, 2.5]);
  expect(readValues(['1.234', '2,5'])).toEqual(['value_out_of_range', 2.5]);
  expect(readValues(['1.234', '2,5', '2.5'])).toEqual(['value_ambiguous', 2.5, 2.5]);
});

test('per cent and fractions are one scale only if nothing else can be meant', () => {
  expect(readValues(['0,125', '0,07'])).toEqual([0.125, 0.07]);
  expect(readValues(['12,5 %', '0,07'])).toEqual([12.5, 7]);
  expect(readValues(['12,5 %', '13', '0,07'])).toEqual([12.5, 'scale_differs', 'scale_differs']);
  expect(readValues(['0,5 %', '0,4'])).toEqual([0.5, 'scale_differs']);
  expect(readValues(['12,5 %', '1'])).toEqual([12.5, 'scale_differs']);
  expect(readValues(['0,07', '0,125'], [keep(12.5)])).toEqual([7, 12.5]);
  expect(readValues(['0,07', '12,5'], [keep(12.5)])).toEqual(['scale_differs', 'scale_differs']);
  expect(readValues(['12,5 %', '7 %'], [keep(0.08, 'number')])).toEqual([0.125, 0.07]);
  expect(readValues(['12,5 %'], [keep(12.5, 'number')])).toEqual(['scale_differs']);
  // Measures needn't share a scale.
  expect(codes('Sales;Q3 2026;turnover;12,5 %', 'Sales;Q3 2026;engagement;3,9')).toEqual([]);
});

test('a quarter gets the mean of its months, unless the file has the quarter itself', () => {
  const months = ['Sales;2026-07;turnover;1,5', 'Sales;08/2026;turnover;2', 'Sales;September 2026;turnover;4'];
  expect(preview([header, ...months]).values).toMatchObject([
    { quarter: '2026-Q3', value: 2.5, months: 3, rows: [2, 3, 4] },
  ]);
  expect(preview([header, ...months.slice(0, 2)]).values).toMatchObject([{ value: 1.75, months: 2 }]);
  const both = preview([header, ...months, 'Sales;2026-Q3;turnover;2,7']);
  expect(both.values).toMatchObject([{ value: 2.7, months: 0, rows: [5] }]);
  expect(both.problems.map(({ row, code, number }) => [row, code, number])).toEqual(
    [2, 3, 4].map((row) => [row, 'month_beside_quarter', 5]),
  );
});

test('a duplicate row counts once; duplicates with different values don’t count', () => {
  const file = preview([
    header,
    'Sales;2026-Q3;turnover;3',
    'sales;Q3 2026;Fluktuation;3,0',
    'Legal;2026-Q3;turnover;3',
    'Legal;2026-Q3;turnover;4',
    'Legal;2026-Q3;turnover;3',
  ]);
  expect(file.values).toMatchObject([{ unit: 'sales', value: 3, rows: [2] }]);
  expect(file.problems.map(({ row, code, number }) => [row, code, number])).toEqual([
    [3, 'row_repeated', 2],
    [4, 'value_contradicts', 5],
    [5, 'value_contradicts', 4],
    [6, 'value_contradicts', 5],
  ]);
});

test.each([
  ['Unit,Period,Measure,Value', 'Legal,Q3 2026,safety,"4,1"'],
  ['Wert;Kennzahl;Zeitraum;Einheit', '4,1;Sicherheit;Q3 2026;Legal'],
  ['WERT\tKENNZAHL\tZEITRAUM\tEINHEIT', '4,1\tSicherheit\tQ3 2026\tLegal'],
  ['cohort; period ;measure;value;;', 'Legal;Q3 2026;safety;4,1;;'],
  ['sep=,\nunit,period,measure,value', 'Legal,Q3 2026,safety,4.1'],
  [',,,\n\nunit,period,measure,value', 'Legal,Q3 2026,safety,4.1'],
  ['"Unit", "Period", "Measure", "Value"', '"Legal", "Q3 2026", "safety", "4,1"'],
  ['"Unit";"Period";"Measure";"Value"', '"Legal";"Q3 2026";"psychological safety";"4,1"'],
])('columns are found in any order, in both languages: %s', (columns, row) => {
  expect(preview([columns, row])).toMatchObject({ problems: [], values: [{ unit: 'legal', value: 4.1 }] });
});

test.each([
  [['header_missing'], 'Legal;Q3 2026;safety;4,1'],
  [['no_measure_column', 'no_value_column'], 'Unit;Period\nLegal;Q3 2026'],
  [['no_period_column'], 'Unit;Measure;Value\nLegal;safety;4,1'],
  [['no_unit_column', 'column_unknown'], 'Manager;Period;Measure;Value\nAda;Q3 2026;safety;4,1'],
  [['column_unknown'], `${header};Note\nLegal;Q3 2026;safety;4,1;new`],
  [['column_twice'], `${header};Wert\nLegal;Q3 2026;safety;4,1;4,1`],
  [['no_rows'], header],
  [['too_many_rows'], `${header}\n${'Legal;Q3 2026;safety;4\n'.repeat(fileLimits.rows + 1)}`],
])('a file that can’t be read is refused as a whole: %s', (expected, text) => {
  const file = preview([text]);
  expect(file.problems.map(({ code }) => code)).toEqual(expected);
  expect(file).toMatchObject({ values: [], measures: [], counts: { new: 0, changed: 0, unchanged: 0 } });
});

test('an unquoted decimal comma in a comma-separated file is reported, not cut off', () => {
  expect(preview(['Unit,Period,Measure,Value', 'Legal,Q3 2026,turnover,12,5']).problems).toEqual([
    { code: 'too_many_cells', row: 2, value: '5', number: 0 },
  ]);
});
