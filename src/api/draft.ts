import type { FieldProblem } from '#contract/problem.ts';
import { merge, replaceAt, same, type Conflict } from './merge.ts';
import { isPassing, pauseAfter, ProblemError } from './problem.ts';

const pauseMs = 400;
const longestMs = 800;
const retryFromMs = 1_000;
const retryToMs = 10_000;

/** Content as the server keeps it; every save counts the version up by one. */
export interface Version<T> {
  version: number;
  content: T;
}

/** Where the typed text goes. */
export interface Keeper<T> {
  save: (version: number, content: T, options: { keepalive: boolean }) => Promise<{ version: number }>;
}

/**
 * `saving`: typed and not yet kept by the server. `waiting`: it can't be reached; tried again until it takes it.
 * `conflict`: kept, and another window wrote over the same words. `invalid`: some field can't be kept, see `fields`.
 * `failed`: it was refused, see `error`. In none of them is text lost.
 */
export type DraftStatus = 'saved' | 'saving' | 'waiting' | 'conflict' | 'invalid' | 'failed';

export interface DraftView<T> {
  content: T;
  status: DraftStatus;
  /** Undefined: nothing was saved since this was opened. */
  savedAt: number | undefined;
  /** What another window wrote over the same words. */
  conflicts: Conflict[];
  fields: FieldProblem[];
  error: ProblemError | undefined;
}

/**
 * Text that somebody is typing and the server keeps. Saves run one after another, each naming the version it changes,
 * and only after a person changed something: two windows can't answer each other's saves for ever.
 */
export class Draft<T extends object> {
  #base: Version<T>;
  #keeper: Keeper<T>;
  #view: DraftView<T>;
  #listeners = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unsavedSince: number | undefined;
  #flight: Promise<void> | undefined;
  /** Read from the server while a save was under way: it may already contain that save. */
  #held: Version<T> | undefined;
  /** Sent without an answer. When the server turns out to have it, that is no other window's change. */
  #lost: T | undefined;
  #attempt = 0;
  #isDiscarded = false;

