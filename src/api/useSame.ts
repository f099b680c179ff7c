import { useState } from 'react';
import { same } from './merge.ts';

/** The same object for as long as it says the same: what is drawn from it needn't be drawn again. */
export function useSame<T>(value: T): T {
  const [kept, setKept] = useState(value);
  if (same(kept, value)) return kept;
  setKept(value);
  return value;
}
