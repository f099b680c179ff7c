import { exponentialMs } from '#contract/rules/wire/backOff.ts';
import { pauseAfter, type ProblemError } from '../api/problem.ts';
import type { DraftEffect, DraftEvent, DraftStep, Moment } from './draftEvents.ts';
import {
  confirmed,
  resolve,
  contentToSave,
  isDirty,
  lose,
  needsSaving,
  restored,
  show,
  takeIn,
  unkept,
  unsavedOf,
  type DraftState,
} from './draftState.ts';
import type { Version } from './keeping.ts';
import { same } from './merge.ts';
import { learn } from './refused.ts';

const pauseMs = 400;
const longestMs = 800;
const retry = { fromMs: 1_000, toMs: 10_000 };
/** Other windows save faster than this one; beyond this it pauses. */
const mostOvertaken = 5;

/** Saves run one at a time, each naming the version it changes (optimistic lock). */
export function transition<T extends object>(state: DraftState<T>, event: DraftEvent<T>, moment: Moment): DraftStep<T> {
  const next = react(state, event, moment);
  // The journal comes first: it has to know what is sent before the page may go.
  return {
    state: next.state,
    effects: [...lasting(state, next.state), ...next.effects, ...listening(state, next.state)],
  };
}

function react<T extends object>(state: DraftState<T>, event: DraftEvent<T>, moment: Moment): DraftStep<T> {
  switch (event.event) {
    case 'changed':
      return changed(show(state, { content: event.content }), moment);
    case 'received':
      return received(state, event.server, moment);
    case 'restored':
      return state.isDiscarded ? stay(state) : settle(restored(state, event.unsaved), 0, moment);
    case 'conflictSettled':
      return conflictSettled(state, event, moment);
    case 'flushed':
      return save({ ...state, refusals: [] });
    case 'timerFired':
      return save(state);
    case 'saved':
    case 'stale':
    case 'unreachable':
    case 'refused':
      return state.flight ? answered(state, state.flight, event, moment) : stay(state);
    case 'online':
      return state.view.status === 'waiting' ? save(state) : stay(state);
    case 'hidden':
      // Phones, and Teams closing the panel, may send no later event.
      return state.view.status === 'saving' ? save(state, true) : stay(state);
    case 'leaving':
      return leaving(state);
    case 'discarded':
      return { state: { ...state, isDiscarded: true }, effects: [{ effect: 'cancelTimer' }] };
  }
}

function changed<T extends object>(state: DraftState<T>, moment: Moment): DraftStep<T> {
  // While the server is unreachable, typing doesn't postpone the next retry.
  return state.view.status === 'waiting' ? stay(show(state, unkept(state))) : settle(state, pauseMs, moment);
}

function received<T extends object>(state: DraftState<T>, server: Version<T>, moment: Moment): DraftStep<T> {
  const known = state.held ?? state.base;
  if (server.version <= known.version) return stay(state);
  return state.flight ? stay({ ...state, held: server }) : settle(takeIn(state, server), 0, moment);
}

function conflictSettled<T extends object>(
  state: DraftState<T>,
  { path, choice }: { path: string; choice: 'mine' | 'theirs' },
  moment: Moment,
): DraftStep<T> {
  const conflict = state.view.conflicts.find((one) => one.path === path);
  return conflict ? settle(resolve(state, conflict, choice), 0, moment) : stay(state);
}

type Flight<T> = NonNullable<DraftState<T>['flight']>;
type Answer<T> = Extract<DraftEvent<T>, { event: 'saved' | 'stale' | 'unreachable' | 'refused' }>;

function answered<T extends object>(
  state: DraftState<T>,
  flight: Flight<T>,
  answer: Answer<T>,
  moment: Moment,
): DraftStep<T> {
  switch (answer.event) {
    case 'saved': {
      const base = { version: answer.version, content: flight.sent };
      const next = confirmed({ ...state, attempt: 0, overtaken: 0 }, base);
      const shown = { status: 'saving', savedAt: moment.now, error: undefined, ...unkept(state) } as const;
      return settle(landed(show(next, shown)), 0, moment);
    }
    case 'stale':
      return stale(state, answer, moment);
    case 'unreachable':
      return retryLater(lose(state, state.base.version, flight.sent), answer.problem, moment);
    case 'refused':
      return refused(state, flight, answer.problem, moment);
  }
}

function stale<T extends object>(
  state: DraftState<T>,
  { current, problem }: { current: Version<T> | undefined; problem: ProblemError },
  moment: Moment,
): DraftStep<T> {
  const next = { ...(current ? takeIn(state, current) : state), overtaken: state.overtaken + 1 };
  if (!current || (next.overtaken > mostOvertaken && isDirty(next))) return retryLater(next, problem, moment);
  return settle(landed(show(next, { status: 'saving', error: undefined })), 0, moment);
}

