import { usePeopleAsRead } from '../../api/people.ts';
import { useAdmission } from './queries.ts';

export interface AskTokensProps {
  series: string;
  meeting: string;
  /** The reader's id. */
  you: string;
}

/** Nothing to see: an attendee's panel gets its tokens, and reads who is here, when it opens the meeting:
 * whoever writes a concern asks for nothing that others don't. */
export function AskTokens({ series, meeting, you }: AskTokensProps) {
  usePeopleAsRead(series);
  useAdmission({ series, meeting }, you);
  return null;
}
