import { exponentialMs } from '#contract/rules/backOff.ts';
import { isVersion, type Journal, type Keeper, type Unsaved, type Version } from './keeping.ts';
import { merge, replaceAt, same, type Conflict } from './merge.ts';
import { listenToPage } from './pageEvents.ts';
import { isPassing, pauseAfter, ProblemError } from '../api/problem.ts';
import { keepable, learn, unkeptIn, type Refusal, type Unkept } from './refused.ts';

const pauseMs = 400;
const longestMs = 800;
const retry = { fromMs: 1_000, toMs: 10_000 };

/**
 * `saving`: typed and not saved yet. `waiting`: the server can't be reached; retried until it accepts. `conflict`: saved, but
 * another window changed the same text. `invalid`: some fields can't be saved, see `fields`; all others are. `failed`: the
 * save was refused, see `error`. No state loses text.
 */
export type DraftStatus = 'saved' | 'saving' | 'waiting' | 'conflict' | 'invalid' | 'failed';

export interface DraftView<T> extends Unkept {
  content: T;
  status: DraftStatus;
  /** Undefined: nothing was saved since this was opened. */
  savedAt: number | undefined;
  /** Where another window changed the same text. */
  conflicts: Conflict[];
  error: ProblemError | undefined;
}

/**
 * Text that is autosaved as somebody types. Saves run one at a time, each naming the version it changes (optimistic lock),
 * and only after a person has changed something, so that two windows can't keep answering each other's saves.
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
  /** Sent without a response. If the server turns out to have it, it isn't another window's change. */
  #lost: T | undefined;
  /** The request in flight. `#isLeaving`: sent so that it survives the page being unloaded. */
  #sending: T | undefined;
  #isLeaving = false;
  #attempt = 0;
  #isDiscarded = false;
  #refusals: readonly Refusal[] = [];
  #journal: Journal<T> | undefined;
  #stopListening: (() => void) | undefined;

  constructor(server: Version<T>, keeper: Keeper<T>) {
    this.#base = server;
    this.#keeper = keeper;
    this.#view = {
      content: server.content,
      status: 'saved',
      savedAt: undefined,
      conflicts: [],
      fields: [],
      unkept: [],
      error: undefined,
    };
  }

  readonly view = (): DraftView<T> => this.#view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get isDiscarded(): boolean {
    return this.#isDiscarded;
  }

  keepWith(keeper: Keeper<T>): void {
    this.#keeper = keeper;
  }

  /** From now on also writes unsaved content to the journal. */
  keepIn(journal: Journal<T>): void {
    this.#journal = journal;
    this.#note();
  }

  /** Merges what an earlier page had not saved, like another window's change. */
  takeUp({ base, content, sent }: Unsaved<T>): void {
    if (this.#isDiscarded) return;
    const now = this.#base.content;
    const before = merge(sent.some((one) => same(one, now)) ? now : base.content, content, now);
    const merged = merge(now, this.#view.content, before.content);
    this.#show({
      content: merged.content,
      conflicts: [...this.#view.conflicts, ...before.conflicts, ...merged.conflicts],
    });
    this.#note();
    this.#settle(0);
  }

  change(content: T): void {
    this.#show({ content });
    this.#note();
    // While the server can't be reached, typing doesn't change the time of the next retry.
    if (this.#view.status === 'waiting') this.#show(this.#unkept());
    else this.#settle(pauseMs);
  }

  /** The server's content, freshly read. */
  receive(server: Version<T>): void {
    if (this.#flight) this.#held = server;
    else if (server.version > this.#base.version) {
      this.#takeIn(server);
      this.#settle(0);
    }
  }

  /** Resolves a conflict with the other window's text, or keeps mine. */
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

  /** Saves at once, without debounce; resolves once nothing is unsaved, and throws the error that prevents it. `isPartly`:
   * ignores fields that the server refuses; they are listed in the view's `unkept`. */
  async flush({ isPartly = false } = {}): Promise<{ version: number }> {
    // An explicit save retries refused fields, which the server may accept by now.
    this.#refusals = [];
    while (this.#flight || this.#isDirty()) {
      await (this.#flight ?? this.#save());
      if (this.#view.error) throw this.#view.error;
    }
    const { fields } = this.#unkept();
    if (fields.length > 0 && !isPartly) throw new ProblemError('invalid', { fields });
    return { version: this.#base.version };
  }

  /** Discards what was typed. Resolves once no save is in flight. */
  async discard(): Promise<void> {
    this.#isDiscarded = true;
    clearTimeout(this.#timer);
    this.#rest();
    this.#note();
    await this.#flight;
  }

  /** The content to save: as typed, with substitutes for refused fields. */
  #keepable(): T {
    return keepable(this.#view.content, this.#refusals);
  }

  #unkept(): Unkept {
    return unkeptIn(this.#view.content, this.#refusals);
  }

  #isDirty(): boolean {
    return !this.#isDiscarded && !same(this.#keepable(), this.#base.content);
  }

  /** Brings the journal up to date. */
  #note(): void {
    if (this.#isDiscarded || same(this.#view.content, this.#base.content)) this.#journal?.clear();
    else
      this.#journal?.write({
        base: this.#base,
        content: this.#view.content,
        sent: [this.#lost, this.#sending].filter((one) => one !== undefined),
      });
  }

  /** Schedules a save after `delay`, or stops. */
  #settle(delay: number): void {
    if (this.#flight) return;
    clearTimeout(this.#timer);
    if (!this.#isDirty()) {
      this.#unsavedSince = undefined;
      this.#attempt = 0;
      this.#rest();
      const unkept = this.#unkept();
      const status = this.#view.conflicts.length > 0 ? 'conflict' : unkept.fields.length > 0 ? 'invalid' : 'saved';
      this.#show({ status, error: undefined, ...unkept });
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

  #save(isLeaving = false): Promise<void> {
    clearTimeout(this.#timer);
    this.#isLeaving ||= isLeaving;
    this.#flight ??= this.#send().then((next) => {
      this.#isLeaving = false;
      this.#flight = undefined;
      this.#sending = undefined;
      const held = this.#held;
      this.#held = undefined;
      if (held && held.version > this.#base.version) this.#takeIn(held);
      this.#note();
      if (next === 'rest') return;
      if (next === 'later' && this.#isDirty()) this.#saveIn(this.#backOff());
      else this.#settle(0);
    });
    return this.#flight;
  }

  async #send(): Promise<'now' | 'later' | 'rest'> {
    const typed = this.#view.content;
    const sent = this.#keepable();
    this.#unsavedSince = undefined;
    this.#sending = sent;
    this.#note();
    try {
      const { version } = await this.#keeper.save(this.#base.version, sent, { keepalive: this.#isLeaving });
      this.#base = { version, content: sent };
      this.#lost = undefined;
      this.#attempt = 0;
      this.#show({ status: 'saving', savedAt: Date.now(), error: undefined, ...this.#unkept() });
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
        this.#show({ status: 'waiting', error: problem, ...this.#unkept() });
        return 'later';
      }
      const { fields } = problem;
      const learnt =
        problem.code === 'invalid'
          ? learn(this.#refusals, { typed, sent, base: this.#base.content, fields })
          : undefined;
      if (learnt) {
        this.#refusals = learnt;
        return 'now';
      }
      this.#show({ status: problem.code === 'invalid' ? 'invalid' : 'failed', fields, error: problem });
      // What was typed meanwhile may be fine.
      return same(typed, this.#view.content) ? 'rest' : 'now';
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
    return pauseAfter(this.#view.error, exponentialMs(this.#attempt, retry));
  }

  /** Until it is saved: saves when the network is back and when the page is hidden or unloaded. */
  #startListening(): void {
    this.#stopListening ??= listenToPage({
      onBack: () => {
        if (this.#view.status === 'waiting') void this.#save();
      },
      // Phones, and Teams when it closes the panel, may send no later event.
      onHidden: () => {
        if (this.#view.status === 'saving' && !this.#flight) void this.#save(true);
      },
      onLeave: () => {
        this.#leave();
      },
    });
  }

  #rest(): void {
    this.#stopListening?.();
    this.#stopListening = undefined;
  }

  /** A save in flight increments the version before this one arrives. */
  #leave(): void {
    const content = this.#keepable();
    if (this.#isLeaving && this.#sending && same(this.#sending, content)) return;
    const version = this.#base.version + (this.#flight ? 1 : 0);
    this.#keeper.save(version, content, { keepalive: true }).catch(() => undefined);
  }

  #show(change: Partial<DraftView<T>>): void {
    this.#view = { ...this.#view, ...change };
    for (const listener of this.#listeners) listener();
  }
}
