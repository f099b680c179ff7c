/** Brings the focus to a place where what had it is going away. Who has gone on to another frame, or elsewhere, stays there. */
export function keepFocusAt(place: HTMLElement | null): void {
  const { activeElement, body } = document;
  const wasHere = activeElement === body || place?.contains(activeElement) === true;
  if (document.hasFocus() && wasHere) place?.focus();
}

/** Goes back to the field that stands before a note about it. */
export function focusFieldBefore(note: Element | null): void {
  for (let before = note?.previousElementSibling; before; before = before.previousElementSibling) {
    const field = before.querySelector<HTMLElement>('input, textarea, select');
    if (field) {
      field.focus();
      return;
    }
  }
}
