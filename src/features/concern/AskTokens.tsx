import { useAdmission } from './queries.ts';

export interface AskTokensProps {
  series: string;
  meeting: string;
  /** The reader's id. */
  you: string;
}

/** Nothing to see: an attendee's panel gets its tokens when it opens the meeting, whatever it shows. */
export function AskTokens({ series, meeting, you }: AskTokensProps) {
  useAdmission({ series, meeting }, you);
  return null;
}
