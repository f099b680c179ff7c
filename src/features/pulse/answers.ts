import { commentLength, type Ballot, type CheckIn, type Place, type Scored, type Sight } from '#contract/pulse.ts';
import { nothingSeen, type Admission, type Answers } from './kept.ts';

/** Room for the longest comment in the longest script: a request's size is to tell nothing. */
const ballotBytes = 2_048;

/** What somebody has tapped and written so far. */
export interface Answering {
  scores: Partial<Record<Scored | CheckIn, number>>;
  seen: Partial<Record<Place, Sight>>;
  comment: string;
}

/** Complete with the two scores; everything else is optional. */
export function answersIn({ scores, seen, comment }: Answering): Answers | undefined {
  const { clarity, safety, plan = null, load = null } = scores;
  const said = comment.trim();
  if (clarity === undefined || safety === undefined || said.length > commentLength) return undefined;
  return { clarity, safety, plan, load, seen: { ...nothingSeen, ...seen }, comment: said };
}

/** The ballot as it travels: of one shape and one size, whatever is in it. */
export function sealed({ token, signature }: Admission, answers: Answers): Ballot {
  const ballot = { token, signature, ...answers, padding: '' };
  const { length } = new TextEncoder().encode(JSON.stringify(ballot));
  return { ...ballot, padding: ' '.repeat(ballotBytes - length) };
}
