import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Suspense, useEffect, useState } from 'react';
import type { Room } from '#contract/meeting/meeting.ts';
import { useLive } from '../../api/live/useLive.ts';
import { useHost } from '../../host/HostProvider.tsx';
import { lazyScreen, screenOnDemand } from '../../loading/lazyScreen.ts';
import { startPrefetching } from '../../loading/prefetch.ts';
import { ConnectionLine } from '../../shell/ConnectionLine.tsx';
import { Pending } from '../../shell/Pending.tsx';
import { useReadAgain } from '../../shell/useReadAgain.ts';
import { hasEntries } from '../../storage/entries.ts';
import { useAutoStart } from './useAutoStart.ts';
import { useRouter } from '../Router.tsx';
import { useBackButton } from '../useBackButton.ts';
import { meetingScreens, standingOf } from './meetingScreens.ts';

const AskAdmission = lazyScreen(
  async () => (await import('../../features/pulse/AskAdmission.tsx')).AskAdmission,
  'attendee',
);
const PastMeeting = lazyScreen(async () => (await import('./PastMeeting.tsx')).PastMeeting);
const RoomTrouble = lazyScreen(async () => (await import('../../shell/RoomTrouble.tsx')).RoomTrouble);
const UnsentBallots = screenOnDemand(
  async () => (await import('../../features/pulse/UnsentBallots.tsx')).UnsentBallots,
);
const NoMeeting = screenOnDemand(async () => (await import('./NoMeeting.tsx')).NoMeeting);
const BesideMeeting = screenOnDemand(async () => (await import('./BesideMeeting.tsx')).BesideMeeting);

const useStyles = makeStyles({
  root: { boxSizing: 'border-box', width: '100%', paddingInline: tokens.spacingHorizontalXL },
  wide: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingHorizontalXXL,
    '@media (min-width: 640px)': {
      gridTemplateColumns: 'minmax(0, 240px) minmax(0, 560px)',
      justifyContent: 'center',
    },
  },
  side: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXL,
    minWidth: 0,
    paddingBlock: tokens.spacingVerticalXL,
  },
  main: {
    minWidth: 0,
    minHeight: '100dvh',
    boxSizing: 'border-box',
    paddingTop: tokens.spacingVerticalXL,
    display: 'flex',
    flexDirection: 'column',
    '@media (min-width: 640px)': { gridRow: 1, gridColumn: 2 },
  },
});

interface RoomViewProps {
  room: Room;
  error: unknown;
  onTryAgain: () => void;
}

export function RoomView({ room, error, onTryAgain }: RoomViewProps) {
  const isWide = useHost().frame === 'content';
  const styles = useStyles();
  const connection = useLive(room.series);
  const isBeginning = useAutoStart(room);
  useBackButton();
  const [keepsSomething] = useState(hasEntries);
  const { isHost, isFormerChair } = room.you;
  const audience = isHost || isFormerChair ? 'host' : 'attendee';
  useEffect(() => {
    if (!isBeginning) startPrefetching(audience);
  }, [audience, isBeginning]);
  useReadAgain(`${isHost} ${isFormerChair}`);
  return (
    <div className={mergeClasses(styles.root, isWide && styles.wide)}>
      <main className={styles.main}>
        <ConnectionLine connection={connection} />
        {audience === 'attendee' && room.meeting?.stage === 'after' && (
          <Suspense>
            <AskAdmission series={room.series} meeting={room.meeting.id} you={room.you.id} />
          </Suspense>
        )}
        {keepsSomething && (
          <Suspense>
            <UnsentBallots you={room.you.id} />
          </Suspense>
        )}
        <Suspense>{error !== null && <RoomTrouble error={error} onTryAgain={onTryAgain} />}</Suspense>
        <Suspense fallback={<Pending />}>
          <MainScreen room={room} isBeginning={isBeginning} />
        </Suspense>
      </main>
      {isWide && (
        <aside className={styles.side}>
          <Suspense fallback={<Pending />}>
            <BesideMeeting room={room} />
          </Suspense>
        </aside>
      )}
    </div>
  );
}

function MainScreen({ room, isBeginning }: { room: Room; isBeginning: boolean }) {
  const { view } = useRouter();
  if (view && view.to !== 'stage') return <PastMeeting room={room} target={view} />;
  if (isBeginning) return <Pending />;
  if (!room.meeting) return <NoMeeting room={room} />;
  const MeetingScreen = meetingScreens[standingOf(room.you)];
  return <MeetingScreen room={room} meeting={room.meeting} />;
}
