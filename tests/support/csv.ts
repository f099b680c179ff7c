/** A strict reader of RFC 4180: throws where the grammar allows nothing. Numbers are what isn't in quotes. */
export function readCsv(text: string, delimiter: string): (string | number)[][] {
  const rows: (string | number)[][] = [];
  let row: (string | number)[] = [];
  let rest = text;
  while (rest !== '') {
    const [cell, after] = readCell(rest, delimiter);
    row.push(cell);
    if (after.startsWith(delimiter)) {
      rest = after.slice(1);
      continue;
    }
    if (!after.startsWith('\r\n')) throw new Error(`Neither delimiter nor line end at ${JSON.stringify(after)}`);
    rows.push(row);
    row = [];
    rest = after.slice(2);
  }
  return rows;
}

function readCell(rest: string, delimiter: string): [string | number, string] {
  const quoted = /^"((?:[^"]|"")*)"/.exec(rest);
  if (quoted) return [(quoted[1] ?? '').replaceAll('""', '"'), rest.slice(quoted[0].length)];
  const [bare = ''] = rest.split(new RegExp(`[${delimiter}\r\n]`), 1);
  if (bare.includes('"')) throw new Error(`A quote inside ${bare}`);
  if (bare !== '' && Number.isNaN(Number(bare))) throw new Error(`Text without quotes: ${bare}`);
  return [bare === '' ? '' : Number(bare), rest.slice(bare.length)];
}

/** Without the apostrophe that defuses a formula. */
export function withoutApostrophe(cell: string | number): string | number {
  return typeof cell === 'string' && /^'+[=+\-@\t\r＝＋－＠]/u.test(cell) ? cell.slice(1) : cell;
}
