import { useEffect, useRef } from 'react';
import { keepFocusAt } from './focus.ts';

/** For a list whose items disappear with the focused button in them. The ref's element needs `tabIndex={-1}`. */
export function useFocusWhenFewer<Place extends HTMLElement>(count: number) {
  const place = useRef<Place>(null);
  const before = useRef(count);
  useEffect(() => {
    if (count < before.current) keepFocusAt(place.current);
    before.current = count;
  }, [count]);
  return place;
}
