import { useState } from 'react';
import type { LoggedState } from '#contract/meeting/decision.ts';
import type { Draft } from '#contract/meeting/recap.ts';
import type { DraftHandle } from '../../../drafts/useDraft.ts';
import { itemsIn } from '../../../ui/paste/list.ts';
import type { PasteOffer } from '../../../ui/paste/PasteZone.tsx';
import { useFormat, useWords } from '../../../words/words.tsx';
import { actionsIn, type Reader } from './actions.ts';
import { newTo, place, placedFrom, takeBack, type Placed, type RowAt } from './placing.ts';
import { recapIn, type PastedRecap } from './recap.ts';

type StateCounts = Record<LoggedState, number>;
type Told = Parameters<ReturnType<typeof useWords>['recap']['withDetails']>[0];

/** Without a quorum nothing counts as decided. `save` resolves with an undo function. */
export interface LogDecisions {
  isDetail: (line: string) => boolean;
  read: (
    texts: readonly string[],
    has: { quorum: boolean; language: string },
  ) => { states: StateCounts; details: Told; save: () => Promise<() => Promise<void>> };
}

export interface Pasting {
  /** `line`: empties the line pasted into, and returns how to give it back. */
  offerFor: (at: RowAt, text: string, line?: TakeLine) => PasteOffer | undefined;
  made: { label: string; undo: () => void; isRecap: boolean } | undefined;
  error: unknown;
}

export type TakeLine = () => () => void;

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

  const decisionsIn = ({ decisions, hasNoQuorum, language: inNotes }: PastedRecap) => {
    const quorum = !hasNoQuorum && draft.now().minutes?.hasQuorum !== false;
    return decisions.length > 0 ? logDecisions?.read(decisions, { quorum, language: inNotes }) : undefined;
  };

  const take = (at: RowAt, recap: PastedRecap, line?: TakeLine) => {
    setError(undefined);
    const giveBack = line?.();
    const placed = placedFrom(draft.now(), at, recap);
    draft.change((now) => place(now, placed));
    const logged = decisionsIn(recap);
    const saved = logged?.save();
    const undo = () => {
      setMade(undefined);
      draft.change((now) => takeBack(now, placed));
      giveBack?.();
      // An early undo waits until the last decision is saved.
      saved?.then((takeDecisionsBack) => takeDecisionsBack()).catch(setError);
    };
    const show = (states: StateCounts) => ({
      label: [
        words.made(madeOf(placed, states)),
        // Until the close, this message is the only place that shows it.
        words.withDetails(saidOf(placed.minutes)),
        isCut(placed, recap) ? words.full : '',
      ]
        .filter((part) => part !== '')
        .join(' '),
      undo,
      isRecap: recap.isWhole,
    });
    setMade(show(logged?.states ?? none));
    saved?.catch((reason: unknown) => {
      setError(reason);
      setMade((now) => now && show(none));
    });
  };

  return {
    offerFor: (at, text, line) => {
      const recap = pastedInto(at.list, text, { ...reader, language, isDetail: logDecisions?.isDetail });
      const { decisions, actions, questions } = recap;
      if (decisions.length > 0 && !logDecisions) return undefined;
      if (actions.length + questions.length + decisions.length < 2) return undefined;
      const counts = { decisions: decisions.length, actions: actions.length, questions: questions.length };
      return {
        label: words.make(counts),
        hint: words.withDetails({
          ...decisionsIn(recap)?.details,
          ...toldActions(recap.actions),
          ...saidOf(newTo(draft.now().minutes, recap.minutes)),
        }),
        onTake: () => {
          take(at, recap, line);
        },
      };
    },
    made,
    error,
  };
}

const none: StateCounts = { final: 0, proposed: 0, put_off: 0, withdrawn: 0 };

function pastedInto(into: RowAt['list'], text: string, reader: Reader): PastedRecap {
  const recap = recapIn(text, reader);
  if (recap) return recap;
  const list = { isWhole: false, hasNoQuorum: false, language: reader.language, minutes: {} };
  return into === 'actions'
    ? { decisions: [], actions: actionsIn(text, reader), questions: [], ...list }
    : { decisions: [], actions: [], questions: itemsIn(text).map((cells) => cells.join(' ')), ...list };
}

function madeOf({ actions, questions }: Placed, decisions: StateCounts) {
  return { decisions, actions: actions.length, questions: questions.length };
}

function toldActions(actions: PastedRecap['actions']): Told {
  const count = (says: (action: PastedRecap['actions'][number]) => boolean) => actions.filter(says).length;
  return {
    owners: count(({ owner }) => owner !== null),
    helpers: count(({ helpers }) => helpers.length > 0),
    days: count(({ due, dueWords }) => due !== null || dueWords !== ''),
  };
}

function saidOf({ present = [], absent = [], ...around }: PastedRecap['minutes']): Told {
  return { ...around, present: present.length, absent: absent.length };
}

function isCut(placed: Placed, recap: PastedRecap): boolean {
  return placed.actions.length < recap.actions.length || placed.questions.length < recap.questions.length;
}
