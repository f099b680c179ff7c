import type { ClipboardEvent, KeyboardEvent } from 'react';

export const lineLimit = 500;

/** With so little left, the writer is told how much it is. */
const nearLimit = 50;

/** A table's tabs, a mail's line breaks and the marks that reverse reading order have no place in a line. */
export function oneLine(text: string): string {
  return text
    .replaceAll(/\s*[\n\r\t\v\f\u0085\u2028\u2029]+\s*/gu, ' ')
    .replaceAll(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '');
}

/** What is left of the limit, once that is worth knowing; below zero: too much. */
export function roomLeft(text: string, limit: number): number | undefined {
  const left = limit - text.length;
  return left > nearLimit ? undefined : left;
}

/** Pasted text arrives as one line. A single-line field would otherwise glue its lines together. */
export function pasteLine(event: ClipboardEvent<HTMLInputElement | HTMLTextAreaElement>): void {
  const text = event.clipboardData.getData('text/plain');
  const line = oneLine(text);
  if (line === text) return;
  event.preventDefault();
  const field = event.currentTarget;
  field.setRangeText(line, field.selectionStart ?? 0, field.selectionEnd ?? field.value.length, 'end');
  // React hears of the change only by an event.
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
}

/** Enter, but not the one that ends the composing of a character. */
export function isEnter(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && !event.nativeEvent.isComposing;
}
