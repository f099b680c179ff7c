import { useState } from 'react';
import { useFormat } from '../../words/words.tsx';

/** The reader's day at mount; after midnight the server decides. */
export function useToday(): string {
  const format = useFormat();
  const [today] = useState(() => format.dayOf(Date.now()));
  return today;
}
