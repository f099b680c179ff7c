import { itemsIn, linesIn, type Cells } from './list.ts';

/** ASCII's unit separator, which the list's rules treat neither as a line break nor as a space. */
const mark = '\u001F';

/** Splits a list into items. Lines of detail, such as "Reason: …", stay with the item above, after a line break. */
export function itemsWithDetails(text: string, isDetail: (line: string) => boolean): Cells[] {
  const lines: string[] = [];
  for (const raw of text.replaceAll(mark, ' ').split(/\r\n|[\n\r\u2028\u2029]/u)) {
    const [line] = linesIn(raw);
    const above = lines.pop();
    if (above !== undefined && (!line || !isDetail(line.text))) lines.push(above);
    if (!line) continue;
    lines.push(above !== undefined && isDetail(line.text) ? `${above}${mark}${line.text}` : raw);
  }
  return itemsIn(lines.join('\n')).map((cells) => cells.map((cell) => cell.replaceAll(mark, '\n')));
}
