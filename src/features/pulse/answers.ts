import type { SignedToken } from '#contract/wire/admission.ts';
import type { Ballot, CheckIn, QuestionSlot, Scored, Sight, Sightings } from '#contract/pulse.ts';
import { ballotBytes, commentLength } from '#contract/rules/pulse.ts';
import { padded } from '../../admission/padding.ts';

export const nothingSeen: Sightings = { first: null, second: null, third: null };

/** What somebody has tapped and written so far. */
export interface Answering {
  scores: Partial<Record<Scored | CheckIn, number>>;
  seen: Partial<Record<QuestionSlot, Sight>>;
  comment: string;
}

export const nothingAnswered: Answering = { scores: {}, seen: {}, comment: '' };

/** What a ballot says. */
export type Answers = Pick<Ballot, 'clarity' | 'safety' | 'plan' | 'load' | 'seen' | 'comment'>;

/** Complete with the two scores; everything else is optional. */
export function answersIn({ scores, seen, comment }: Answering): Answers | undefined {
  const { clarity, safety, plan = null, load = null } = scores;
  // Half of a character pair would be refused.
  const said = comment.toWellFormed().trim();
  if (clarity === undefined || safety === undefined || said.length > commentLength) return undefined;
  return { clarity, safety, plan, load, seen: { ...nothingSeen, ...seen }, comment: said };
}

/** The ballot as it travels: of one shape and one size, whatever is in it. */
export function ballotOf({ token, signature }: SignedToken, answers: Answers): Ballot {
  return padded(ballotBytes, { token, signature, ...answers });
}
