import { directionOf } from './languages.ts';

export interface Piece {
  text: string;
  at: number;
  href?: string;
}

const address = /(?<![\p{L}\p{N}])(?:https?:\/\/|www\.)[^\s<>"“”„‘’«»\p{Cf}…]+/giu;

/** Splits a text at its URLs, excluding a full stop or bracket that belongs to the sentence. */
export function linksIn(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(address)) {
    const shown = withoutSentence(found);
    const href = hrefOf(shown);
    if (href === undefined) continue;
    if (index > end) pieces.push({ text: text.slice(end, index), at: end });
    pieces.push({ text: shown, at: index, href });
    end = index + shown.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), at: end });
  return pieces;
}

function withoutSentence(found: string): string {
  const shown = found.replace(/[.,;:!?'*_~|]+$/u, '');
  for (const [open, close] of [
    ['(', ')'],
    ['[', ']'],
    ['{', '}'],
  ] as const)
    if (shown.endsWith(close) && shown.split(close).length > shown.split(open).length)
      return withoutSentence(shown.slice(0, -1));
  return shown;
}

/** Rejects URLs with user info (`https://bank.example@elsewhere.example`), which disguise their host. */
function hrefOf(shown: string): string | undefined {
  const whole = /^www\./i.test(shown) ? `https://${shown}` : shown;
  const url = URL.canParse(whole) ? new URL(whole) : undefined;
  return url?.username === '' && url.password === '' && url.hostname.includes('.') ? url.href : undefined;
}

const isolates = /[\u2066-\u2069]/u;

/** Unpaired isolate marks (Unicode UAX #9), such as pasted or truncated ones, would reorder what follows. */
export function withoutLoneIsolates(text: string): string {
  if (!isolates.test(text)) return text;
  const opened: number[] = [];
  const lone = new Set<number>();
  for (let at = 0; at < text.length; at += 1) {
    if (!isolates.test(text.charAt(at))) continue;
    if (text.charAt(at) !== '\u2069') opened.push(at);
    else if (opened.pop() === undefined) lone.add(at);
  }
  for (const at of opened) lone.add(at);
  return [...text.split('').entries()].flatMap(([at, unit]) => (lone.has(at) ? [] : [unit])).join('');
}

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

const isolated = /\u2068[^\u2066-\u2069]*\u2069/gu;

/** Among right-to-left words, anything else moves: a Latin name, a file name's dot, a number's sign. */
const onlyRightToLeft =
  /^[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{M}\s]*$/u;

/**
 * Keeps a text in a sentence of `language` from reordering its neighbours (Unicode UAX #9: first strong isolate … pop
 * directional isolate). Texts that can't get no marks.
 */
export function isolate(text: string, language = 'en'): string {
  const own = withoutLoneIsolates(text);
  const rest = own.replaceAll(isolated, '');
  const isMoving = directionOf(language) === 'rtl' ? !onlyRightToLeft.test(rest) : rightToLeft.test(rest);
  return isMoving ? `\u2068${own}\u2069` : own;
}

/** Escapes text and double-quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
