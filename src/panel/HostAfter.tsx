import { makeStyles, tokens } from '@fluentui/react-components';
import type { MeetingView, Room } from '#contract/meeting.ts';
import { explain } from '../api/explain.ts';
import { Handed } from '../features/observer/Handed.tsx';
import { AskedActions } from '../features/ownership/AskedActions.tsx';
import { Results } from '../features/pulse/Results.tsx';
import { SharedCard } from '../features/recap/SharedCard.tsx';
import { SupportLine } from '../features/support/SupportLine.tsx';
import { useBeginMeeting } from '../features/room/queries.ts';
import { QuietButton } from '../ui/QuietButton.tsx';
import { WarningText } from '../ui/WarningText.tsx';
import { useFormat, useWords } from '../words/words.tsx';
import { Between } from './Between.tsx';
import { PulseOrTalk } from './Talk.tsx';

export interface HostAfterProps {
  room: Room;
  meeting: MeetingView;
  onCorrect: () => void;
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXL },
  more: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL },
});

/** After the meeting: what became of the recap, what people answered, and the way on. */
export function HostAfter({ room, meeting, onCorrect }: HostAfterProps) {
  const { panel, room: words, problems } = useWords();
  const { timeZone } = useFormat();
  const styles = useStyles();
  const begin = useBeginMeeting(room.series);
  return (
    <div className={styles.root}>
      <SharedCard series={room.series} meeting={meeting.id} />
      <Handed series={room.series} meeting={meeting.id} />
      {room.you.id !== meeting.host.id && (
        <AskedActions
          series={room.series}
          meeting={meeting.id}
          underWork={(work) => <SupportLine series={room.series} you={room.you.id} work={work} />}
        />
      )}
      <PulseOrTalk series={room.series}>
        <Results series={room.series} meeting={meeting.id} />
      </PulseOrTalk>
      <Between series={room.series} meeting={meeting.id} you={room.you.id} />
      <div className={styles.more}>
        <QuietButton onClick={onCorrect}>{panel.correctRecap}</QuietButton>
        {room.begin && (
          <QuietButton
            disabledFocusable={begin.isPending}
            onClick={() => {
              begin.mutate(timeZone);
            }}
          >
            {words.begin[room.begin]}
          </QuietButton>
        )}
      </div>
      {begin.error && (
        <div role="alert">
          <WarningText>{explain(begin.error, problems)}</WarningText>
        </div>
      )}
    </div>
  );
}
