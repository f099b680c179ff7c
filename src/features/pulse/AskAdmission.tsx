import type { RateProps } from './Rate.tsx';
import { useVote } from './queries.ts';

/** Nothing to see: an attendee's panel is admitted when the pulse opens, also while it shows something else. */
export function AskAdmission({ series, meeting, you }: RateProps) {
  useVote({ series, meeting }, you);
  return null;
}
