import { useState } from 'react';
import { same } from './merge.ts';

/** Keeps the previous object while the content is equal, so that memoized components don't re-render. */
export function useSame<T>(value: T): T {
  const [kept, setKept] = useState(value);
  if (same(kept, value)) return kept;
  setKept(value);
  return value;
}