  constructor(server: Version<T>, keeper: Keeper<T>) {
    this.#base = server;
    this.#keeper = keeper;
    this.#view = {
      content: server.content,
      status: 'saved',
      savedAt: undefined,
      conflicts: [],
      fields: [],
      error: undefined,
    };
  }

  readonly view = (): DraftView<T> => this.#view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  keepWith(keeper: Keeper<T>): void {
    this.#keeper = keeper;
  }

  change(content: T): void {
    this.#show({ content });
    // While the server can't be reached, typing neither hurries nor delays the next attempt.
    if (this.#view.status !== 'waiting') this.#settle(pauseMs);
  }

  /** The server's content, freshly read. */
  receive(server: Version<T>): void {
    if (this.#flight) this.#held = server;
    else if (server.version > this.#base.version) {
      this.#takeIn(server);
      this.#settle(0);
    }
  }

  /** Takes the other window's words for mine, or lets mine stand. */
  settleConflict(path: string, choice: 'mine' | 'theirs'): void {
    const conflict = this.#view.conflicts.find((one) => one.path === path);
    if (!conflict) return;
    const { content } = this.#view;
    this.#show({
      conflicts: this.#view.conflicts.filter((one) => one !== conflict),
      content: choice === 'theirs' ? replaceAt(content, path, conflict.theirs) : content,
    });
    this.#settle(0);
  }

  /** Saves without waiting for a pause; resolves once nothing is unsaved, and throws what stands in the way. */
  async flush(): Promise<{ version: number }> {
    while (this.#flight || this.#isDirty()) {
      await (this.#flight ?? this.#save());
      if (this.#view.error) throw this.#view.error;
    }
    return { version: this.#base.version };
  }

  /** Forgets what was typed. Resolves when no save is under way any more. */
  async discard(): Promise<void> {
    this.#isDiscarded = true;
    clearTimeout(this.#timer);
    this.#stopListening();
    await this.#flight;
  }

  #isDirty(): boolean {
    return !this.#isDiscarded && !same(this.#view.content, this.#base.content);
  }

  /** Decides what happens next: a save after `delay`, or rest. */
  #settle(delay: number): void {
    if (this.#flight) return;
    clearTimeout(this.#timer);
    if (!this.#isDirty()) {
      this.#unsavedSince = undefined;
      this.#attempt = 0;
      this.#stopListening();
      this.#show({ status: this.#view.conflicts.length > 0 ? 'conflict' : 'saved', fields: [], error: undefined });
      return;
    }
    this.#startListening();
    this.#unsavedSince ??= Date.now();
    const latest = Math.max(0, this.#unsavedSince + longestMs - Date.now());
    this.#show({ status: 'saving' });
    this.#saveIn(Math.min(delay, latest));
  }

  #saveIn(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#save(), delay);
  }

  #save(): Promise<void> {
    clearTimeout(this.#timer);
    this.#flight ??= this.#send().then((next) => {
      this.#flight = undefined;
      const held = this.#held;
      this.#held = undefined;
      if (held && held.version > this.#base.version) this.#takeIn(held);
      if (next === 'rest') return;
      if (next === 'later' && this.#isDirty()) this.#saveIn(this.#backOff());
      else this.#settle(0);
    });
    return this.#flight;
  }

  async #send(): Promise<'now' | 'later' | 'rest'> {
    const sent = this.#view.content;
    this.#unsavedSince = undefined;
    try {
      const { version } = await this.#keeper.save(this.#base.version, sent, { keepalive: false });
      this.#base = { version, content: sent };
      this.#lost = undefined;
      this.#attempt = 0;
      this.#show({ status: 'saving', savedAt: Date.now(), fields: [], error: undefined });
      return 'now';
    } catch (error) {
      const problem = error instanceof ProblemError ? error : new ProblemError('unexpected', { cause: error });
      if (problem.code === 'stale' && isVersion<T>(problem.current) && this.#attempt < 5) {
        this.#attempt += 1;
        this.#takeIn(problem.current);
        this.#show({ status: 'saving', error: undefined });
        return 'now';
      }
      if (problem.code === 'stale' || isPassing(problem)) {
        if (problem.code !== 'stale') this.#lost = sent;
        this.#attempt += 1;
        this.#show({ status: 'waiting', error: problem });
        return 'later';
      }
      this.#show({ status: problem.code === 'invalid' ? 'invalid' : 'failed', fields: problem.fields, error: problem });
      // What was typed meanwhile may be fine.
      return same(sent, this.#view.content) ? 'rest' : 'now';
    }
  }

  #takeIn(theirs: Version<T>): void {
    const { content, conflicts } = this.#view;
    const isMyLostSave = this.#lost !== undefined && same(this.#lost, theirs.content);
    const origin = isMyLostSave ? theirs.content : this.#base.content;
    const merged = merge(origin, content, theirs.content);
    this.#base = theirs;
    this.#lost = undefined;
    const older = conflicts.filter(({ path }) => !merged.conflicts.some((one) => one.path === path));
    this.#show({ content: merged.content, conflicts: [...older, ...merged.conflicts] });
  }

  #backOff(): number {
    return pauseAfter(this.#view.error, Math.min(retryToMs, retryFromMs * 2 ** Math.max(0, this.#attempt - 1)));
  }

  readonly #isBack = (): void => {
    if (this.#view.status === 'waiting') void this.#save();
  };

  /** The page is going away. A save under way will count the version up by one before this one arrives. */
  readonly #leave = (): void => {
    const version = this.#base.version + (this.#flight ? 1 : 0);
    this.#keeper.save(version, this.#view.content, { keepalive: true }).catch(() => undefined);
  };

  readonly #isHidden = (): void => {
    if (document.visibilityState === 'hidden' && this.#view.status === 'saving') void this.#save();
  };

  #startListening(): void {
    window.addEventListener('online', this.#isBack);
    window.addEventListener('pagehide', this.#leave);
    document.addEventListener('visibilitychange', this.#isHidden);
  }

  #stopListening(): void {
    window.removeEventListener('online', this.#isBack);
    window.removeEventListener('pagehide', this.#leave);
    document.removeEventListener('visibilitychange', this.#isHidden);
  }

  #show(change: Partial<DraftView<T>>): void {
    this.#view = { ...this.#view, ...change };
    for (const listener of this.#listeners) listener();
  }
}

/** With `stale` the server sends what it keeps now, by the same schema as the save. */
function isVersion<T>(current: unknown): current is Version<T> {
  return typeof current === 'object' && current !== null && 'version' in current && 'content' in current;
}
