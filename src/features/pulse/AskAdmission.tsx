import type { RateProps } from './Rate.tsx';
import { useVote } from './queries.ts';

/** Renders nothing. Every attendee's panel is admitted when the pulse opens, whatever it shows. */
export function AskAdmission({ series, meeting, you }: RateProps) {
  useVote({ series, meeting }, you);
  return null;
}
