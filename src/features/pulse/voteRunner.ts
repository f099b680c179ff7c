import type { AnswerOf } from '#contract/endpoint.ts';
import type { Ballot, castBallot } from '#contract/pulse.ts';
import { minuteMs } from '../../admission/randomMoment.ts';
import { spend, tokensOf } from '../../admission/wallet.ts';
import type { Encrypted } from '../../storage/deviceKeys.ts';
import { retryWhileTransient } from '../../api/retryWhileTransient.ts';
import { openStore, type PersonStore } from '../../storage/personStore.ts';
import { ProblemError } from '../../api/problem.ts';
import { beAdmitted, pulseOf, type Admission, type Admit } from './admission.ts';
import { ballotOf, type Answers } from './answers.ts';
import { readHeld, readRecord, untilOf, type BallotRecord, type BallotRoute, type HeldBallot } from './ballotRecord.ts';
import { firstState, next, type VoteEffect, type VoteEvent, type VoteState } from './vote.ts';

const secondMs = 1_000;
/** A ballot leaves within so long; one that was held when the panel was closed, within so long after the next opening. */
export const departureSpreadMs = { first: 30 * minuteMs, restored: 2 * minuteMs };
/** Before the pulse closes. */
const closeMarginMs = minuteMs;

export interface VoteSource {
  person: string;
  route: BallotRoute;
  admit: Admit;
  /** Sends a ballot that says nothing of who sends it. */
  cast: (ballot: Ballot) => Promise<AnswerOf<typeof castBallot>>;
  /** The first ballot of a pool is counted. */
  onCounted: (store: PersonStore) => void;
}

/** Runs a vote: keeps the time, the browser's store and the requests. Outlives its screen. */
export class VoteRunner {
  readonly pulse: string;
  #source: VoteSource;
  #state: VoteState = firstState;
  #listeners = new Set<() => void>();
  #store: PersonStore | undefined;
  #closesAt: number;
  #hasBegun = false;
  #admission: Promise<Admission> | undefined;
  #seconds: ReturnType<typeof setTimeout> | undefined;
  #departure: ReturnType<typeof setTimeout> | undefined;
  /** The answers, encrypted while they can still be undone. */
  #sealing: { answers: Answers; sealed?: Encrypted } | undefined;

  constructor(source: VoteSource) {
    this.#source = source;
    this.pulse = source.route.ballots.pulse;
    this.#closesAt = source.route.closesAt;
  }

  readonly state = (): VoteState => this.#state;

