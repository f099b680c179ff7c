import type { PointerEvent } from 'react';

/** Shows the whole of a text that its field cuts off as a tooltip. Only then: a screen reader would read it twice. */
export function showCut({ currentTarget: field }: PointerEvent<HTMLInputElement>): void {
  field.title = field.scrollWidth > field.clientWidth ? field.value : '';
}
