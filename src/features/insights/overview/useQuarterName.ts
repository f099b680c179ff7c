import { quarterParts } from '#contract/rules/quarter.ts';
import { useWords } from '../../../words/words.tsx';

export function useQuarterName(): (quarter: string) => string {
  const { insightsView: words } = useWords();
  return (quarter) => {
    const { year, number } = quarterParts(quarter);
    return words.quarterName(number, year);
  };
}
