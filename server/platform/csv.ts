import type { Transform } from 'node:stream';
import { stringify } from 'csv-stringify';
import type { CsvFormat } from '#contract/rules/csv.ts';

export type Cell = string | number;

const delimiters: Record<CsvFormat, string> = { semicolons: ';', commas: ',' };

/**
 * RFC 4180. Excel reads UTF-8 only with a byte order mark, and ignores the mark if a `sep=` line names the separator
 * (vue-json-csv, issue 43; export-to-csv, issue 119). So the separator has to be that of the reader's region.
 */
export function csvOf(rows: Iterable<readonly Cell[]>, format: CsvFormat): Transform {
  const stringifier = stringify({
    delimiter: delimiters[format],
    bom: true,
    record_delimiter: 'windows',
    // Quotes every text, because readers disagree about an unquoted lone CR or tab.
    quoted_string: true,
    // CSV injection (OWASP): an apostrophe in front of texts that a spreadsheet would compute. Numbers stay numbers.
    escape_formulas: true,
    cast: { string: keepApostrophes },
  });
  for (const row of rows) stringifier.write(row);
  return stringifier.end();
}

/** Adds one more apostrophe to a text that already has one before a formula, so that removing one always restores it. */
function keepApostrophes(text: string): string {
  return /^'+[=+\-@\t\r＝＋－＠]/u.test(text) ? `'${text}` : text;
}
