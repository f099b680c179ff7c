import { usePeopleAsRead } from '../../api/people.ts';
import { useAdmission } from './queries.ts';

export interface AskTokensProps {
  series: string;
  meeting: string;
  you: string;
}

/**
 * Renders nothing. Every attendee's panel gets tokens when it opens the meeting, so writing a concern makes no
 * request that others don't make.
 */
export function AskTokens({ series, meeting, you }: AskTokensProps) {
  usePeopleAsRead(series);
  useAdmission({ series, meeting }, you);
  return null;
}
