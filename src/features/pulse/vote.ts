import { answersIn, nothingAnswered, type Answering, type Answers } from './answers.ts';

export const undoSeconds = 5;

/**
 * A vote, from the first tap until its ballot is counted.
 * - `starting`: what this browser has kept is being read.
 * - `counting`: complete, and still to be undone. While somebody writes a comment, the seconds don't run.
 * - `held`: it leaves at a random moment, or with the panel. `isRestored`: it was held when the panel was closed before.
 * - `waiting`: the server can't be reached; retried until it can.
 * - `already`: answered in another window. `elsewhere`: another device was admitted.
 * Nothing of the answers is left once they are counted.
 */
export type VoteState =
  | { step: 'starting' | 'cast' | 'already' | 'elsewhere' | 'closed' | 'let_off' }
  | { step: 'answering'; answering: Answering; isWriting: boolean }
  | { step: 'counting'; answering: Answering; isWriting: boolean; answers: Answers; secondsLeft: number }
  | { step: 'held'; answers: Answers; isRestored: boolean }
  | { step: 'sending' | 'waiting'; answers: Answers }
  | { step: 'failed'; answers: Answers; error: unknown };

export type VoteEvent =
  /** What this browser has kept of it. */
  | { event: 'opened'; kept: 'nothing' | 'cast' | Answers }
  | { event: 'answered'; change: Partial<Answering>; isWriting?: boolean }
  | { event: 'wrote'; isWriting: boolean }
  | { event: 'undone' }
  | { event: 'second' }
  /** The random moment has come. */
  | { event: 'due' }
  /** The panel is being closed. Without an admission and a connection a ballot can't leave with it. */
  | { event: 'leaving'; canSend: boolean }
  | { event: 'taken' }
  | { event: 'refused'; reason: 'closed' | 'elsewhere' | 'let_off' }
  | { event: 'unreachable' }
  | { event: 'failed'; error: unknown }
  | { event: 'retried' }
  /** Another window of this browser was admitted, holds the person's answers, held them before these, or had them counted. */
  | { event: 'heard'; news: News };

type News = 'admitted' | 'held' | 'held_first' | 'cast';

/**
 * `encrypt`: the answers, so that `keep` can write them at once. `count`: one second. `rest`: no more seconds. `depart`: at a
 * random moment. `send`: now. `finish`: nothing but that it is counted stays here. `forget`: nothing stays here.
 */
export type VoteEffect = 'encrypt' | 'keep' | 'count' | 'rest' | 'depart' | 'send' | 'finish' | 'forget';

export type VoteStep = readonly [VoteState, ...VoteEffect[]];

export const firstState: VoteState = { step: 'starting' };

/** What comes of an event. Whatever doesn't fit the state changes nothing. */
export function next(state: VoteState, event: VoteEvent): VoteStep {
  switch (event.event) {
    case 'opened':
      return state.step === 'starting' ? opened(event.kept) : [state];
    case 'answered':
      if (!isOpen(state)) return [state];
      return answered(merged(state.answering, event.change), event.isWriting ?? state.isWriting);
    case 'wrote':
      if (!isOpen(state) || state.isWriting === event.isWriting) return [state];
      return answered(state.answering, event.isWriting);
    case 'undone':
      if (state.step !== 'counting') return [state];
      return [answering({ ...nothingAnswered, comment: state.answering.comment }, false), 'rest'];
    case 'second':
      return second(state);
    case 'due':
      return state.step === 'held' ? [{ step: 'sending', answers: state.answers }, 'send'] : [state];
    case 'leaving':
      return leaving(state, event.canSend);
    case 'taken':
      return isOnItsWay(state) ? [{ step: 'cast' }, 'finish'] : [state];
    case 'refused':
      return refused(state, event.reason);
    case 'unreachable':
      return isOnItsWay(state) ? [{ step: 'waiting', answers: state.answers }] : [state];
    case 'failed':
      if (state.step !== 'held' && !isOnItsWay(state)) return [state];
      return [{ step: 'failed', answers: state.answers, error: event.error }];
    case 'retried':
      return state.step === 'failed' ? [held(state.answers, true), 'depart'] : [state];
    case 'heard':
      return heard(state, event.news);
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
  if (kept === 'nothing') return [answering(nothingAnswered, false)];
  return kept === 'cast' ? [{ step: 'cast' }] : [held(kept, true), 'depart'];
}

function answered(what: Answering, isWriting: boolean): VoteStep {
  const answers = answersIn(what);
  if (!answers) return [answering(what, isWriting), 'rest'];
  const counting: VoteState = { step: 'counting', answering: what, isWriting, answers, secondsLeft: undoSeconds };
  return isWriting ? [counting, 'rest', 'encrypt'] : [counting, 'rest', 'encrypt', 'count'];
}

function second(state: VoteState): VoteStep {
  if (state.step !== 'counting' || state.isWriting) return [state];
  if (state.secondsLeft > 1) return [{ ...state, secondsLeft: state.secondsLeft - 1 }, 'count'];
  return [held(state.answers, false), 'keep', 'depart'];
}

function leaving(state: VoteState, canSend: boolean): VoteStep {
  if (state.step !== 'counting' && state.step !== 'held') return [state];
  const { answers } = state;
  const first: VoteEffect[] = state.step === 'counting' ? ['rest', 'keep'] : [];
  if (canSend) return [{ step: 'sending', answers }, ...first, 'send'];
  // The page may come back as it was.
  return state.step === 'counting' ? [held(answers, false), ...first, 'depart'] : [state];
}

function refused(state: VoteState, reason: 'closed' | 'elsewhere' | 'let_off'): VoteStep {
  // People who haven't answered learn of the close with everybody else.
  if (isOpen(state)) return reason === 'closed' ? [state] : [{ step: reason }, 'rest'];
  if (state.step === 'held' || state.step === 'failed' || isOnItsWay(state)) return [{ step: reason }, 'forget'];
  return [state];
}

function heard(state: VoteState, news: News): VoteStep {
  if (state.step === 'elsewhere') return news === 'admitted' ? opened('nothing') : [state];
  if (news !== 'admitted' && isOpen(state)) return [{ step: 'already' }, 'rest'];
  if (news === 'held_first') return state.step === 'held' || state.step === 'sending' ? [{ step: 'already' }] : [state];
  if (news !== 'cast') return [state];
  return state.step === 'held' || state.step === 'waiting' || state.step === 'failed' ? [{ step: 'cast' }] : [state];
}
