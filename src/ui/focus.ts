/** For when the focused element disappears. Leaves the focus alone if it is in another frame or element. */
export function keepFocusAt(place: HTMLElement | null): void {
  const { activeElement, body } = document;
  const wasHere = activeElement === body || place?.contains(activeElement) === true;
  if (document.hasFocus() && wasHere) place?.focus();
}

export function focusFieldBefore(note: Element | null): void {
  for (let before = note?.previousElementSibling; before; before = before.previousElementSibling) {
    const field = before.querySelector<HTMLElement>('input, textarea, select');
    if (field) {
      field.focus();
      return;
    }
  }
}
