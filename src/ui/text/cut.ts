import type { PointerEvent } from 'react';

/** A tooltip for truncated text only, because a screen reader would read it twice. */
export function showCut({ currentTarget: field }: PointerEvent<HTMLInputElement>): void {
  field.title = field.scrollWidth > field.clientWidth ? field.value : '';
}
