import { makeStyles, tokens } from '@fluentui/react-components';
import { Suspense } from 'react';
import type { MeetingView, Room } from '#contract/meeting/meeting.ts';
import { TellInTeams } from '../../../features/activity/TellInTeams.tsx';
import { useConcerns } from '../../../features/concern/queries.ts';
import { HandedSheets } from '../../../features/observer/HandedSheets.tsx';
import { AskedActions } from '../../../features/ownership/AskedActions.tsx';
import { Results } from '../../../features/pulse/Results.tsx';
import { SharedCard } from '../../../features/recap/card/SharedCard.tsx';
import { useRecap } from '../../../features/recap/queries.ts';
import { SupportLine } from '../../../features/supportLevel/SupportLine.tsx';
import { lazyScreen } from '../../../loading/lazyScreen.ts';
import { QuietButton } from '../../../ui/buttons/QuietButton.tsx';
import { useWords } from '../../../words/words.tsx';
import { BeginNext } from '../../meeting/BeginNext.tsx';
import { BetweenMeetings } from '../../meeting/BetweenMeetings.tsx';
import { LeftWords } from '../../meeting/LeftWords.tsx';
import { PulseOrTalk } from '../../meeting/PulseOrTalk.tsx';

const PlanNext = lazyScreen(async () => (await import('./PlanNext.tsx')).PlanNext, 'host');
const SayThanks = lazyScreen(async () => (await import('./SayThanks.tsx')).SayThanks, 'host');
const StillOpen = lazyScreen(async () => (await import('../../meeting/StillOpen.tsx')).StillOpen, 'host');

export interface HostAfterProps {
  room: Room;
  meeting: MeetingView;
  onCorrect: () => void;
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXL },
  more: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL },
});

export function HostAfter({ room, meeting, onCorrect }: HostAfterProps) {
  const { panel } = useWords();
  const styles = useStyles();
  const { data } = useConcerns({ series: room.series, meeting: meeting.id });
  const thanked = (data?.concerns ?? []).flatMap(({ by }) => (by ? [by.id] : []));
  return (
    <div className={styles.root}>
      <div>
        <SharedCard series={room.series} meeting={meeting.id} />
        <Telling room={room} meeting={meeting} />
      </div>
      {room.you.id === meeting.host.id && (
        <Suspense>
          <SayThanks meeting={meeting.id} />
        </Suspense>
      )}
      <LeftWords series={room.series} meeting={meeting.id} you={room.you.id} thanked={thanked} />
      <HandedSheets series={room.series} meeting={meeting.id} />
      {room.you.id !== meeting.host.id && (
        <AskedActions
          series={room.series}
          meeting={meeting.id}
          underWork={(work) => <SupportLine series={room.series} you={room.you.id} work={work} />}
        />
      )}
      <PulseOrTalk series={room.series} isHost={room.you.isHost}>
        <Results series={room.series} meeting={meeting.id} />
      </PulseOrTalk>
      <BetweenMeetings series={room.series} meeting={meeting.id} you={room.you.id}>
        <Suspense>
          <StillOpen series={room.series} meeting={meeting.id} isHost={room.you.isHost} />
        </Suspense>
      </BetweenMeetings>
      {room.you.isHost && <PlanNext room={room} meeting={meeting} />}
      <div className={styles.more}>
        <QuietButton id="act-correction" onClick={onCorrect}>
          {panel.correctRecap}
        </QuietButton>
        <BeginNext room={room} />
      </div>
    </div>
  );
}

function Telling({ room: { series, you }, meeting }: Pick<HostAfterProps, 'room' | 'meeting'>) {
  const { data: recap } = useRecap({ series, meeting: meeting.id });
  const owners = (recap?.filed?.actions ?? []).flatMap(({ owner }) => owner?.id ?? []);
  const hasOwners = owners.some((id) => id !== you.id);
  if (!recap?.filed || !(hasOwners || meeting.isKey)) return null;
  return <TellInTeams series={series} meeting={meeting.id} hasOwners={hasOwners} />;
}
