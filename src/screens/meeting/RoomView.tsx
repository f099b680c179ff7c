import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Suspense, useEffect, useState } from 'react';
import type { Room } from '#contract/meeting.ts';
import { targetIn } from '#contract/panel.ts';
import { useLive } from '../../api/useLive.ts';
import { useHost } from '../../host/HostProvider.tsx';
import { Section } from '../../ui/Section.tsx';
import { useFirstWords, useFormat } from '../../words/words.tsx';
import { AttendeeMeeting } from '../attendee/AttendeeMeeting.tsx';
import { ConnectionLine } from '../../shell/ConnectionLine.tsx';
import { Pending } from '../../shell/Pending.tsx';
import {
  AllMyActions,
  AskAdmission,
  Errands,
  FormerChair,
  Glossary,
  fetchNext,
  History,
  HostMeeting,
  NoMeeting,
  PastMeeting,
  RoomTrouble,
} from '../lazyScreens.ts';
import { useAutoStart } from '../host/useAutoStart.ts';
import { useReadAgain } from '../../shell/useReadAgain.ts';
import { writeDecision, type Writing } from './useWriting.ts';

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
  /** Why the room could not be read again. */
  error: unknown;
  onTryAgain: () => void;
}

/** The side panel shows the meeting; the chat's tab has room for the earlier ones beside it. */
export function RoomView({ room, error, onTryAgain }: RoomViewProps) {
  const host = useHost();
  const words = useFirstWords().panel;
  const { language } = useFormat();
  const styles = useStyles();
  const connection = useLive(room.series);
  const [place, setPlace] = useState(() => targetIn(host.subPageId));
  const [begun, setBegun] = useState<Writing>();
  const showRecap = (meeting: string) => {
    setBegun(undefined);
    setPlace({ to: 'recap', meeting });
  };
  const [keepsSomething] = useState(hasEntries);
  const isBeginning = useAutoStart(room);
  const { isHost, isFormerChair } = room.you;
  useReadAgain(`${isHost} ${isFormerChair}`);
  useEffect(() => {
    fetchNext(isHost || isFormerChair, language);
  }, [isHost, isFormerChair, language]);
  const isWide = host.frame === 'content';

  const now = isBeginning ? (
    <Pending />
  ) : room.meeting ? (
    isHost ? (
      <HostMeeting room={room} meeting={room.meeting} onPast={showRecap} begun={begun} />
    ) : isFormerChair ? (
      <FormerChair room={room} meeting={room.meeting} />
    ) : (
      <AttendeeMeeting room={room} meeting={room.meeting} />
    )
  ) : (
    <NoMeeting room={room} />
  );
  return (
    <div className={mergeClasses(styles.root, isWide && styles.wide)}>
      <main className={styles.main}>
        <ConnectionLine connection={connection} />
        {!isHost && !isFormerChair && room.meeting?.stage === 'after' && (
          <Suspense>
            <AskAdmission series={room.series} meeting={room.meeting.id} you={room.you.id} />
          </Suspense>
        )}
        {keepsSomething && (
          <Suspense>
            <Errands you={room.you.id} />
          </Suspense>
        )}
        <Suspense>{error !== null && <RoomTrouble error={error} onTryAgain={onTryAgain} />}</Suspense>
        <Suspense fallback={<Pending />}>
          {place === undefined ? (
            now
          ) : (
            <PastMeeting
              series={room.series}
              place={place}
              you={room.you.id}
              isOrganizer={room.you.isOrganizer}
              onBack={() => {
                setPlace(undefined);
              }}
              deciding={
                isHost && room.meeting
                  ? {
                      meeting: room.meeting.id,
                      onWrite: (decision) => {
                        setBegun(writeDecision(decision));
                        setPlace(undefined);
                      },
                    }
                  : undefined
              }
            />
          )}
        </Suspense>
      </main>
      {isWide && (
        <aside className={styles.side}>
          <Suspense fallback={<Pending />}>
            <Section title={words.myActions}>
              <AllMyActions series={room.series} />
            </Section>
            <Glossary series={room.series} />
            <History
              series={room.series}
              current={room.meeting?.id}
              shown={place?.meeting ?? room.meeting?.id}
              onShow={(id) => {
                if (id === room.meeting?.id) setPlace(undefined);
                else showRecap(id);
              }}
            />
          </Suspense>
        </aside>
      )}
    </div>
  );
}

/** Whether an earlier opening of Bookend may have left something in this browser. */
function hasEntries(): boolean {
  try {
    return Object.keys(localStorage).some((name) => name.startsWith('bookend.'));
  } catch {
    return false;
  }
}
