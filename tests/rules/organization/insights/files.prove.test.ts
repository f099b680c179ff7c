import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileLimits, measures } from '#contract/rules/organization/insightsFiles.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { previewMeasures, valuesToKeep } from '../../../../server/features/insights/files/measuresFile.ts';
import { readUnitsFile } from '../../../../server/features/insights/files/unitsFile.ts';
import {
  arrange,
  arrangements,
  cells,
  dialects,
  personWithNumber,
  unitNames,
} from '../../../support/insights/arbitraryFiles.ts';
import { encode, plainDialect, writeCsv } from '../../../support/insights/csvFiles.ts';
import { isProof } from '../../../support/proof.ts';

const numRuns = isProof ? 10_000 : 500;
const timeout = isProof ? 600_000 : 60_000;

const units = [
  { id: 'sales', path: ['Sales'], people: 40 },
  { id: 'north', path: ['Sales', 'North'], people: 22 },
  { id: 'legal', path: ['Legal'], people: 10 },
  { id: 'tiny', path: ['Tiny'], people: 9 },
];
const known = { units, kept: [], runningQuarter: '2026-Q4' };

const measureHeadings = [
  ['Unit', 'Einheit'],
  ['Period', 'Zeitraum'],
  ['Measure', 'Kennzahl'],
  ['Value', 'Wert'],
] as const;
const unitHeadings = [
  ['Object ID', 'Objekt-ID'],
  ['Unit 1', 'Einheit 1'],
  ['Unit 2', 'Einheit 2'],
  ['Unit 3', 'Einheit 3'],
] as const;

/** Numbers of rows with text; the header is row 1. `[0]`: none has any, which is a problem of the whole file. */
function rowsWithText(table: readonly (readonly string[])[]): number[] {
  const rows = table.flatMap((row, index) => (row.every((cell) => isBlankText(cell)) ? [] : [index + 2]));
  return rows.length > 0 ? rows : [0];
}

const row = fc.oneof(
  fc.array(cells, { minLength: 1, maxLength: 6 }),
  fc.tuple(
    fc.constantFrom('Sales', 'Sales / North', 'Legal', 'Tiny'),
    fc.constantFrom('2026-Q3', '2026-07', '2026-08'),
    fc.constantFrom(...measures),
    fc.constantFrom('1', '1.234', '2,5', '2.5', '12,5 %', '0,1'),
  ),
);
const unitRow = fc.oneof(
  fc.array(cells, { minLength: 1, maxLength: 6 }),
  fc.tuple(
    fc.integer({ min: 0, max: 9 }).map(personWithNumber),
    fc.constantFrom('Sales', 'sales', 'Legal', ''),
    fc.constantFrom('North', 'north', ''),
  ),
);

test('each row of any measures file is part of one value, or has a problem', { timeout }, () => {
  let values = 0;
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (table) => {
      const header = measureHeadings.map(([english]) => english);
      const file = previewMeasures(writeCsv([header, ...table], plainDialect), known);
      const used = file.values.flatMap((value) => value.rows);
      const refused = new Set(file.problems.map((problem) => problem.row ?? 0));
      values += file.values.length;
      expect([...used, ...refused].toSorted((one, other) => one - other)).toEqual(rowsWithText(table));
      const keys = file.values.map(({ unit, quarter, measure }) => `${unit} ${quarter} ${measure}`);
      expect(new Set(keys).size).toBe(keys.length);
      const again = previewMeasures(writeCsv([header, ...table], plainDialect), { ...known, kept: valuesToKeep(file) });
      expect(again.counts).toEqual({ new: 0, changed: 0, unchanged: file.values.length });
    }),
    { numRuns, seed: 46 },
  );
  expect(values).toBeGreaterThan(numRuns);
});

test('each row of any units file places one person, or has a problem', { timeout }, () => {
  let people = 0;
  fc.assert(
    fc.property(fc.array(unitRow, { minLength: 1, maxLength: 12 }), (table) => {
      const header = unitHeadings.map(([english]) => english);
      const file = readUnitsFile(writeCsv([header, ...table], plainDialect));
      people += file.assignments.length;
      const refused = new Set(file.problems.map((problem) => problem.row ?? 0));
      expect(file.assignments.length + refused.size).toBe(rowsWithText(table).length);
      expect(new Set(file.assignments.map(({ person }) => person)).size).toBe(file.assignments.length);
      const top = file.units.filter(({ parent }) => parent === null);
      expect(top.reduce((sum, unit) => sum + unit.people, 0)).toBe(file.assignments.length);
      const ids = new Set(file.units.map(({ id }) => id));
      expect([
        ...file.units.flatMap(({ parent }) => parent ?? []),
        ...file.assignments.map(({ unit }) => unit),
      ]).toSatisfy((used: string[]) => used.every((id) => ids.has(id)));
    }),
    { numRuns, seed: 46 },
  );
  expect(people).toBeGreaterThan(numRuns);
});

