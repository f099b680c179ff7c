import type { AnswerOf } from '#contract/wire/endpoint.ts';
import type { Ballot, castBallot } from '#contract/meeting/pulse.ts';
import type { Travel } from '../../../admission/travel/travel.ts';
import { spend, tokensOf, type Issuer } from '../../../admission/wallet.ts';
import type { Encrypted } from '../../../storage/deviceKeys.ts';
import { retryWhileTransient } from '../../../api/retryWhileTransient.ts';
import { openStore, type PersonStore } from '../../../storage/personStore.ts';
import { ProblemError } from '../../../api/problem.ts';
import { beAdmitted, pulseOf, type Admission, type Admit } from './admission.ts';
import { ballotOf, type Answers } from '../answers.ts';
import { readHeld, readRecord, untilOf, type BallotRecord, type BallotRoute, type HeldBallot } from './ballotRecord.ts';
import { departureDelayMs } from './departure.ts';
import { firstState, transition, type VoteEffect, type VoteEvent, type VoteState } from './transition.ts';

const secondMs = 1_000;

export interface VoteSource {
  person: string;
  route: BallotRoute;
  admit: Admit;
  /** An anonymous request. */
  cast: (ballot: Ballot) => Promise<AnswerOf<typeof castBallot>>;
  onCounted: (store: PersonStore) => void;
  /** Missing: the tokens stay in this browser. */
  travel?: Travel;
}

/** Carries out what `transition` decides: timers, storage and requests. Outlives its screen. */
export class VoteRunner {
  readonly #issuer: Issuer;
  #source: VoteSource;
  #state: VoteState = firstState;
  #listeners = new Set<() => void>();
  #store: PersonStore | undefined;
  #closesAt: number;
  #hasBegun = false;
  /** An attempt may have arrived without an answer, so `already_cast` may be this browser's own. */
  #mayHaveSent = false;
  #admission: Promise<Admission> | undefined;
  #seconds: ReturnType<typeof setTimeout> | undefined;
  #departure: ReturnType<typeof setTimeout> | undefined;
  /** Encrypted while they can still be undone, so that writing is synchronous. */
  #sealing: { answers: Answers; sealed?: Encrypted } | undefined;

  constructor(source: VoteSource) {
    this.#source = source;
    this.#issuer = pulseOf(source.route);
    this.#closesAt = source.route.closesAt;
  }

  get pulse(): string {
    return this.#issuer.id;
  }

  readonly state = (): VoteState => this.#state;

  /** Whether answers survive a reload; true until known. */
  get isLasting(): boolean {
    return this.#store?.isLasting ?? true;
  }

  /** Until then a closed panel can't send the ballot: it waits for the next opening. */
  get isAdmitted(): boolean {
    return this.#token() !== undefined;
  }

