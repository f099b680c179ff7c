import type { Ballot, CheckIn, Place, Scored, Sight } from '#contract/pulse.ts';
import { persistently } from '../../api/persistently.ts';
import { ProblemError } from '../../api/problem.ts';
import { beAdmitted, type Admitting } from './admission.ts';
import { answersIn, sealed, type Answering } from './answers.ts';
import { canKeep, forget, keep, read, tidy, watch, type Admission, type Answers, type Kept } from './kept.ts';

const undoSeconds = 5;
const secondMs = 1_000;

type CastAnswer = { accepted: true } | { accepted: false; reason: 'already_cast' | 'closed' | 'not_admitted' };

export interface VoteSource extends Admitting {
  /** Sends a ballot that says nothing of who sends it. */
  cast: (ballot: Ballot) => Promise<CastAnswer>;
}

/**
 * `counting`: complete, and still to be taken back. `waiting`: the server can't be reached; tried again until it can.
 * `sent`: on its way when the panel was closed, so nobody knows here whether it arrived. `already`: counted from another
 * window. `elsewhere`: another device was admitted. From `cast` on nothing is left here of what was answered.
 */
export type VoteState =
  | 'answering'
  | 'counting'
  | 'sending'
  | 'waiting'
  | 'failed'
  | 'cast'
  | 'sent'
  | 'already'
  | 'elsewhere'
  | 'closed'
  | 'let_off';

export interface VoteView extends Answering {
  state: VoteState;
  secondsLeft: number;
  /** While somebody writes a comment, nothing is sent. */
  isWriting: boolean;
  /** Whether a reload finds the admission again. */
  isKept: boolean;
  error: unknown;
}

const blank = { scores: {}, seen: {}, comment: '', secondsLeft: 0, isWriting: false, error: undefined };

/** One person's answers, from the first tap until they are cast. Outlives its screen: whoever turns away has answered. */
export class Vote {
  readonly pulse: string;
  #source: VoteSource;
  #view: VoteView;
  #listeners = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #admission: Admission | undefined;
  #sending: Answers | undefined;
  /** An attempt without an answer may have arrived all the same. */
  #mayHaveArrived = false;
  #hasBegun = false;

  constructor(source: VoteSource) {
    this.#source = source;
    this.pulse = source.part.pulse;
    const kept = read(source.part);
    this.#view = { ...blank, state: 'answering', isKept: canKeep() };
    if (kept?.state === 'sent') this.#admission = admissionIn(kept);
    if (kept?.state === 'sent' || kept?.state === 'cast') this.#view.state = kept.state;
  }

