import type { SignedToken } from '#contract/wire/admission.ts';
import type { Ballot, CheckIn, QuestionSlot, Scored, Sight, Sightings } from '#contract/meeting/pulse.ts';
import { ballotBytes, commentLength } from '#contract/rules/meeting/pulse.ts';
import { padded } from '../../admission/padding.ts';

export const nothingSeen: Sightings = { first: null, second: null, third: null };

export interface Answering {
  scores: Partial<Record<Scored | CheckIn, number>>;
  seen: Partial<Record<QuestionSlot, Sight>>;
  comment: string;
}

export const nothingAnswered: Answering = { scores: {}, seen: {}, comment: '' };

export type Answers = Pick<Ballot, 'clarity' | 'safety' | 'plan' | 'load' | 'seen' | 'comment'>;

/** Undefined until both scores are given; the rest is optional. */
export function answersIn({ scores, seen, comment }: Answering): Answers | undefined {
  const { clarity, safety, plan = null, load = null } = scores;
  // The contract refuses lone surrogates.
  const said = comment.toWellFormed().trim();
  if (clarity === undefined || safety === undefined || said.length > commentLength) return undefined;
  return { clarity, safety, plan, load, seen: { ...nothingSeen, ...seen }, comment: said };
}

/** Every ballot has the same shape and size, whatever it says. */
export function ballotOf({ token, signature }: SignedToken, answers: Answers): Ballot {
  return padded(ballotBytes, { token, signature, ...answers });
}
