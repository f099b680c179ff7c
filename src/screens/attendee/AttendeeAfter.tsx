import { makeStyles, tokens } from '@fluentui/react-components';
import { CommitmentHere } from '../../features/commitment/CommitmentHere.tsx';
import { AskedActions } from '../../features/ownership/AskedActions.tsx';
import { useOwnership } from '../../features/ownership/queries.ts';
import { usePulse } from '../../features/pulse/queries.ts';
import { Rate } from '../../features/pulse/Rate.tsx';
import { Results } from '../../features/pulse/Results.tsx';
import { FiledRecap } from '../../features/recap/filed/FiledRecap.tsx';
import { SupportLine } from '../../features/supportLevel/SupportLine.tsx';
import { BetweenMeetings } from '../meeting/BetweenMeetings.tsx';
import { LeftWords } from '../meeting/LeftWords.tsx';
import { PulseOrTalk } from '../meeting/PulseOrTalk.tsx';

export interface AttendeeAfterProps {
  series: string;
  meeting: string;
  you: string;
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXL, minWidth: 0 },
});

export function AttendeeAfter({ series, meeting, you }: AttendeeAfterProps) {
  const styles = useStyles();
  const ownership = useOwnership({ series, meeting });
  const pulse = usePulse({ series, meeting });
  return (
    <div className={styles.root}>
      <PulseOrTalk series={series}>
        {/* The result is for the person who hosted longest, even if somebody else closed the meeting. */}
        {pulse.data?.isYours === true ? (
          <Results series={series} meeting={meeting} />
        ) : (
          <Rate series={series} meeting={meeting} you={you} />
        )}
      </PulseOrTalk>
      <LeftWords series={series} meeting={meeting} you={you} />
      <AskedActions
        series={series}
        meeting={meeting}
        isAlwaysShown
        underWork={(work) => <SupportLine series={series} you={you} work={work} />}
      />
      <FiledRecap series={series} meeting={meeting} accepted={ownership.data?.accepted} />
      <BetweenMeetings series={series} meeting={meeting} you={you}>
        <CommitmentHere series={series} meeting={meeting} you={you} />
      </BetweenMeetings>
    </div>
  );
}
