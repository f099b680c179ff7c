import { useState } from 'react';
import { useFormat } from '../../words/words.tsx';

/** The reader's day when this came up; the server knows better over midnight. */
export function useToday(): string {
  const format = useFormat();
  const [today] = useState(() => format.dayOf(Date.now()));
  return today;
}
