/** Ways to write the same table. */
export interface Dialect {
  delimiter: ',' | ';' | '\t';
  encoding: 'utf-8' | 'utf-8 with mark' | 'utf-16le';
  decimal: ',' | '.';
  lineEnd: '\r\n' | '\n' | '\r';
  isQuoted: boolean;
  /** Adds empty lines and lines with only delimiters. */
  hasGaps: boolean;
}

export const plainDialect: Dialect = {
  delimiter: ';',
  encoding: 'utf-8',
  decimal: ',',
  lineEnd: '\r\n',
  isQuoted: false,
  hasGaps: false,
};

export const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

export function encodeUtf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
}

export function writeCsv(table: readonly (readonly string[])[], dialect: Dialect): Uint8Array {
  const { delimiter, encoding, lineEnd, hasGaps } = dialect;
  const lines = table.map((row) => row.map((cell) => writeCell(cell, dialect)).join(delimiter));
  const gap = hasGaps ? [delimiter.repeat(2), ''] : [];
  const text = lines.flatMap((line) => [line, ...gap]).join(lineEnd);
  if (encoding === 'utf-16le') return encodeUtf16(text);
  return encode(encoding === 'utf-8' ? text : `\uFEFF${text}`);
}

function writeCell(cell: string, { delimiter, isQuoted }: Dialect): string {
  const mustQuote = isQuoted || [delimiter, '"', '\n', '\r'].some((mark) => cell.includes(mark));
  return mustQuote ? `"${cell.replaceAll('"', '""')}"` : cell;
}
