import { withoutLoneIsolates } from './typedText.ts';

export const lineLength = 500;

export const listLength = 100;

/** Control characters, and the marks that override reading order: both can make a card say what nobody wrote. */
const hidden = /[\p{Cc}\u202A-\u202E]/gu;

/** Unpaired isolate marks go too. Pairs stay: they only affect the text between them. */
export function withoutHidden(text: string): string {
  return withoutLoneIsolates(text.replaceAll(hidden, ''));
}

/** Spaces and invisible characters: zero-width marks, soft hyphens, Hangul fillers, the empty Braille cell. */
const unseen = /^[\s\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

export function isBlankText(text: string): boolean {
  return unseen.test(text);
}

/** Trimmed, and empty if nothing of it can be seen. */
export function visibleText(text: string): string {
  return isBlankText(text) ? '' : text.trim();
}

export function plainLine(text: string): string {
  return withoutHidden(withoutHidden(text).slice(0, lineLength)).toWellFormed();
}
