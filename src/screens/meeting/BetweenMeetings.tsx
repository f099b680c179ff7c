import { useDecisions } from '../../features/decision/queries.ts';
import { Notes } from '../../features/chatNote/Notes.tsx';

export interface BetweenProps {
  series: string;
  /** The latest. */
  meeting: string;
  /** The reader's id. */
  you: string;
}

/** What somebody can do between meetings. */
export function BetweenMeetings({ series, meeting, you }: BetweenProps) {
  const { data: decisions = [] } = useDecisions(series, meeting);
  const standing = decisions.filter(({ state, supersededBy }) => state === 'final' && supersededBy === null);
  return <Notes series={series} meeting={meeting} you={you} decisions={standing} />;
}
