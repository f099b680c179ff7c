import type { ProblemError } from '../api/problem.ts';
import type { DraftState } from './draftState.ts';
import type { Unsaved, Version } from './keeping.ts';

export type DraftEvent<T> =
  | { event: 'changed'; content: T }
  | { event: 'received'; server: Version<T> }
  | { event: 'restored'; unsaved: Unsaved<T> }
  | { event: 'conflictSettled'; path: string; choice: 'mine' | 'theirs' }
  | { event: 'flushed' }
  | { event: 'timerFired' }
  | { event: 'saved'; version: number }
  | { event: 'stale'; current: Version<T> | undefined; problem: ProblemError }
  | { event: 'unreachable'; problem: ProblemError }
  | { event: 'refused'; problem: ProblemError }
  | { event: 'online' }
  | { event: 'hidden' }
  | { event: 'leaving' }
  | { event: 'discarded' };

/** `schedule` replaces the running timer. `isLast`: nobody waits for the response. */
export type DraftEffect<T> =
  | { effect: 'save'; version: number; content: T; keepalive: boolean; isLast?: true }
  | { effect: 'schedule'; ms: number }
  | { effect: 'cancelTimer' }
  | { effect: 'writeJournal'; unsaved: Unsaved<T> }
  | { effect: 'clearJournal' }
  | { effect: 'listen' }
  | { effect: 'stopListening' };

/** `random`: jitter, below 1. */
export interface Moment {
  now: number;
  random: number;
}

export interface DraftStep<T> {
  state: DraftState<T>;
  effects: DraftEffect<T>[];
}
