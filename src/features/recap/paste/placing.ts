import { listLength } from '#contract/values.ts';
import type { Action, Draft } from '#contract/recap.ts';
import { newAction } from '../newAction.ts';
import type { PastedAction } from './actions.ts';

type Question = Draft['questions'][number];

/** The row into which something was pasted. */
export interface RowAt {
  list: 'actions' | 'questions';
  id: string;
}

export interface Placed {
  at: RowAt;
  /** The row as it was: the pasted text in one line. */
  row: Action | Question | undefined;
  index: number;
  actions: Action[];
  questions: Question[];
}

/** What will stand in the place of the row. A list holds at most 100 items: more are left out, and `Placed` says how many came. */
export function placedFrom(
  draft: Draft,
  at: RowAt,
  taken: { actions: readonly PastedAction[]; questions: readonly string[] },
): Placed {
  const index = draft[at.list].findIndex(({ id }) => id === at.id);
  const room = (list: RowAt['list']) => listLength - draft[list].length + (list === at.list ? 1 : 0);
  return {
    at,
    row: draft[at.list][index],
    index,
    actions: taken.actions.slice(0, room('actions')).map((pasted) => ({ ...newAction(), ...pasted })),
    questions: taken.questions.slice(0, room('questions')).map((text) => ({ id: crypto.randomUUID(), text })),
  };
}

/** The row gives way to what was made of it; the other list gets its part at its end. */
export function place(draft: Draft, { at, index, actions, questions }: Placed): Draft {
  const without = <Item extends { id: string }>(items: Item[]) => items.filter(({ id }) => id !== at.id);
  return {
    ...draft,
    actions:
      at.list === 'actions' ? without(draft.actions).toSpliced(index, 0, ...actions) : [...draft.actions, ...actions],
    questions:
      at.list === 'questions'
        ? without(draft.questions).toSpliced(index, 0, ...questions)
        : [...draft.questions, ...questions],
  };
}

/** One undo: what was made goes, whatever was typed into it since, and the row comes back as one line. */
export function takeBack(draft: Draft, { at, row, index, actions, questions }: Placed): Draft {
  const made = new Set([...actions, ...questions].map(({ id }) => id));
  const kept = <Item extends { id: string }>(items: Item[]) => items.filter(({ id }) => !made.has(id));
  const isRow = (list: RowAt['list']) => row !== undefined && at.list === list;
  const back = { actions: kept(draft.actions), questions: kept(draft.questions) };
  return {
    ...draft,
    actions: isRow('actions') ? back.actions.toSpliced(index, 0, row as Action) : back.actions,
    questions: isRow('questions') ? back.questions.toSpliced(index, 0, row as Question) : back.questions,
  };
}
