import { useWords } from '../../../words/words.tsx';
import { quarterParts } from './quarters.ts';

export function useQuarterName(): (quarter: string) => string {
  const { insightsView: words } = useWords();
  return (quarter) => {
    const { year, number } = quarterParts(quarter);
    return words.quarterName(number, year);
  };
}
