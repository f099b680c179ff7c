import { CsvError, parse } from 'csv-parse/sync';
import { fileLimits, type FileProblem, type FileProblemCode } from '#contract/rules/organization/insightsFiles.ts';
import { decodeText } from './decodeText.ts';
import { cleanText, foldHeading } from './names.ts';
import { problemOf } from './problem.ts';

export interface TableForm<Column extends string> {
  /** Accepted names of each column, as `foldHeading` spells them. */
  headings: Record<Column, readonly string[]>;
  /** One column of each list is required; by the problem to report if none is there. */
  needed: Partial<Record<FileProblemCode, readonly Column[]>>;
  /** Whether unknown columns are ignored. If they were in a measures file, an unquoted "12,5" could be read as 12. */
  hasOthers: boolean;
}

export interface TableRow<Column extends string> {
  row: number;
  /** Passed through `cleanText`; empty if the row or the file lacks the cell. */
  cells: Record<Column, string>;
}

interface Table<Column extends string> {
  /** Rows without problems. */
  rows: TableRow<Column>[];
  problems: FileProblem[];
}

interface Line {
  row: number;
  cells: string[];
}

/** Limits what is parsed to find the delimiter, so that a one-line megabyte isn't parsed four times. */
const longestHeader = 10_000;

/** Includes empty lines. csv-parse builds an error with a stack for each line of another length: 20 s for a megabyte of line ends. */
const mostLines = 2 * fileLimits.rows + 2;

const delimiters = [';', ',', '\t'];

/** Returns either rows or problems of the whole file. Lines without any text are skipped. */
export function readTable<Column extends string>(bytes: Uint8Array, form: TableForm<Column>): Table<Column> {
  const text = decodeText(bytes);
  if (typeof text !== 'string') return refused(text);
  const { body, delimiter } = findDelimiter(text, form);
  const lines = parseLines(body, delimiter);
  if (!Array.isArray(lines)) return refused(lines);
  const [header, ...rest] = lines.filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (!header) return refused(problemOf('no_rows'));
  const wrong = headerProblems(header, form);
  if (wrong.length > 0) return refused(...wrong);
  if (rest.length === 0) return refused(problemOf('no_rows'));
  if (rest.length > fileLimits.rows || lines.length === mostLines)
    return refused(problemOf('too_many_rows', { number: fileLimits.rows }));
  return rowsUnder(header, rest, form);
}

function refused(...problems: FileProblem[]) {
  return { rows: [], problems };
}

/** The delimiter that finds the most known columns in the header; a "sep=;" line takes precedence. */
function findDelimiter(text: string, form: TableForm<string>): { body: string; delimiter: string } {
  const named = /^sep=([;,\t])\s*?(?:\r\n|\n|\r)/i.exec(text);
  const body = text.slice(named?.[0].length ?? 0);
  const first = body.split(/\r\n|\n|\r/).find((line) => /\p{L}/u.test(line)) ?? '';
  const found = delimiters.map((delimiter) => {
    const lines = parseLines(first.slice(0, longestHeader), delimiter);
    const cells = Array.isArray(lines) ? (lines[0]?.cells ?? []) : [];
    return { delimiter, columns: cells.filter((cell) => columnOf(cell, form) !== undefined).length };
  });
  const best = found.reduce((one, other) => (other.columns > one.columns ? other : one));
  return { body, delimiter: named?.[1] ?? best.delimiter };
}

function parseLines(text: string, delimiter: string): Line[] | FileProblem {
  try {
    const lines = parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      // Excel accepts rows of any length too, and names can contain quotes.
      relax_column_count: true,
      relax_quotes: true,
      // Recognizes quotes after a space. Off for tabs, which it would trim although they delimit.
      ltrim: delimiter !== '\t',
      to: mostLines,
    });
    return lines.map((cells, index) => ({ row: index + 1, cells: cells.map(cleanText) }));
  } catch (error) {
    // With these options an unclosed quote is the only possible error.
    if (error instanceof CsvError) return problemOf('quote_not_closed', { row: Number(error['records']) + 1 });
    throw error;
  }
}

function columnOf<Column extends string>(heading: string, { headings }: TableForm<Column>): Column | undefined {
  const folded = foldHeading(heading);
  return (Object.keys(headings) as Column[]).find((column) => headings[column].includes(folded));
}

function headerProblems(header: Line, form: TableForm<string>): FileProblem[] {
  const { row, cells } = header;
  const columns = cells.map((cell) => columnOf(cell, form));
  const known = columns.filter((column) => column !== undefined);
  if (known.length === 0) return [problemOf('header_missing', { row, value: cells.join(' ') })];
  const twice = columns.findIndex((column, index) => column !== undefined && columns.indexOf(column) !== index);
  const unknown = form.hasOthers ? [] : cells.filter((cell, index) => cell !== '' && columns[index] === undefined);
  return [
    ...(twice === -1 ? [] : [problemOf('column_twice', { row, value: cells[twice] ?? '' })]),
    ...(Object.keys(form.needed) as FileProblemCode[]).flatMap((code) =>
      form.needed[code]?.some((column) => known.includes(column)) ? [] : [problemOf(code, { row })],
    ),
    ...unknown.map((value) => problemOf('column_unknown', { row, value })),
  ];
}

function rowsUnder<Column extends string>(header: Line, lines: Line[], form: TableForm<Column>): Table<Column> {
  const places = new Map(header.cells.map((cell, index) => [columnOf(cell, form), index]));
  const problems: FileProblem[] = [];
  const rows = lines.flatMap(({ row, cells }) => {
    const stray = cells.find((cell, index) => cell !== '' && (header.cells[index] ?? '') === '');
    if (stray !== undefined) {
      problems.push(problemOf('too_many_cells', { row, value: stray }));
      return [];
    }
    const cellsByColumn = (Object.keys(form.headings) as Column[]).map((column) => [
      column,
      cells[places.get(column) ?? -1] ?? '',
    ]);
    return [{ row, cells: Object.fromEntries(cellsByColumn) as Record<Column, string> }];
  });
  return { rows, problems };
}
