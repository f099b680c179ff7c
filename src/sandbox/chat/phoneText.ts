/**
 * A text as Teams on a phone shows it, without its bold and italic: marks that act are gone, and backslashes stay
 * unless they precede one of a few characters. Source: Teams-AdaptiveCards-Mobile, MarkDownBlockParser.cpp (both) and
 * UtiliOS.mm (iOS, `buildIntermediateResultForText`).
 */
export function markdownOnPhone(text: string): string {
  const linked = text.replaceAll(/(?<!\\)\[([^\]]*)\]\(([^\s()][^()]*)\)/g, `${found}$1`);
  const listed = linked.replaceAll(/(^|[\n[\])])(?:[-+*]|\d{1,9}\.) +/g, `$1${found}• `);
  const drawn = withoutEmphasis(listed);
  const hasTags = drawn.includes(found);
  return drawn.replaceAll(found, '').replaceAll(hasTags ? /\\([[\])*_])/g : /\\([*_])/g, '$1');
}

/** iOS parses a run like a text block, Android takes it as it is; both expand dates first. */
export function runOnPhone(text: string, phone: 'ios' | 'android'): string {
  const dated = withDates(text);
  return phone === 'ios' ? markdownOnPhone(dated) : dated;
}

/** As all renderers do, on desktops too. */
export function withDates(text: string): string {
  return text.replaceAll(/\{\{(?:DATE|TIME)\(([^,)]*)[^)]*\)\}\}/g, '«$1»');
}

/** A private-use character: here was markup. */
const found = '\uE002';

interface Delimiter {
  at: number;
  left: number;
  mark: string;
}

function withoutEmphasis(text: string): string {
  const open: Delimiter[] = [];
  const gone = new Set<number>();
  for (const { 0: marks, index } of text.matchAll(/(?<!\\)(?:\*+|_+)/g)) {
    const [before, after] = [text.charAt(index - 1), text.charAt(index + marks.length)];
    const one = { at: index, left: marks.length, mark: marks.charAt(0) };
    if (closes(before, after, one.mark)) close(open, one, gone);
    if (one.left > 0 && opens(before, after, one.mark)) open.push(one);
  }
  if (gone.size === 0) return text;
  return (
    found +
    text
      .split('')
      .filter((_, at) => !gone.has(at))
      .join('')
  );
}

function close(open: Delimiter[], closing: Delimiter, gone: Set<number>): void {
  const at = open.findLastIndex(({ mark }) => mark === closing.mark);
  const opening = open[at];
  if (!opening || closing.left === 0) return;
  const count = Math.min(opening.left, closing.left);
  for (let nth = 0; nth < count; nth++) {
    gone.add(opening.at + opening.left - 1 - nth);
    gone.add(closing.at + nth);
  }
  opening.left -= count;
  closing.left -= count;
  closing.at += count;
  open.length = opening.left > 0 ? at + 1 : at;
  close(open, closing, gone);
}

const isSpace = (char: string) => char === '' || /\s/.test(char);
const isLetter = (char: string) => /[A-Za-z0-9]|[^\u0020-\u007E]/.test(char) && char !== '';
const isMark = (char: string) => !isSpace(char) && !isLetter(char);

function opens(before: string, after: string, mark: string): boolean {
  return !isSpace(after) && !(isLetter(before) && (isMark(after) || mark === '_'));
}

function closes(before: string, after: string, mark: string): boolean {
  if (isSpace(before)) return false;
  if (isLetter(after)) return !isMark(before) && !(isLetter(before) && mark === '_');
  return true;
}