  /** Whether a reload finds everything again; true until that is known. */
  get isLasting(): boolean {
    return this.#store?.isLasting ?? true;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  begin(): void {
    if (this.#hasBegun) return;
    this.#hasBegun = true;
    void this.#open();
  }

  readonly dispatch = (event: VoteEvent): void => {
    const [state, ...effects] = next(this.#state, event);
    if (state === this.#state && effects.length === 0) return;
    this.#state = state;
    for (const effect of effects) this.#effects[effect]();
    for (const listener of this.#listeners) listener();
  };

  /** The pulse was closed before its time. A ballot that is still held learns from the server that it came too late. */
  end(): void {
    this.#closesAt = Date.now();
    this.#schedule();
  }

  async #open(): Promise<void> {
    const store = await openStore(this.#source.person);
    this.#store = store;
    const record = readRecord(store, this.pulse);
    const ballot = await readHeld(store, this.pulse);
    window.addEventListener('pagehide', this.#leave);
    store.watch('ballot', this.pulse, this.#hear);
    store.watch('pulse', this.pulse, () => {
      if (this.#token()) this.dispatch({ event: 'heard', news: 'admitted' });
    });
    this.dispatch({ event: 'opened', kept: record?.state === 'cast' ? 'cast' : (ballot?.answers ?? 'nothing') });
    if (this.#state.step === 'cast') return;
    void this.#beAdmitted();
  }

  /** Asks once at a time. A failure is told to people whose ballot needs it. */
  async #beAdmitted(): Promise<void> {
    if (this.#admission || !this.#store) return;
    const { route, admit } = this.#source;
    this.#admission = beAdmitted(this.#store, route, admit);
    try {
      const admission = await this.#admission;
      if (admission !== 'admitted') this.dispatch({ event: 'refused', reason: admission });
      else if (this.#token()) this.#schedule();
      // Spent by another window.
      else this.dispatch({ event: 'heard', news: 'cast' });
    } catch (error) {
      if (this.#state.step === 'held') this.dispatch({ event: 'failed', error });
    } finally {
      this.#admission = undefined;
    }
  }

  readonly #effects: Record<VoteEffect, () => void> = {
    encrypt: () => {
      if (this.#state.step === 'counting') void this.#encrypt(this.#state.answers);
    },
    keep: () => {
      void this.#keep();
    },
    count: () => {
      this.#seconds = setTimeout(() => {
        this.dispatch({ event: 'second' });
      }, secondMs);
    },
    rest: () => {
      clearTimeout(this.#seconds);
    },
    depart: () => {
      this.#schedule();
    },
    send: () => {
      void this.#send();
    },
    finish: () => {
      this.#finish();
    },
    forget: () => {
      clearTimeout(this.#departure);
      this.#store?.remove('ballot', this.pulse);
      this.#store?.remove('pulse', this.pulse);
    },
  };

  async #encrypt(answers: Answers): Promise<Encrypted | undefined> {
    const sealing: { answers: Answers; sealed?: Encrypted } = { answers };
    this.#sealing = sealing;
    const ballot: HeldBallot = { answers, route: this.#source.route };
    const sealed = await this.#store?.encrypt(ballot);
    if (sealed) sealing.sealed = sealed;
    return sealed;
  }

  /** Writes in the same task where the answers are encrypted already: a page that is going away has no later one. */
  async #keep(): Promise<void> {
    if (!('answers' in this.#state) || !this.#store) return;
    const { answers } = this.#state;
    if (readRecord(this.#store, this.pulse)) {
      this.dispatch({ event: 'heard', news: 'held_first' });
      return;
    }
    const isReady = this.#sealing?.answers === answers;
    const sealed = (isReady ? this.#sealing?.sealed : undefined) ?? (await this.#encrypt(answers));
    // Meanwhile it may be counted.
    if (sealed && 'answers' in this.#state) this.#write({ state: 'held', sealed });
  }

  /** When it is held and admitted, at a random moment, and early enough. */
  #schedule(): void {
    if (this.#state.step !== 'held') return;
    if (!this.#token()) {
      void this.#beAdmitted();
      return;
    }
    const spread = this.#state.isRestored ? departureSpreadMs.restored : departureSpreadMs.first;
    const left = this.#closesAt - closeMarginMs - Date.now();
    clearTimeout(this.#departure);
    this.#departure = setTimeout(
      () => {
        this.dispatch({ event: 'due' });
      },
      Math.random() * Math.max(0, Math.min(spread, left)),
    );
  }

  #token() {
    return this.#store && tokensOf(this.#store, pulseOf(this.#source.route))?.[0];
  }

  /** The request leaves in the task that asks for it. */
  async #send(): Promise<void> {
    clearTimeout(this.#departure);
    if (this.#state.step !== 'sending' || !this.#store) return;
    const { answers } = this.#state;
    const tokens = tokensOf(this.#store, pulseOf(this.#source.route));
    if (tokens?.length === 0) {
      // Spent by another window, for these answers.
      this.dispatch({ event: 'taken' });
      return;
    }
    const token = tokens?.[0];
    try {
      const answer = await retryWhileTransient(
        () => {
          if (!token) throw new ProblemError('malformed');
          return this.#source.cast(ballotOf(token, answers));
        },
        () => {
          this.dispatch({ event: 'unreachable' });
        },
      );
      // Only this browser has the token: a ballot that was there already is an earlier attempt of its own.
      if (answer.accepted || answer.reason === 'already_cast') this.dispatch({ event: 'taken' });
      else if (answer.reason === 'closed') this.dispatch({ event: 'refused', reason: 'closed' });
      else throw new ProblemError('malformed');
    } catch (error) {
      this.dispatch({ event: 'failed', error });
    }
  }

  #finish(): void {
    if (!this.#store) return;
    const token = this.#token();
    if (token) spend(this.#store, pulseOf(this.#source.route), token);
    this.#sealing = undefined;
    this.#write({ state: 'cast' });
    this.#source.onCounted(this.#store);
  }

  #write(record: { state: 'cast' } | { state: 'held'; sealed: Encrypted }): void {
    const until = untilOf(this.#source.route);
    this.#store?.write<BallotRecord>('ballot', this.pulse, { until, ...record });
  }

  readonly #hear = (): void => {
    const record = this.#store && readRecord(this.#store, this.pulse);
    if (record) this.dispatch({ event: 'heard', news: record.state });
  };

  readonly #leave = (): void => {
    this.dispatch({ event: 'leaving', canSend: this.#token() !== undefined && navigator.onLine });
  };
}
