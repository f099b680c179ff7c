import { useState } from 'react';
import type { Draft } from '#contract/recap.ts';
import type { DraftHandle } from '../../../drafts/useDraft.ts';
import type { PasteOffer } from '../../../ui/paste/PasteZone.tsx';
import { useFormat, useWords } from '../../../words/words.tsx';
import { actionsIn, type Reader } from './actions.ts';
import { itemsIn } from '../../../ui/paste/list.ts';
import { place, placedFrom, takeBack, type RowAt } from './placing.ts';
import { recapIn, type PastedRecap } from './recap.ts';

/** Resolves with an undo function. */
export type LogDecisions = (texts: readonly string[]) => Promise<() => Promise<void>>;

export interface Pasting {
  offerFor: (at: RowAt, text: string) => PasteOffer | undefined;
  made: { label: string; undo: () => void } | undefined;
  error: unknown;
}

/** Offers to split a pasted list or whole notes into actions, questions and decisions, with one undo. */
export function usePasting(
  draft: DraftHandle<Draft>,
  reader: Omit<Reader, 'language'>,
  logDecisions?: LogDecisions,
): Pasting {
  const words = useWords().recap;
  const { language } = useFormat();
  const [made, setMade] = useState<Pasting['made']>();
  const [error, setError] = useState<unknown>();

  const take = (at: RowAt, recap: PastedRecap) => {
    setError(undefined);
    const placed = placedFrom(draft.now(), at, recap);
    draft.change((now) => place(now, placed));
    const logging = recap.decisions.length > 0 ? logDecisions?.(recap.decisions) : undefined;
    logging?.catch(setError);
    const undo = () => {
      setMade(undefined);
      draft.change((now) => takeBack(now, placed));
      // An early undo waits until the last decision is saved.
      logging?.then((takeDecisionsBack) => takeDecisionsBack()).catch(setError);
    };
    const { actions, questions } = placed;
    setMade({ label: words.made(countsOf({ ...recap, actions, questions })), undo });
  };

  return {
    offerFor: (at, text) => {
      const recap = pastedInto(at.list, text, { ...reader, language });
      const shown = logDecisions ? recap : { ...recap, decisions: [] };
      const counts = countsOf(shown);
      if (counts.actions + counts.questions + counts.decisions < 2) return undefined;
      return { label: words.make(counts), onTake: () => take(at, shown) };
    },
    made,
    error,
  };
}

function pastedInto(list: RowAt['list'], text: string, reader: Reader): PastedRecap {
  const recap = recapIn(text, reader);
  if (recap) return recap;
  return list === 'actions'
    ? { decisions: [], actions: actionsIn(text, reader), questions: [] }
    : { decisions: [], actions: [], questions: itemsIn(text).map((cells) => cells.join(' ')) };
}

export interface PastedCounts {
  decisions: number;
  actions: number;
  questions: number;
}

function countsOf({ decisions, actions, questions }: Record<keyof PastedCounts, readonly unknown[]>): PastedCounts {
  return { decisions: decisions.length, actions: actions.length, questions: questions.length };
}
