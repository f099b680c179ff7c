import type { ClipboardEvent, KeyboardEvent } from 'react';

export const lineLimit = 500;

/** When this few characters are left, the field shows the number. */
const nearLimit = 50;

/** A table's tabs, a mail's line breaks and the marks that change reading order have no place in a line: every field and line
 * finds its own direction. */
export function oneLine(text: string): string {
  return text
    .replaceAll(/\s*[\n\r\t\v\f\u0085\u2028\u2029]+\s*/gu, ' ')
    .replaceAll(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '');
}

/** Characters left, once the number is low enough to show; negative: too long. */
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
  insertText(event.currentTarget, line);
}

/** Inserts text as if typed. `execCommand` is deprecated, but the only way to keep the field's undo: setting the value from a script
 * clears the history. */
function insertText(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  if (field.ownerDocument.activeElement === field) {
    endUndoStep(field);
    const isInserted = document.execCommand('insertText', false, text);
    endUndoStep(field);
    if (isInserted) return;
  }
  field.setRangeText(text, field.selectionStart ?? 0, field.selectionEnd ?? field.value.length, 'end');
  // React hears of the change only by an event.
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
}

/** Setting the selection, even to the same range, starts a new undo step. */
function endUndoStep(field: HTMLInputElement | HTMLTextAreaElement): void {
  field.setSelectionRange(field.selectionStart, field.selectionEnd);
}

/** Line breaks without an Enter key event: phone keyboards and dictation send them only as input. */
export function refuseLineBreaks(event: InputEvent): void {
  if (event.inputType === 'insertLineBreak' || event.inputType === 'insertParagraph') event.preventDefault();
}

/** The `keyCode` of keys that an input method handles (UI Events). */
const composingKeyCode = 229;

/** Enter, but not the one that ends a word in an input method. WebKit ends the composition before it reports that key
 * (bugs.webkit.org 165004): then `isComposing` is false, and only `keyCode` tells them apart. */
export function isEnter({ key, keyCode, nativeEvent }: KeyboardEvent): boolean {
  return key === 'Enter' && !nativeEvent.isComposing && keyCode !== composingKeyCode;
}
