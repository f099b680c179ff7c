import { useDecisions } from '../../features/decision/queries.ts';
import { AsidesHere } from '../../features/aside/AsidesHere.tsx';
import { Notes } from '../../features/chatNote/Notes.tsx';
import { ProposeStory } from '../../features/story/ProposeStory.tsx';

export interface BetweenProps {
  series: string;
  meeting: string;
  you: string;
}

export function BetweenMeetings({ series, meeting, you }: BetweenProps) {
  const { data: decisions = [] } = useDecisions(series, meeting);
  const standing = decisions.filter(({ state, supersededBy }) => state === 'final' && supersededBy === null);
  return (
    <>
      <Notes series={series} meeting={meeting} you={you} decisions={standing} />
      <ProposeStory series={series} you={you} />
      <AsidesHere series={series} you={you} />
    </>
  );
}