function retryLater<T extends object>(state: DraftState<T>, error: ProblemError, moment: Moment): DraftStep<T> {
  const attempt = state.attempt + 1;
  const next = landed(show({ ...state, attempt }, { status: 'waiting', error, ...unkept(state) }));
  if (!needsSaving(next)) return settle(next, 0, moment);
  return { state: next, effects: [schedule(pauseAfter(error, exponentialMs(attempt, retry), moment.random))] };
}

function refused<T extends object>(
  state: DraftState<T>,
  flight: Flight<T>,
  error: ProblemError,
  moment: Moment,
): DraftStep<T> {
  const { base, refusals } = state;
  const { fields } = error;
  const isInvalid = error.code === 'invalid';
  const learnt = isInvalid ? learn(refusals, { ...flight, base: base.content, fields }) : undefined;
  if (learnt) return settle(landed(show({ ...state, refusals: learnt }, { error: undefined })), 0, moment);
  const next = landed(show(state, { status: isInvalid ? 'invalid' : 'failed', fields, error }));
  // The text typed meanwhile may be valid.
  return same(flight.typed, next.view.content) ? stay(next) : settle(next, 0, moment);
}

function leaving<T extends object>(state: DraftState<T>): DraftStep<T> {
  if (!isUnsettled(state)) return stay(state);
  const content = contentToSave(state);
  const { flight } = state;
  if (flight?.keepalive && same(flight.sent, content)) return stay(state);
  // A save in flight increments the version before this one arrives.
  const version = state.base.version + (flight ? 1 : 0);
  const effects: DraftEffect<T>[] = [{ effect: 'save', version, content, keepalive: true, isLast: true }];
  return { state: lose(state, version, content), effects };
}

function settle<T extends object>(state: DraftState<T>, delayMs: number, { now }: Moment): DraftStep<T> {
  if (state.flight) return stay(state);
  if (!isDirty(state)) {
    const shown = unkept(state);
    const status = state.view.conflicts.length > 0 ? 'conflict' : shown.fields.length > 0 ? 'invalid' : 'saved';
    const next = show(
      { ...state, unsavedSince: undefined, attempt: 0, overtaken: 0 },
      { status, error: undefined, ...shown },
    );
    return { state: next, effects: [{ effect: 'cancelTimer' }] };
  }
  const unsavedSince = state.unsavedSince ?? now;
  const latestMs = Math.max(0, unsavedSince + longestMs - now);
  return {
    state: show({ ...state, unsavedSince }, { status: 'saving' }),
    effects: [schedule(Math.min(delayMs, latestMs))],
  };
}

function save<T extends object>(state: DraftState<T>, keepalive = false): DraftStep<T> {
  if (state.flight || !needsSaving(state)) return stay(state);
  const sent = contentToSave(state);
  return {
    state: { ...state, unsavedSince: undefined, flight: { typed: state.view.content, sent, keepalive } },
    effects: [{ effect: 'cancelTimer' }, { effect: 'save', version: state.base.version, content: sent, keepalive }],
  };
}

function landed<T extends object>({ held, ...state }: DraftState<T>): DraftState<T> {
  const next = { ...state, flight: undefined, held: undefined };
  return held && held.version > state.base.version ? takeIn(next, held) : next;
}

function lasting<T extends object>(before: DraftState<T>, after: DraftState<T>): DraftEffect<T>[] {
  const isSame =
    before.view.content === after.view.content &&
    before.base === after.base &&
    before.flight === after.flight &&
    before.lost === after.lost &&
    before.isDiscarded === after.isDiscarded;
  if (isSame) return [];
  const unsaved = unsavedOf(after);
  if (unsaved) return [{ effect: 'writeJournal', unsaved }];
  return unsavedOf(before) ? [{ effect: 'clearJournal' }] : [];
}

function listening<T>(before: DraftState<T>, after: DraftState<T>): DraftEffect<T>[] {
  const [was, is] = [isUnsettled(before), isUnsettled(after)];
  return was === is ? [] : [{ effect: is ? 'listen' : 'stopListening' }];
}

function isUnsettled<T>({ view, isDiscarded }: DraftState<T>): boolean {
  return !isDiscarded && (view.status === 'saving' || view.error !== undefined);
}

function stay<T>(state: DraftState<T>): DraftStep<T> {
  return { state, effects: [] };
}

function schedule(ms: number): { effect: 'schedule'; ms: number } {
  return { effect: 'schedule', ms };
}
