import { listLength, plainLine } from '#contract/rules/text.ts';
import type { Action, Draft, Minutes } from '#contract/meeting/recap.ts';
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
  /** Fields that the notes have and the draft lacked. */
  minutes: Partial<Minutes>;
  minutesBefore: Minutes | undefined;
}

const noMinutes: Minutes = { present: [], absent: [], hasQuorum: null, note: '', link: '' };

/** A list holds at most 100 items, so `Placed` has only what fits. */
export function placedFrom(
  draft: Draft,
  at: RowAt,
  taken: { actions: readonly PastedAction[]; questions: readonly string[]; minutes?: Partial<Minutes> },
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
    minutes: newTo(draft.minutes, taken.minutes ?? {}),
    minutesBefore: draft.minutes,
  };
}

/** Leaves out fields that the host has already filled in. */
export function newTo(entered: Minutes = noMinutes, pasted: Partial<Minutes>): Partial<Minutes> {
  const isEmpty = (value: unknown) => value === null || value === '' || (Array.isArray(value) && value.length === 0);
  const fields = Object.keys(pasted) as (keyof Minutes)[];
  const fresh = fields.filter((field) => isEmpty(entered[field]));
  return Object.fromEntries(fresh.map((field) => [field, pasted[field]]));
}

export function place(draft: Draft, { at, index, actions, questions, minutes }: Placed): Draft {
  const without = <Item extends { id: string }>(items: Item[]) => items.filter(({ id }) => id !== at.id);
  return {
    ...draft,
    ...(Object.keys(minutes).length > 0 && { minutes: { ...noMinutes, ...draft.minutes, ...minutes } }),
    actions:
      at.list === 'actions' ? without(draft.actions).toSpliced(index, 0, ...actions) : [...draft.actions, ...actions],
    questions:
      at.list === 'questions'
        ? without(draft.questions).toSpliced(index, 0, ...questions)
        : [...draft.questions, ...questions],
  };
}

/** Undo: removes the new items, including later edits, and restores the row as one line and the attendance. */
export function takeBack(draft: Draft, placed: Placed): Draft {
  const { at, row, index, actions, questions } = placed;
  const made = new Set([...actions, ...questions].map(({ id }) => id));
  const kept = <Item extends { id: string }>(items: Item[]) => items.filter(({ id }) => !made.has(id));
  const isRow = (list: RowAt['list']) => row !== undefined && at.list === list;
  const back = { actions: kept(draft.actions), questions: kept(draft.questions) };
  const { minutes: _minutes, ...rest } = draft;
  const minutes = minutesBack(draft.minutes, placed);
  return {
    ...rest,
    ...(minutes && { minutes }),
    actions: isRow('actions') ? back.actions.toSpliced(index, 0, row as Action) : back.actions,
    questions: isRow('questions') ? back.questions.toSpliced(index, 0, row as Question) : back.questions,
  };
}

/** Keeps fields that were changed since the paste. */
function minutesBack(now: Minutes | undefined, { minutes, minutesBefore }: Placed): Minutes | undefined {
  if (!now) return undefined;
  const before = minutesBefore ?? noMinutes;
  const made = (Object.keys(minutes) as (keyof Minutes)[]).filter(
    (field) => JSON.stringify(now[field]) === JSON.stringify(minutes[field]),
  );
  const back = { ...now, ...Object.fromEntries(made.map((field) => [field, before[field]])) };
  return minutesBefore === undefined && JSON.stringify(back) === JSON.stringify(noMinutes) ? undefined : back;
}