test('no bytes make the reader throw or keep an invalid value', { timeout }, () => {
  const readable = fc.array(row, { maxLength: 8 }).map((table) => {
    const header = measureHeadings.map(([, german]) => german);
    return [header, ...table].map((cellsOfRow) => cellsOfRow.join(';')).join('\n');
  });
  const broken = fc
    .tuple(readable, fc.array(fc.tuple(fc.nat(300), fc.integer({ min: 0, max: 255 })), { maxLength: 3 }))
    .map(([text, changes]) => {
      const bytes = encode(text);
      for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
      return bytes;
    });
  const any = fc.oneof({ weight: 4, arbitrary: broken }, { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) });
  fc.assert(
    fc.property(any, (bytes) => {
      const file = previewMeasures(bytes, known);
      expect(readUnitsFile(bytes).problems.every(({ value }) => Array.from(value).length <= 40)).toBe(true);
      for (const { unit, quarter, value } of file.values) {
        expect(['sales', 'north', 'legal']).toContain(unit);
        expect(quarter).toMatch(/^20\d\d-Q[1-4]$/);
        expect(Math.abs(value)).toBeLessThanOrEqual(1_000);
      }
    }),
    { numRuns, seed: 46 },
  );
});

test('a measures file is read the same however it is written', { timeout }, () => {
  const values = fc.uniqueArray(
    fc.record({
      at: fc.nat(3),
      quarter: fc.constantFrom('2026-Q1', '2026-Q2'),
      measure: fc.constantFrom(...measures),
      hundredths: fc.integer({ min: -99_999, max: 99_999 }),
    }),
    { minLength: 1, maxLength: 8, selector: ({ at, quarter, measure }) => `${at} ${quarter} ${measure}` },
  );
  fc.assert(
    fc.property(unitNames(4, 4), values, dialects, arrangements, (names, wanted, dialect, arrangement) => {
      const table = wanted.map(({ at, quarter, measure, hundredths }) => [
        names[at] ?? '',
        quarter,
        measure,
        (hundredths / 100).toFixed(2).replace('.', dialect.decimal),
      ]);
      const bytes = writeCsv(arrange(table, measureHeadings, arrangement), dialect);
      const named = names.map((name, index) => ({ id: `u${index}`, path: [name], people: 10 }));
      const file = previewMeasures(bytes, { ...known, units: named });
      expect(file.problems).toEqual([]);
      expect(valuesToKeep(file)).toEqual(
        wanted.map(({ at, quarter, measure, hundredths }) => {
          return { unit: `u${at}`, quarter, measure, scale: 'number', value: hundredths / 100 };
        }),
      );
    }),
    { numRuns, seed: 46 },
  );
});

test('a units file is read the same however it is written', { timeout }, () => {
  const paths = fc.array(fc.array(fc.nat(3), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(unitNames(4, 4), paths, dialects, arrangements, (names, wanted, dialect, arrangement) => {
      const table = wanted.map((path, index) => [personWithNumber(index), ...path.map((at) => names[at] ?? '')]);
      const file = readUnitsFile(writeCsv(arrange(table, unitHeadings, arrangement), dialect));
      expect(file.problems).toEqual([]);
      const pathOf = new Map(file.units.map(({ id, path }) => [id, path]));
      expect(file.assignments.map(({ person, unit }) => [person, ...(pathOf.get(unit) ?? [])])).toEqual(table);
    }),
    { numRuns, seed: 46 },
  );
});

const starts = ['', 'id;unit\n', 'unit;period;measure;value\n', 'unit;period;measure;value\nSales;'];
const marks = ['\n', 'a"', ',', '"', ' ', 'a', '1.', ' / ', '\u200B'];

test('a megabyte without line ends, or of one repeated mark, is refused', { timeout }, () => {
  for (const mark of isProof ? marks : marks.slice(0, 2))
    for (const start of isProof ? starts : starts.slice(1, 2)) {
      const text = (start + mark.repeat(fileLimits.bytes)).slice(0, fileLimits.bytes);
      const bytes = encode(text).slice(0, fileLimits.bytes);
      expect(previewMeasures(bytes, known).values).toEqual([]);
      expect(readUnitsFile(bytes).assignments).toEqual([]);
    }
});
