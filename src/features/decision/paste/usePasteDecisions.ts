import { useState } from 'react';
import { explain } from '../../../api/explain.ts';
import { itemsWithDetails } from '../../../ui/paste/details.ts';
import type { PasteOffer } from '../../../ui/paste/PasteZone.tsx';
import { useWords } from '../../../words/words.tsx';
import { fieldIds } from '../fieldIds.ts';
import { useLogDecisions, type StateCounts } from './useLogDecisions.ts';

interface PasteTarget {
  series: string;
  meeting: string;
  today: string;
  isOffered: boolean;
}

/** Offers to turn a list pasted into the question into one decision a line, each as far as it was decided, with undo. */
export function usePasteDecisions({ series, meeting, today, isOffered }: PasteTarget) {
  const { recap, problems } = useWords();
  const { isDetail, read } = useLogDecisions(series, meeting, today);
  const [pasted, setPasted] = useState<{ states: StateCounts; takeBack: () => Promise<void> }>();
  const [error, setError] = useState<unknown>();
  const offerFor = (pastedText: string, field: string): PasteOffer | undefined => {
    const texts = itemsWithDetails(pastedText, isDetail).map((cells) => cells.join(' '));
    if (!isOffered || field !== fieldIds.statement || texts.length < 2) return undefined;
    const { states, details, save } = read(texts);
    const take = async () => {
      setPasted({ states, takeBack: await save() });
    };
    const label = recap.make({ decisions: texts.length, actions: 0, questions: 0 });
    return { label, hint: recap.withDetails(details), onTake: () => void take().catch(setError) };
  };
  return {
    offerFor,
    problem: error === undefined ? undefined : explain(error, problems),
    pasted: pasted && {
      states: pasted.states,
      takeBack: () => {
        pasted.takeBack().then(() => {
          setPasted(undefined);
        }, setError);
      },
    },
  };
}
