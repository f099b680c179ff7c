import type { ClipboardEvent, KeyboardEvent } from 'react';

export const lineLimit = 500;

const nearLimit = 50;

/** Removes tabs, line breaks and bidi marks: every field finds its own direction. */
export function oneLine(text: string): string {
  return text
    .replaceAll(/\s*[\n\r\t\v\f\u0085\u2028\u2029]+\s*/gu, ' ')
    .replaceAll(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '');
}

/** Undefined: plenty left; negative: too long. */
export function roomLeft(text: string, limit: number): number | undefined {
  const left = limit - text.length;
  return left > Math.min(nearLimit, limit / 4) ? undefined : left;
}

/** A single-line field would join the lines without spaces. */
export function pasteLine(event: ClipboardEvent<HTMLInputElement | HTMLTextAreaElement>): void {
  const text = event.clipboardData.getData('text/plain');
  const line = oneLine(text);
  if (line === text) return;
  event.preventDefault();
  insertText(event.currentTarget, line);
}

/**
 * `execCommand` is deprecated, but the only way to keep the field's undo: setting the value from a script clears the
 * history.
 */
export function insertText(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  if (field.ownerDocument.activeElement === field) {
    endUndoStep(field);
    const isInserted = document.execCommand('insertText', false, text);
    endUndoStep(field);
    if (isInserted) return;
  }
  field.setRangeText(text, field.selectionStart ?? 0, field.selectionEnd ?? field.value.length, 'end');
  // React notices the change only through an event.
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
}

/** Setting the selection, even to the same range, starts a new undo step. */
function endUndoStep(field: HTMLInputElement | HTMLTextAreaElement): void {
  field.setSelectionRange(field.selectionStart, field.selectionEnd);
}

/** Phone keyboards and dictation send line breaks only as input, without an Enter key event. */
export function refuseLineBreaks(event: InputEvent): void {
  if (event.inputType === 'insertLineBreak' || event.inputType === 'insertParagraph') event.preventDefault();
}

/** The `keyCode` of keys that an input method handles (UI Events). */
const composingKeyCode = 229;

/**
 * A key for an input method, such as the Enter or Space that chooses a word. WebKit ends composition before it reports
 * that Enter (bugs.webkit.org 165004): `isComposing` is false, and only `keyCode` tells it apart.
 */
export function isForInputMethod({ keyCode, nativeEvent }: KeyboardEvent): boolean {
  return nativeEvent.isComposing || keyCode === composingKeyCode;
}

export function isEnter(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && !isForInputMethod(event);
}

/** A typed letter: no shortcut, and no key for an input method. */
export function isLetter(event: KeyboardEvent): boolean {
  const { key, altKey, ctrlKey, metaKey } = event;
  return /^\p{L}$/u.test(key) && !altKey && !ctrlKey && !metaKey && !isForInputMethod(event);
}
