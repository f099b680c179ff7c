import { useLayoutEffect, useRef, type RefObject } from 'react';

/** The latest rendered value, for event handlers. */
export function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}
