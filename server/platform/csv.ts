import type { Transform } from 'node:stream';
import { stringify } from 'csv-stringify';
import type { CsvFormat } from '#contract/rules/csv.ts';

export type Cell = string | number;

const delimiters: Record<CsvFormat, string> = { semicolons: ';', commas: ',' };

/**
 * RFC 4180. Excel reads UTF-8 only with a byte order mark, and ignores the mark in a file that names its separator in
 * a `sep=` line (vue-json-csv, issue 43; export-to-csv, issue 119). So the separator must be the one of its region.
 */
export function csvOf(rows: Iterable<readonly Cell[]>, format: CsvFormat): Transform {
  const stringifier = stringify({
    delimiter: delimiters[format],
    bom: true,
    record_delimiter: 'windows',
    // Also texts that need no quotes: a lone CR or a tab would otherwise depend on the reader.
    quoted_string: true,
    // Prefixes texts that a spreadsheet would compute, by an apostrophe (OWASP, CSV injection). Numbers stay numbers.
    escape_formulas: true,
    cast: { string: keepApostrophes },
  });
  for (const row of rows) stringifier.write(row);
  return stringifier.end();
}

/** So that whoever takes off the apostrophe before a formula gets back every text. */
function keepApostrophes(text: string): string {
  return /^'+[=+\-@\t\r＝＋－＠]/u.test(text) ? `'${text}` : text;
}
