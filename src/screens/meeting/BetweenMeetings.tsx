import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useDecisions } from '../../features/decision/queries.ts';
import { AsidesHere } from '../../features/aside/AsidesHere.tsx';
import { Notes } from '../../features/chatNote/Notes.tsx';
import { ProposeStory } from '../../features/story/ProposeStory.tsx';

export interface BetweenProps {
  series: string;
  meeting: string;
  you: string;
  /** Shown first. */
  children?: ReactNode;
}

const useStyles = makeStyles({
  lines: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, minWidth: 0 },
});

export function BetweenMeetings({ series, meeting, you, children }: BetweenProps) {
  const styles = useStyles();
  const { data: decisions = [] } = useDecisions(series, meeting);
  const standing = decisions.filter(({ state, supersededBy }) => state === 'final' && supersededBy === null);
  return (
    <div className={styles.lines}>
      {children}
      <Notes series={series} meeting={meeting} you={you} decisions={standing} />
      <ProposeStory series={series} you={you} />
      <AsidesHere series={series} you={you} />
    </div>
  );
}