  readonly view = (): VoteView => this.#view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Is admitted at once, so that asking says nothing about answering; and goes on where the panel was closed. */
  begin(): void {
    if (this.#hasBegun) return;
    this.#hasBegun = true;
    tidy(Date.now());
    watch(this.#source.part, this.#hear);
    const kept = read(this.#source.part);
    if (kept && 'waiting' in kept && kept.waiting) {
      this.#mayHaveArrived = true;
      void this.#send(kept.waiting);
      return;
    }
    if (!this.#isOpen()) return;
    persistently(
      () => this.#beAdmitted(),
      () => {},
    ).then(
      (standing) => {
        // Whoever hasn't answered learns of the close as everybody does.
        if (typeof standing === 'string' && standing !== 'closed' && this.#isOpen()) this.#end(standing);
      },
      // Told when it is needed: with complete answers it is asked again.
      () => undefined,
    );
  }

  score(question: Scored | CheckIn, score: number): void {
    this.#answer({ scores: { ...this.#view.scores, [question]: score } });
  }

  see(place: Place, sight: Sight): void {
    this.#answer({ seen: { ...this.#view.seen, [place]: sight } });
  }

  write(comment: string): void {
    this.#answer({ comment, isWriting: true });
  }

  /** Sends what is complete only after the writer is done, and then some. */
  hold(isWriting: boolean): void {
    if (this.#view.isWriting !== isWriting) this.#answer({ isWriting });
  }

  /** Takes every tap back. */
  undo(): void {
    if (this.#view.state !== 'counting') return;
    this.#rest();
    this.#show({ ...blank, comment: this.#view.comment, state: 'answering' });
  }

  /** After a failure that asking again by itself would not mend. */
  tryAgain(): void {
    if (this.#view.state === 'failed' && this.#sending) void this.#send(this.#sending);
  }

  /** For who isn't sure that it arrived. The same admission can't count twice. */
  answerAgain(): void {
    if (this.#view.state !== 'sent' || !this.#admission) return;
    this.#mayHaveArrived = true;
    this.#keep({ state: 'admitted', ...this.#admission });
    this.#show({ ...blank, state: 'answering' });
  }

  #answer(answers: Partial<VoteView>): void {
    if (!this.#isOpen()) return;
    this.#show(answers);
    this.#rest();
    if (!answersIn(this.#view)) {
      this.#show({ state: 'answering' });
      return;
    }
    window.addEventListener('pagehide', this.#leave);
    this.#show({ state: 'counting' });
    if (!this.#view.isWriting) this.#count(undoSeconds);
  }

  #isOpen(): boolean {
    return this.#view.state === 'answering' || this.#view.state === 'counting';
  }

  #count(secondsLeft: number): void {
    this.#show({ secondsLeft });
    this.#timer = setTimeout(() => {
      const answers = answersIn(this.#view);
      if (secondsLeft > 1) this.#count(secondsLeft - 1);
      else if (answers) void this.#send(answers);
    }, secondMs);
  }

  async #send(answers: Answers): Promise<void> {
    this.#rest();
    this.#sending = answers;
    this.#show({ state: 'sending' });
    window.addEventListener('pagehide', this.#leave);
    try {
      const state = await persistently(
        () => this.#cast(answers),
        () => {
          this.#mayHaveArrived = true;
          this.#keepWaiting(answers);
          this.#show({ state: 'waiting' });
        },
      );
      // Meanwhile another window may have told the end.
      if (this.#sending === answers) this.#end(state);
    } catch (error) {
      this.#rest();
      this.#show({ state: 'failed', error });
    }
  }

  /** With an admission at hand the request leaves before the page does. */
  async #cast(answers: Answers): Promise<VoteState> {
    const counted = this.#mayHaveArrived ? 'cast' : 'already';
    const standing = this.#admission ?? (await this.#beAdmitted());
    if (typeof standing === 'string') return standing === 'cast' ? counted : standing;
    const answer = await this.#source.cast(sealed(standing, answers));
    if (answer.accepted) return 'cast';
    if (answer.reason === 'not_admitted') throw new ProblemError('malformed');
    return answer.reason === 'closed' ? 'closed' : counted;
  }

  async #beAdmitted(): Promise<Admission | 'cast' | 'elsewhere' | 'closed' | 'let_off'> {
    const kept = await beAdmitted(this.#source);
    if (!('token' in kept)) return kept.state === 'already_admitted' ? 'elsewhere' : kept.state;
    this.#admission = admissionIn(kept);
    return this.#admission;
  }

  #end(state: VoteState): void {
    this.#rest();
    this.#sending = undefined;
    if (state === 'cast' || state === 'already') {
      this.#admission = undefined;
      this.#keep({ state: 'cast' });
    }
    if (state === 'closed') forget(this.#source.part);
    this.#show({ ...blank, state });
  }

  /** Another window of the same person has got further. */
  readonly #hear = (kept: Kept | undefined): void => {
    const { state } = this.#view;
    if (kept?.state === 'admitted' && state === 'elsewhere') this.#show({ ...blank, state: 'answering' });
    if (state === 'sending' || state === 'cast') return;
    if (kept?.state === 'cast') this.#end('already');
    if (kept?.state !== 'sent') return;
    this.#admission = admissionIn(kept);
    this.#end('sent');
  };

  #rest(): void {
    clearTimeout(this.#timer);
    window.removeEventListener('pagehide', this.#leave);
  }

  /** The page is going away: what is complete is cast now, and leaves no answer behind unless it can't be. */
  readonly #leave = (): void => {
    const { state } = this.#view;
    const answers = this.#sending ?? answersIn(this.#view);
    if (!answers) return;
    if (state === 'waiting' || !this.#admission || !navigator.onLine) this.#keepWaiting(answers);
    else this.#keep({ state: 'sent', ...this.#admission });
    if (state === 'counting') void this.#send(answers);
  };

  #keepWaiting(waiting: Answers): void {
    const kept = read(this.#source.part);
    if (kept?.state === 'sent') keep(this.#source.part, { ...kept, state: 'admitted', waiting });
    if (kept?.state === 'asked' || kept?.state === 'admitted') keep(this.#source.part, { ...kept, waiting });
  }

  #keep(kept: { state: 'cast' } | ({ state: 'admitted' | 'sent' } & Admission)): void {
    keep(this.#source.part, { closesAt: this.#source.closesAt, ...kept });
  }

  #show(change: Partial<VoteView>): void {
    this.#view = { ...this.#view, ...change };
    for (const listener of this.#listeners) listener();
  }
}

function admissionIn({ token, signature }: Admission): Admission {
  return { token, signature };
}
