import { answersIn, nothingAnswered, type Answering, type Answers } from '../answers.ts';

export const undoSeconds = 5;

/**
 * `counting`: can still be undone, paused while a comment is written. `held`: leaves at a random moment or with the
 * panel. `answered_elsewhere`: another window, `already_admitted`: another device. No answers remain once counted.
 */
export type VoteState =
  | { step: 'starting' | 'cast' | 'answered_elsewhere' | 'already_admitted' | 'closed' | 'let_off' }
  | { step: 'answering'; answering: Answering; isWriting: boolean }
  | { step: 'counting'; answering: Answering; isWriting: boolean; answers: Answers; secondsLeft: number }
  | { step: 'held'; answers: Answers; isRestored: boolean }
  | { step: 'sending' | 'waiting'; answers: Answers }
  | { step: 'failed'; answers: Answers; error: unknown };

type Refusal = 'closed' | 'already_admitted' | 'let_off';

/** `heldFirst`: it held the person's answers before this one could. */
type OtherWindow = 'held' | 'heldFirst' | 'cast';

export type VoteEvent =
  | { event: 'opened'; kept: 'nothing' | 'cast' | Answers }
  | { event: 'answered'; change: Partial<Answering>; isWriting?: boolean }
  | { event: 'wrote'; isWriting: boolean }
  | { event: 'undone' }
  | { event: 'secondPassed' }
  | { event: 'admitted' }
  | { event: 'admissionFailed'; error: unknown }
  | { event: 'due' }
  | { event: 'closedEarly' }
  /** Without an admission and a connection, a ballot can't leave with the panel. */
  | { event: 'leaving'; canSend: boolean }
  | { event: 'accepted' }
  /** Another device with the same token was faster. */
  | { event: 'spentElsewhere' }
  | { event: 'refused'; reason: Refusal }
  | { event: 'unreachable' }
  | { event: 'failed'; error: unknown }
  | { event: 'retried' }
  | { event: 'otherWindow'; did: OtherWindow };

export type VoteEffect =
  /** Done ahead, so that `keep` can write synchronously. */
  | { effect: 'encrypt'; answers: Answers }
  | { effect: 'keep'; answers: Answers }
  | { effect: 'startSecond' }
  | { effect: 'stopSecond' }
  | { effect: 'askAdmission' }
  | { effect: 'depart'; isRestored: boolean }
  | { effect: 'send'; answers: Answers }
  /** Spends the token and stores only that the ballot was counted. */
  | { effect: 'finish' }
  | { effect: 'forget' };

export interface VoteStep {
  state: VoteState;
  effects: VoteEffect[];
}

export const firstState: VoteState = { step: 'starting' };

/** Events that don't fit the state change nothing. */
export function transition(state: VoteState, event: VoteEvent): VoteStep {
  switch (event.event) {
    case 'opened':
      return state.step === 'starting' ? opened(event.kept) : to(state);
    case 'answered':
      if (!isOpen(state)) return to(state);
      return answered(merged(state.answering, event.change), event.isWriting ?? state.isWriting);
    case 'wrote':
      if (!isOpen(state) || state.isWriting === event.isWriting) return to(state);
      return answered(state.answering, event.isWriting);
    case 'undone':
      if (state.step !== 'counting') return to(state);
      return to(answering({ ...nothingAnswered, comment: state.answering.comment }, false), stopSecond);
    case 'secondPassed':
      return secondPassed(state);
    case 'admitted':
      return admitted(state);
    case 'admissionFailed':
      return state.step === 'held' ? to({ step: 'failed', answers: state.answers, error: event.error }) : to(state);
    case 'due':
      return state.step === 'held' ? send(state.answers) : to(state);
    case 'closedEarly':
      return state.step === 'held' ? to(state, askAdmission) : to(state);
    case 'leaving':
      return leaving(state, event.canSend);
    case 'refused':
      return refused(state, event.reason);
    case 'spentElsewhere':
      return isOnItsWay(state) ? to({ step: 'answered_elsewhere' }, { effect: 'finish' }) : to(state);
    case 'accepted':
    case 'unreachable':
    case 'failed':
      return isOnItsWay(state) ? sent(state, event) : to(state);
    case 'retried':
      return state.step === 'failed' ? to(held(state.answers, true), askAdmission) : to(state);
    case 'otherWindow':
      return otherWindow(state, event.did);
  }
}

type Step<Name extends VoteState['step']> = Extract<VoteState, { step: Name }>;

