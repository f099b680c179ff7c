import type { OpeningItem } from '#contract/meeting.ts';
import type { Ballot, Scored, Sight } from '#contract/pulse.ts';
import { isPassing } from '../../api/problem.ts';

const undoSeconds = 5;
const secondMs = 1_000;
const retryFromMs = 2_000;
const retryToMs = 15_000;

export type CastAnswer = { accepted: true } | { accepted: false; reason: 'already_rated' | 'closed' };
export type Cast = (ballot: Ballot, options: { keepalive: boolean }) => Promise<CastAnswer>;

/**
 * `counting`: complete, and still to be taken back. `waiting`: the server can't be reached; tried again until it can.
 * From `cast` on nothing is left here of what was answered.
 */
export type VoteState = 'answering' | 'counting' | 'sending' | 'waiting' | 'failed' | 'cast' | 'already' | 'closed';

export interface VoteView {
  state: VoteState;
  scores: Partial<Record<Scored, number>>;
  seen: Partial<Record<OpeningItem, Sight>>;
  secondsLeft: number;
  error: unknown;
}

const blank: VoteView = { state: 'answering', scores: {}, seen: {}, secondsLeft: 0, error: undefined };

/** One person's answers, from the first tap until they are cast. Outlives its screen: whoever turns away has answered. */
export class Vote {
  #cast: Cast;
  #view: VoteView = blank;
  #listeners = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #attempt = 0;

  constructor(cast: Cast) {
    this.#cast = cast;
  }

  readonly view = (): VoteView => this.#view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  score(question: Scored, score: number): void {
    this.#answer({ scores: { ...this.#view.scores, [question]: score } });
  }

  see(item: OpeningItem, sight: Sight): void {
    this.#answer({ seen: { ...this.#view.seen, [item]: sight } });
  }

  /** Takes everything back. */
  undo(): void {
    if (this.#view.state !== 'counting') return;
    this.#rest();
    this.#show(blank);
  }

  /** After a failure that asking again by itself would not mend. */
  tryAgain(): void {
    if (this.#view.state === 'failed') void this.#send();
  }

  #answer(answers: Partial<VoteView>): void {
    if (this.#view.state !== 'answering' && this.#view.state !== 'counting') return;
    this.#show(answers);
    if (!this.#ballot()) return;
    window.addEventListener('pagehide', this.#leave);
    this.#show({ state: 'counting' });
    this.#count(undoSeconds);
  }

  #count(secondsLeft: number): void {
    clearTimeout(this.#timer);
    this.#show({ secondsLeft });
    this.#timer = setTimeout(() => {
      if (secondsLeft > 1) this.#count(secondsLeft - 1);
      else void this.#send();
    }, secondMs);
  }

  /** Complete with the two scores; what was seen is optional. */
  #ballot(): Ballot | undefined {
    const { scores, seen } = this.#view;
    const { clarity, safety } = scores;
    return clarity === undefined || safety === undefined ? undefined : { clarity, safety, seen };
  }

  async #send(keepalive = false): Promise<void> {
    const ballot = this.#ballot();
    if (!ballot) return;
    this.#rest();
    this.#show({ state: 'sending' });
    try {
      const answer = await this.#cast(ballot, { keepalive });
      this.#show({ ...blank, state: this.#outcome(answer) });
    } catch (error) {
      this.#attempt += 1;
      if (!isPassing(error)) {
        this.#show({ state: 'failed', error });
        return;
      }
      this.#show({ state: 'waiting' });
      window.addEventListener('online', this.#isBack);
      window.addEventListener('pagehide', this.#leave);
      this.#timer = setTimeout(this.#isBack, Math.min(retryToMs, retryFromMs * 2 ** (this.#attempt - 1)));
    }
  }

  /** An attempt whose answer got lost may have arrived all the same: then it is this ballot that was counted already. */
  #outcome(answer: CastAnswer): VoteState {
    if (answer.accepted) return 'cast';
    if (answer.reason === 'closed') return 'closed';
    return this.#attempt > 0 ? 'cast' : 'already';
  }

  #rest(): void {
    clearTimeout(this.#timer);
    window.removeEventListener('pagehide', this.#leave);
    window.removeEventListener('online', this.#isBack);
  }

  readonly #isBack = (): void => {
    if (this.#view.state === 'waiting') void this.#send();
  };

  /** The page is going away: what is complete is cast now. */
  readonly #leave = (): void => {
    void this.#send(true);
  };

  #show(change: Partial<VoteView>): void {
    this.#view = { ...this.#view, ...change };
    for (const listener of this.#listeners) listener();
  }
}
