import { itemsIn, linesIn, type Cells } from './list.ts';

/** ASCII's unit separator: no line break and no space to the list's own rules. */
const mark = '\u001F';

/** The items of a list. Lines that only add to the item above, such as "Reason: …", follow it after a line break. */
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
