import { listLength, plainLine } from '#contract/rules/text.ts';
import type { Action, Draft } from '#contract/meeting/recap.ts';
import { newAction } from '../newAction.ts';
import type { PastedAction } from './actions.ts';

type Question = Draft['questions'][number];

/** Without `id`: pasted into a line that isn't in the list. */
export interface RowAt {
  list: 'actions' | 'questions';
  id?: string;
}

export interface Placed {
  at: RowAt;
  row: Action | Question | undefined;
  index: number;
  actions: Action[];
  questions: Question[];
}

/** A list holds at most 100 items, so `Placed` has only what fits. */
export function placedFrom(
  draft: Draft,
  at: RowAt,
  taken: { actions: readonly PastedAction[]; questions: readonly string[] },
): Placed {
  const found = draft[at.list].findIndex(({ id }) => id === at.id);
  const row = found === -1 ? undefined : draft[at.list][found];
  const room = (list: RowAt['list']) => listLength - draft[list].length + (list === at.list && row ? 1 : 0);
  return {
    at,
    row,
    index: row ? found : draft[at.list].length,
    actions: taken.actions.slice(0, room('actions')).map((pasted) => ({ ...newAction(), ...pasted })),
    questions: taken.questions
      .slice(0, room('questions'))
      .map((text) => ({ id: crypto.randomUUID(), text: plainLine(text) })),
  };
}

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

/** Undo: removes the new items, including later edits, and restores the row as one line. */
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
