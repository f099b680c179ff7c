import type { PointerEvent } from 'react';

/** Adds a tooltip to text that is truncated. Only then, because a screen reader would read it twice. */
export function showCut({ currentTarget: field }: PointerEvent<HTMLInputElement>): void {
  field.title = field.scrollWidth > field.clientWidth ? field.value : '';
}
