import { makeStyles, tokens } from '@fluentui/react-components';
import { Rate } from '../features/pulse/Rate.tsx';
import { FiledRecap } from '../features/recap/FiledRecap.tsx';
import { MyActions } from '../features/recap/MyActions.tsx';
import { Between } from './Between.tsx';
import { PulseOrTalk } from './Talk.tsx';

export interface AttendeeAfterProps {
  series: string;
  meeting: string;
  /** The reader's id. */
  you: string;
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXL, minWidth: 0 },
});

/** After the meeting: two taps, and what was agreed. */
export function AttendeeAfter({ series, meeting, you }: AttendeeAfterProps) {
  return (
    <div className={useStyles().root}>
      <PulseOrTalk series={series}>
        <Rate series={series} meeting={meeting} you={you} />
      </PulseOrTalk>
      <MyActions series={series} meeting={meeting} you={you} />
      <FiledRecap series={series} meeting={meeting} />
      <Between series={series} meeting={meeting} you={you} />
    </div>
  );
}