function isOpen(state: VoteState): state is Step<'answering'> | Step<'counting'> {
  return state.step === 'answering' || state.step === 'counting';
}

function isOnItsWay(state: VoteState): state is Step<'sending' | 'waiting'> {
  return state.step === 'sending' || state.step === 'waiting';
}

function answering(what: Answering, isWriting: boolean): VoteState {
  return { step: 'answering', answering: what, isWriting };
}

function merged(before: Answering, change: Partial<Answering>): Answering {
  return {
    scores: { ...before.scores, ...change.scores },
    seen: { ...before.seen, ...change.seen },
    comment: change.comment ?? before.comment,
  };
}

function held(answers: Answers, isRestored: boolean): VoteState {
  return { step: 'held', answers, isRestored };
}

function opened(kept: 'nothing' | 'cast' | Answers): VoteStep {
  if (kept === 'nothing') return to(answering(nothingAnswered, false), askAdmission);
  return kept === 'cast' ? to({ step: 'cast' }) : to(held(kept, true), askAdmission);
}

function answered(what: Answering, isWriting: boolean): VoteStep {
  const answers = answersIn(what);
  if (!answers) return to(answering(what, isWriting), stopSecond);
  const counting: VoteState = { step: 'counting', answering: what, isWriting, answers, secondsLeft: undoSeconds };
  const encrypt: VoteEffect = { effect: 'encrypt', answers };
  return isWriting ? to(counting, stopSecond, encrypt) : to(counting, stopSecond, encrypt, startSecond);
}

function secondPassed(state: VoteState): VoteStep {
  if (state.step !== 'counting' || state.isWriting) return to(state);
  if (state.secondsLeft > 1) return to({ ...state, secondsLeft: state.secondsLeft - 1 }, startSecond);
  return to(held(state.answers, false), keep(state.answers), askAdmission);
}

function admitted(state: VoteState): VoteStep {
  // A new object, so that the screen says what closing it does now.
  if (state.step === 'held') return to({ ...state }, { effect: 'depart', isRestored: state.isRestored });
  return state.step === 'already_admitted' ? to(answering(nothingAnswered, false)) : to(state);
}

function leaving(state: VoteState, canSend: boolean): VoteStep {
  if (state.step === 'held') return canSend ? send(state.answers) : to(state);
  if (state.step !== 'counting') return to(state);
  const { answers } = state;
  if (canSend) return send(answers, stopSecond, keep(answers));
  // The page may return, as from the back/forward cache.
  return to(held(answers, false), stopSecond, keep(answers), askAdmission);
}

function send(answers: Answers, ...before: VoteEffect[]): VoteStep {
  return to({ step: 'sending', answers }, ...before, { effect: 'send', answers });
}

function sent(
  { answers }: Step<'sending' | 'waiting'>,
  event: Extract<VoteEvent, { event: 'accepted' | 'unreachable' | 'failed' }>,
): VoteStep {
  if (event.event === 'accepted') return to({ step: 'cast' }, { effect: 'finish' });
  return to(event.event === 'failed' ? { step: 'failed', answers, error: event.error } : { step: 'waiting', answers });
}

function refused(state: VoteState, reason: Refusal): VoteStep {
  // People who haven't answered learn of the close with everybody else.
  if (isOpen(state)) return reason === 'closed' ? to(state) : to({ step: reason }, stopSecond);
  const isComplete = state.step === 'held' || state.step === 'failed' || isOnItsWay(state);
  return isComplete ? to({ step: reason }, { effect: 'forget' }) : to(state);
}

function otherWindow(state: VoteState, did: OtherWindow): VoteStep {
  if (isOpen(state)) return to({ step: 'answered_elsewhere' }, stopSecond);
  if (did === 'heldFirst' && (state.step === 'held' || state.step === 'sending'))
    return to({ step: 'answered_elsewhere' });
  const isLeft = state.step === 'held' || state.step === 'waiting' || state.step === 'failed';
  return did === 'cast' && isLeft ? to({ step: 'cast' }) : to(state);
}

function to(state: VoteState, ...effects: VoteEffect[]): VoteStep {
  return { state, effects };
}

const stopSecond: VoteEffect = { effect: 'stopSecond' };
const startSecond: VoteEffect = { effect: 'startSecond' };
const askAdmission: VoteEffect = { effect: 'askAdmission' };
const keep = (answers: Answers): VoteEffect => ({ effect: 'keep', answers });
