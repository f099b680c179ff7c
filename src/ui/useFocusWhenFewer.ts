import { useEffect, useRef } from 'react';
import { keepFocusAt } from './focus.ts';

/** For a list whose items leave with the focused button in them. The returned place needs `tabIndex={-1}`. */
export function useFocusWhenFewer<Place extends HTMLElement>(count: number) {
  const place = useRef<Place>(null);
  const before = useRef(count);
  useEffect(() => {
    if (count < before.current) keepFocusAt(place.current);
    before.current = count;
  }, [count]);
  return place;
}
