export type Cells = string[];

const boxes = /^(?:\[(?<tick>[ xX✓✔]?)\]|(?<sign>[☐☑✅✓✔🗹□]))\s*/u;
const bullet = /^(?:[-*+•‣⁃◦·▪■●○–—]\s+|[o§]\t\s*|[•‣⁃◦·▪■●○]\s*)/u;
// "4.1." could be a date.
const numbered = /^(?:\(?\d{1,3}[.)]|\d{1,2}(?:\.\d{1,2})+|\(?[a-z]\))\s+/u;
const markAlone = /^(?:[-*+•‣⁃◦·▪■●○–—§o]|\(?\d{1,3}[.)]|\d{1,2}(?:\.\d{1,2})+|\(?[a-z]\))$/u;
const openBoxes = new Set(['', ' ', '☐', '□']);

export interface Line {
  text: string;
  isMarked: boolean;
  isTicked: boolean;
  isIndented: boolean;
}

/** Word and Outlook put a tab after each bullet, Markdown a checkbox. */
export function linesIn(text: string): Line[] {
  return text
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/u)
    .map(lineIn)
    .filter((line) => line.text !== '');
}

function lineIn(raw: string): Line {
  const trimmed = raw.trim();
  const bare = trimmed.replace(bullet, '').replace(numbered, '');
  const box = boxes.exec(bare);
  const tick = box?.groups?.['tick'] ?? box?.groups?.['sign'];
  const text = withoutBold((box ? bare.slice(box[0].length) : bare).trim());
  return {
    text,
    isMarked: text !== withoutBold(trimmed),
    isTicked: tick !== undefined && !openBoxes.has(tick),
    isIndented: /^(?: {2}|\t)/.test(raw),
  };
}

/** Assistants and Markdown put bold parts between asterisks. */
function withoutBold(text: string): string {
  return text.replaceAll(/\*\*(?=\S)(.+?)(?<=\S)\*\*/gu, '$1');
}

/**
 * Leaves out ticked items. Empty if the text isn't a list: a single line, or unmarked lines of which the first ends
 * mid-sentence.
 */
export function itemsIn(text: string): Cells[] {
  const table = tableIn(text);
  if (table) return table;
  const lines = linesIn(text);
  return lines.some(({ isMarked }) => isMarked) ? markedItems(lines) : lines.map((line) => [line.text]);
}

/** An indented line without a marker continues the item above; one at the top, or ending in a colon, introduces the list. */
function markedItems(lines: readonly Line[]): Cells[] {
  const items: (Line & { cells: Cells })[] = [];
  for (const line of lines) {
    const above = items.at(-1);
    if (line.isMarked) items.push({ ...line, cells: [line.text] });
    else if (above && line.isIndented) above.cells = [`${above.cells[0] ?? ''} ${line.text}`];
    else if (above && !line.text.endsWith(':')) items.push({ ...line, cells: [line.text] });
  }
  return items.filter(({ isTicked }) => !isTicked).map(({ cells }) => cells);
}

function tableIn(text: string): Cells[] | undefined {
  const lines = text.trim().split(/\r\n|\n|\r/u);
  if (lines.length > 1 && lines.every((line) => /^\s*\|.*\|\s*$/.test(line))) {
    const rows = lines.filter((line) => !/^[\s|:-]+$/.test(line));
    return rows.map((line) =>
      line
        .trim()
        .slice(1, -1)
        .split('|')
        .map((cell) => withoutBold(cell.trim())),
    );
  }
  const rows = spreadsheetRows(text).filter((cells) => cells.some((cell) => cell !== ''));
  const isTable = rows.length > 1 && rows.every((cells) => cells.length === rows[0]?.length && cells.length > 1);
  // "1.⇥Send the list" is a Word list, not a table.
  const isList = rows.every(([first = '', ...rest]) => rest.length === 1 && markAlone.test(first));
  return isTable && !isList ? rows : undefined;
}

/** Excel quotes cells with line breaks, tabs or quotes, and doubles the quotes inside. */
function spreadsheetRows(text: string): Cells[] {
  const rows: Cells[] = [[]];
  for (const [, quoted, plain = '', end = ''] of text
    .replaceAll(/^[\r\n]+|[\r\n]+$/gu, '')
    .matchAll(/(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/gu)) {
    rows.at(-1)?.push((quoted?.replaceAll('""', '"').replaceAll(/\s+/g, ' ') ?? plain).trim());
    if (end === '') break;
    if (end !== '\t') rows.push([]);
  }
  return rows;
}
