import { withoutLoneIsolates } from './typedText.ts';

/** A person types at most this many characters into one field. */
export const lineLength = 500;

/** A list holds at most this many items. */
export const listLength = 100;

/** Control characters, and the marks that override reading order: both can make a card say what nobody wrote. */
const hidden = /[\p{Cc}\u202A-\u202E]/gu;

/** Without them, and without isolate marks that aren't in pairs. Pairs stay: they order only what is between them. */
export function withoutHidden(text: string): string {
  return withoutLoneIsolates(text.replaceAll(hidden, ''));
}

/** Spaces and invisible characters: zero-width marks, soft hyphens, Hangul fillers, the empty Braille cell. */
const unseen = /^[\s\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/** Whether the text shows nothing on screen and so counts as empty. */
export function isBlankText(text: string): boolean {
  return unseen.test(text);
}

/** A text from elsewhere, such as a name in a directory, as a line takes it. */
export function plainLine(text: string): string {
  return withoutHidden(withoutHidden(text).slice(0, lineLength)).toWellFormed();
}
