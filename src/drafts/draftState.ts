import type { ProblemError } from '../api/problem.ts';
import type { Unsaved, Version } from './keeping.ts';
import { merge, replaceAt, same, type Conflict } from './merge.ts';
import { keepable, unkeptIn, type Refusal, type Unkept } from './refused.ts';

const mostLost = 4;

/**
 * No status loses text. `waiting`: retries until the server is reachable. `conflict`: saved, but another window
 * changed the same text. `invalid`: all but `fields` are saved.
 */
export type DraftStatus = 'saved' | 'saving' | 'waiting' | 'conflict' | 'invalid' | 'failed';

export interface DraftView<T> extends Unkept {
  content: T;
  status: DraftStatus;
  /** Undefined: nothing saved since it was opened. */
  savedAt: number | undefined;
  conflicts: Conflict[];
  error: ProblemError | undefined;
}

export interface DraftState<T> {
  view: DraftView<T>;
  base: Version<T>;
  /** `keepalive`: survives the page being unloaded. */
  flight: { typed: T; sent: T; keepalive: boolean } | undefined;
  /** Read during a save, so it may already contain that save. */
  held: Version<T> | undefined;
  /** Sent over `version` without a response. If the server has it after all, it isn't another window's change. */
  lost: readonly Version<T>[];
  refusals: readonly Refusal[];
  attempt: number;
  /** Consecutive saves that lost the optimistic lock to another window. */
  overtaken: number;
  unsavedSince: number | undefined;
  isDiscarded: boolean;
}

export function opened<T>(server: Version<T>): DraftState<T> {
  return {
    view: {
      content: server.content,
      status: 'saved',
      savedAt: undefined,
      conflicts: [],
      fields: [],
      unkept: [],
      error: undefined,
    },
    base: server,
    flight: undefined,
    held: undefined,
    lost: [],
    refusals: [],
    attempt: 0,
    overtaken: 0,
    unsavedSince: undefined,
    isDiscarded: false,
  };
}

export function isDirty<T extends object>(state: DraftState<T>): boolean {
  return !state.isDiscarded && !same(contentToSave(state), state.base.content);
}

/** A lost save may have arrived, so text typed back to its old state is sent again. */
export function needsSaving<T extends object>(state: DraftState<T>): boolean {
  return !state.isDiscarded && (state.view.status === 'waiting' || isDirty(state));
}

export function contentToSave<T extends object>({ view, refusals }: DraftState<T>): T {
  return keepable(view.content, refusals);
}

/** Undefined: the server has everything. */
export function unsavedOf<T>({ view, base, flight, lost, isDiscarded }: DraftState<T>): Unsaved<T> | undefined {
  if (isDiscarded || (lost.length === 0 && same(view.content, base.content))) return undefined;
  const sent = [...lost.map(({ content }) => content), ...(flight ? [flight.sent] : [])];
  return { base, content: view.content, sent };
}

export function restored<T extends object>(state: DraftState<T>, { base, content, sent }: Unsaved<T>): DraftState<T> {
  const now = state.base.content;
  const before = merge(sent.some((one) => same(one, now)) ? now : base.content, content, now);
  const merged = merge(now, state.view.content, before.content);
  return show(state, {
    content: merged.content,
    conflicts: [...state.view.conflicts, ...before.conflicts, ...merged.conflicts],
  });
}

export function resolve<T extends object>(
  state: DraftState<T>,
  conflict: Conflict,
  choice: 'mine' | 'theirs',
): DraftState<T> {
  const { content, conflicts } = state.view;
  return show(state, {
    conflicts: conflicts.filter((one) => one !== conflict),
    content: choice === 'theirs' ? replaceAt(content, conflict.path, conflict.theirs) : content,
  });
}

export function takeIn<T extends object>(state: DraftState<T>, theirs: Version<T>): DraftState<T> {
  const { content, conflicts } = state.view;
  const isMyLostSave = state.lost.some((one) => same(one.content, theirs.content));
  const merged = merge(isMyLostSave ? theirs.content : state.base.content, content, theirs.content);
  const older = conflicts.filter(({ path }) => !merged.conflicts.some((one) => one.path === path));
  return show(confirmed(state, theirs), { content: merged.content, conflicts: [...older, ...merged.conflicts] });
}

/** Saves over earlier versions can no longer arrive: the server refuses them as stale. */
export function confirmed<T>(state: DraftState<T>, base: Version<T>): DraftState<T> {
  return { ...state, base, lost: state.lost.filter(({ version }) => version >= base.version) };
}

/** When full, replaces the latest: the first of many lost saves is the likeliest to have arrived. */
export function lose<T>(state: DraftState<T>, version: number, content: T): DraftState<T> {
  const others = state.lost.filter((one) => !same(one, { version, content }));
  return { ...state, lost: [...others.slice(0, mostLost - 1), { version, content }] };
}

export function unkept<T extends object>({ view, refusals }: DraftState<T>) {
  return unkeptIn(view.content, refusals);
}

export function show<T>(state: DraftState<T>, change: Partial<DraftView<T>>): DraftState<T> {
  return { ...state, view: { ...state.view, ...change } };
}
