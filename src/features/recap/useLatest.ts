import { useLayoutEffect, useRef, type RefObject } from 'react';

/** Always the same object, which holds what was drawn last: for events, which come after the drawing. */
export function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}
