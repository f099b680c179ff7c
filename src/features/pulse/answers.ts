import type { OpeningItem } from '#contract/meeting.ts';
import { commentLength, type Ballot, type Scored, type Sight } from '#contract/pulse.ts';
import type { Admission, Answers } from './kept.ts';

/** Room for the longest comment in the longest script: a request's size is to tell nothing. */
const ballotBytes = 2_048;

/** What somebody has tapped and written so far. */
export interface Answering {
  scores: Partial<Record<Scored, number>>;
  seen: Partial<Record<OpeningItem, Sight>>;
  comment: string;
}

/** Complete with the two scores; what was seen and a comment are optional. */
export function answersIn({ scores: { clarity, safety }, seen, comment }: Answering): Answers | undefined {
  const said = comment.trim();
  if (clarity === undefined || safety === undefined || said.length > commentLength) return undefined;
  const { purpose = null, frame = null, dissent = null } = seen;
  return { clarity, safety, seen: { purpose, frame, dissent }, comment: said };
}

/** The ballot as it travels: of one shape and one size, whatever is in it. */
export function sealed({ token, signature }: Admission, answers: Answers): Ballot {
  const ballot = { token, signature, ...answers, padding: '' };
  const { length } = new TextEncoder().encode(JSON.stringify(ballot));
  return { ...ballot, padding: ' '.repeat(ballotBytes - length) };
}