  get travel(): Travel | undefined {
    return this.#source.travel;
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
    const { state, effects } = transition(this.#state, event);
    if (state === this.#state && effects.length === 0) return;
    this.#state = state;
    for (const effect of effects) {
      // `keep` may find that another window held its answers first; then nothing is sent.
      if (this.#state === state) this.#carryOut(effect);
    }
    for (const listener of this.#listeners) listener();
  };

  /** For a pulse closed early. The server tells a held ballot that it is too late. */
  end(): void {
    this.#closesAt = Date.now();
    this.dispatch({ event: 'closedEarly' });
    if (this.#store) void this.travel?.remove(this.#store);
  }

  async #open(): Promise<void> {
    const store = await openStore(this.#source.person);
    this.#store = store;
    const record = readRecord(store, this.pulse);
    const ballot = await readHeld(store, this.pulse);
    this.#mayHaveSent = ballot !== undefined;
    window.addEventListener('pagehide', this.#leave);
    store.watch('ballot', this.pulse, this.#hear);
    store.watch('pulse', this.pulse, () => {
      if (this.#token()) this.dispatch({ event: 'admitted' });
    });
    this.dispatch({ event: 'opened', kept: record?.state === 'cast' ? 'cast' : (ballot?.answers ?? 'nothing') });
  }

  #carryOut(effect: VoteEffect): void {
    switch (effect.effect) {
      case 'encrypt':
        return void this.#encrypt(effect.answers);
      case 'keep':
        return void this.#keep(effect.answers);
      case 'startSecond':
        this.#seconds = setTimeout(() => {
          this.dispatch({ event: 'secondPassed' });
        }, secondMs);
        return;
      case 'stopSecond':
        return clearTimeout(this.#seconds);
      case 'askAdmission':
        return void this.#askAdmission();
      case 'depart':
        return this.#depart(effect.isRestored);
      case 'send':
        return void this.#send(effect.answers);
      case 'finish':
        return this.#finish();
      case 'forget':
        clearTimeout(this.#departure);
        this.#store?.remove('ballot', this.pulse);
        this.#store?.remove('pulse', this.pulse);
    }
  }

  async #askAdmission(): Promise<void> {
    if (this.#admission || !this.#store) return;
    const { route, admit, travel } = this.#source;
    this.#admission = beAdmitted(this.#store, route, admit, travel);
    try {
      const admission = await this.#admission;
      if (admission !== 'admitted') this.dispatch({ event: 'refused', reason: admission });
      else if (this.#token()) this.dispatch({ event: 'admitted' });
      else this.dispatch({ event: 'otherWindow', did: 'cast' });
    } catch (error) {
      this.dispatch({ event: 'admissionFailed', error });
    } finally {
      this.#admission = undefined;
    }
  }

  /** Once the person has chosen it, or to try again. */
  async useOneDrive(): Promise<void> {
    const { travel } = this.#source;
    const store = this.#store;
    if (!store || !travel) return;
    const { kind, id } = this.#issuer;
    await store.exclusively(kind, id, () => travel.meet(store, { isChosen: true }));
    if (this.#token()) this.dispatch({ event: 'admitted' });
    else if (travel.state() === 'carried') void this.#askAdmission();
  }

  async #encrypt(answers: Answers): Promise<Encrypted | undefined> {
    const sealing: { answers: Answers; sealed?: Encrypted } = { answers };
    this.#sealing = sealing;
    const ballot: HeldBallot = { answers, route: this.#source.route };
    const sealed = await this.#store?.encrypt(ballot);
    if (sealed) sealing.sealed = sealed;
    return sealed;
  }

  /** Synchronous if the answers are already encrypted: a page that is being unloaded has no later task. */
  async #keep(answers: Answers): Promise<void> {
    if (!this.#store) return;
    if (readRecord(this.#store, this.pulse)) {
      this.dispatch({ event: 'otherWindow', did: 'heldFirst' });
      return;
    }
    const isReady = this.#sealing?.answers === answers;
    const sealed = (isReady ? this.#sealing?.sealed : undefined) ?? (await this.#encrypt(answers));
    // It may have been counted meanwhile.
    if (sealed && 'answers' in this.#state) this.#write({ state: 'held', sealed });
  }

  #depart(isRestored: boolean): void {
    const delayMs = departureDelayMs(isRestored, { closesAt: this.#closesAt, now: Date.now() });
    clearTimeout(this.#departure);
    this.#departure = setTimeout(() => {
      this.dispatch({ event: 'due' });
    }, delayMs);
  }

  #token() {
    return this.#store && tokensOf(this.#store, this.#issuer)?.[0];
  }

  /** Sends in the calling task, so that it works during unload. */
  async #send(answers: Answers): Promise<void> {
    clearTimeout(this.#departure);
    if (!this.#store) return;
    const tokens = tokensOf(this.#store, this.#issuer);
    if (tokens?.length === 0) return this.dispatch({ event: 'accepted' });
    const token = tokens?.[0];
    let isFirst = true;
    try {
      const answer = await retryWhileTransient(
        () => {
          if (!token) throw new ProblemError('malformed');
          isFirst = !this.#mayHaveSent;
          this.#mayHaveSent = true;
          return this.#source.cast(ballotOf(token, answers));
        },
        () => {
          this.dispatch({ event: 'unreachable' });
        },
      );
      // Spent at the first attempt: another device has the token too. Later it may be the attempt before.
      if (answer.accepted) this.dispatch({ event: 'accepted' });
      else if (answer.reason === 'already_cast') this.dispatch({ event: isFirst ? 'spentElsewhere' : 'accepted' });
      else if (answer.reason === 'closed') this.dispatch({ event: 'refused', reason: 'closed' });
      else throw new ProblemError('malformed');
    } catch (error) {
      this.dispatch({ event: 'failed', error });
    }
  }

  #finish(): void {
    if (!this.#store) return;
    const token = this.#token();
    if (token) spend(this.#store, this.#issuer, token);
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
    if (record) this.dispatch({ event: 'otherWindow', did: record.state });
  };

  readonly #leave = (): void => {
    this.dispatch({ event: 'leaving', canSend: this.#token() !== undefined && navigator.onLine });
  };
}
