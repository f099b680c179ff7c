import type { MeetingView, Room } from '#contract/meeting/meeting.ts';
import { lazyScreen } from '../../../loading/lazyScreen.ts';
import { useRouter } from '../../Router.tsx';
import { toDecision } from '../../routes.ts';

const StillOpen = lazyScreen(async () => (await import('../../meeting/StillOpen.tsx')).StillOpen, 'host');
const EarlierDecisionActs = lazyScreen(
  async () => (await import('../../../features/decision/list/EarlierDecisionActs.tsx')).EarlierDecisionActs,
  'host',
);

interface HostStillOpenProps {
  room: Room;
  meeting: MeetingView;
  onUnshared?: (meeting: string) => void;
}

export function HostStillOpen({ room: { series }, meeting, onUnshared }: HostStillOpenProps) {
  const { open } = useRouter();
  return (
    <StillOpen
      series={series}
      meeting={meeting.id}
      isHost
      isMeeting
      {...(onUnshared && { onUnshared })}
      underDecision={(decision) => (
        <EarlierDecisionActs
          series={series}
          meeting={meeting.id}
          decision={decision}
          onWrite={(writing) => {
            open(toDecision(writing));
          }}
        />
      )}
    />
  );
}
