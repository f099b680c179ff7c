import fc from 'fast-check';
import type { Dialect } from './csvFiles.ts';

export const dialects: fc.Arbitrary<Dialect> = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t'),
  encoding: fc.constantFrom('utf-8', 'utf-8 with mark', 'utf-16le'),
  decimal: fc.constantFrom(',', '.'),
  lineEnd: fc.constantFrom('\r\n', '\n', '\r'),
  isQuoted: fc.boolean(),
  hasGaps: fc.boolean(),
});

/** Letters that break spreadsheet names: delimiters, quotes, formulas, other scripts, right-to-left, astral characters. */
const letters = ['a', 'B', 'ß', 'é', '1', ' ', ';', ',', '"', "'", '=', '+', '-', '@', '&', 'ש', 'ل', '日', '🙂'];

/** Names that remain different if case and spaces are ignored. */
export function unitNames(minLength: number, maxLength: number): fc.Arbitrary<string[]> {
  const name = fc
    .string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 60 })
    .map((text) => text.replaceAll(/ +/g, ' ').trim())
    .filter((text) => text !== '' && Array.from(text).length <= 60);
  return fc.uniqueArray(name, { minLength, maxLength, selector: (text) => text.toLowerCase() });
}

export function personWithNumber(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** Shuffles columns, with headings in one of two languages. */
export function arrange(
  table: readonly (readonly string[])[],
  headings: readonly (readonly [string, string])[],
  { order, isGerman }: Arrangement,
): string[][] {
  const places = headings.map((_, index) => index).toSorted((one, other) => (order[one] ?? 0) - (order[other] ?? 0));
  const header = headings.map(([english, german]) => (isGerman ? german : english));
  return [header, ...table].map((row) => places.map((place) => row[place] ?? ''));
}

interface Arrangement {
  order: readonly number[];
  isGerman: boolean;
}

export const arrangements: fc.Arbitrary<Arrangement> = fc.record({
  order: fc.array(fc.integer(), { minLength: 4, maxLength: 4 }),
  isGerman: fc.boolean(),
});

/** Valid, invalid and hostile cells for any column, without characters that would split a row. */
export const cells = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('Sales', 'Sales / North', 'sales', 'Tiny', 'Legal', 'Nobody', '', ' ') },
  { weight: 6, arbitrary: fc.constantFrom('2026-Q3', 'Q2 2026', '2026-07', '08/2026', '2026-09', '2031-Q1', '2026') },
  { weight: 6, arbitrary: fc.constantFrom('engagement', 'Sicherheit', 'turnover', 'mood') },
  {
    weight: 6,
    arbitrary: fc.constantFrom('1', '1.234', '2,5', '2.5', '12,5 %', '0,1', '1e9', '-', '=1+1', "'3", '\u200B'),
  },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 6 }).map(personWithNumber) },
  {
    weight: 2,
    arbitrary: fc.string({ unit: 'binary', maxLength: 70 }).map((text) => text.replaceAll(/[;"\r\n\0\p{Cs}]/gu, '')),
  },
);
