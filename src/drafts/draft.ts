import { needsSaving, opened, unkept, unsavedOf, type DraftView } from './draftState.ts';
import { isVersion, type Journal, type Keeper, type Unsaved, type Version } from './keeping.ts';
import { listenToPage } from './pageEvents.ts';
import { isPassing, ProblemError } from '../api/problem.ts';
import type { DraftEffect, DraftEvent } from './draftEvents.ts';
import { transition } from './transition.ts';

/** Autosaved text. Carries out what `transition` decides: saves, timer, journal, page events. */
export class Draft<T extends object> {
  #state;
  #keeper: Keeper<T>;
  #journal: Journal<T> | undefined;
  #listeners = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #flight: Promise<void> | undefined;
  #stopListening: (() => void) | undefined;

  constructor(server: Version<T>, keeper: Keeper<T>) {
    this.#state = opened(server);
    this.#keeper = keeper;
  }

  readonly view = (): DraftView<T> => this.#state.view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get isDiscarded(): boolean {
    return this.#state.isDiscarded;
  }

  keepWith(keeper: Keeper<T>): void {
    this.#keeper = keeper;
  }

  keepIn(journal: Journal<T>): void {
    this.#journal = journal;
    const unsaved = unsavedOf(this.#state);
    if (unsaved) journal.write(unsaved);
  }

  takeUp(unsaved: Unsaved<T>): void {
    this.#dispatch({ event: 'restored', unsaved });
  }

  change(content: T): void {
    this.#dispatch({ event: 'changed', content });
  }

  receive(server: Version<T>): void {
    this.#dispatch({ event: 'received', server });
  }

  settleConflict(path: string, choice: 'mine' | 'theirs'): void {
    this.#dispatch({ event: 'conflictSettled', path, choice });
  }

  /**
   * Saves without debounce, resolves once nothing is unsaved, throws what prevents it. `isPartly`: skips fields that
   * the server refuses; the view's `unkept` lists them.
   */
  async flush({ isPartly = false } = {}): Promise<{ version: number }> {
    this.#dispatch({ event: 'flushed' });
    while (this.#flight || needsSaving(this.#state)) {
      if (!this.#flight) this.#dispatch({ event: 'timerFired' });
      await this.#flight;
      const { error } = this.#state.view;
      if (error) throw error;
    }
    const { fields } = unkept(this.#state);
    if (fields.length > 0 && !isPartly) throw new ProblemError('invalid', { fields });
    return { version: this.#state.base.version };
  }

  async discard(): Promise<void> {
    this.#dispatch({ event: 'discarded' });
    await this.#flight;
  }

  #dispatch(event: DraftEvent<T>): void {
    const { view } = this.#state;
    const { state, effects } = transition(this.#state, event, { now: Date.now(), random: Math.random() });
    this.#state = state;
    for (const effect of effects) this.#carryOut(effect);
    if (view === state.view) return;
    for (const listener of this.#listeners) listener();
  }

  #carryOut(effect: DraftEffect<T>): void {
    switch (effect.effect) {
      case 'save':
        return this.#save(effect);
      case 'schedule':
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => {
          this.#dispatch({ event: 'timerFired' });
        }, effect.ms);
        return;
      case 'cancelTimer':
        return clearTimeout(this.#timer);
      case 'writeJournal':
        return this.#journal?.write(effect.unsaved);
      case 'clearJournal':
        return this.#journal?.clear();
      case 'listen':
        this.#stopListening ??= listenToPage({
          onBack: () => this.#dispatch({ event: 'online' }),
          onHidden: () => this.#dispatch({ event: 'hidden' }),
          onLeave: () => this.#dispatch({ event: 'leaving' }),
        });
        return;
      case 'stopListening':
        this.#stopListening?.();
        this.#stopListening = undefined;
    }
  }

  #save({ version, content, keepalive, isLast }: Extract<DraftEffect<T>, { effect: 'save' }>): void {
    // Sent in this task, because a page that is being unloaded has no later one.
    const saving = this.#keeper
      .save(version, content, { keepalive })
      .then((saved): DraftEvent<T> => ({ event: 'saved', version: saved.version }), failureOf<T>);
    if (isLast) return;
    this.#flight = saving.then((event) => {
      this.#flight = undefined;
      this.#dispatch(event);
    });
  }
}

function failureOf<T>(error: unknown): DraftEvent<T> {
  const problem = error instanceof ProblemError ? error : new ProblemError('unexpected', { cause: error });
  const { code, current } = problem;
  if (code === 'stale') return { event: 'stale', current: isVersion<T>(current) ? current : undefined, problem };
  return { event: isPassing(problem) ? 'unreachable' : 'refused', problem };
}
