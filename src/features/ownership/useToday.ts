import { createContext, use, useState } from 'react';
import { useFormat } from '../../words/words.tsx';

/** By the server's clock, where a screen knows it. */
export const TodayContext = createContext<string | undefined>(undefined);

/** The reader's day at mount; after midnight the server decides. */
export function useToday(): string {
  const format = useFormat();
  const known = use(TodayContext);
  const [today] = useState(() => format.dayOf(Date.now()));
  return known ?? today;
}
