import { makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, useEffect, useRef } from 'react';
import type { MeetingView, Room } from '#contract/meeting.ts';
import { OpeningHeard } from '../../features/opening/OpeningHeard.tsx';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { called } from '../../words/called.ts';
import { useFirstWords } from '../../words/words.tsx';
import { Pending } from '../../shell/Pending.tsx';
import { Progress } from '../meeting/Progress.tsx';
import {
  Asked,
  AskTokens,
  AttendeeActs,
  AttendeeAfter,
  AttendeeMeet,
  BeginNext,
  FocusShown,
  Glossary,
  MayRead,
  Observing,
  StillOpen,
  SupportReviews,
} from '../lazyScreens.ts';
import { Title } from '../../shell/Title.tsx';
import { useWriting } from '../meeting/useWriting.ts';
import { titleOf, WritingScreen } from '../meeting/WritingScreen.tsx';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    rowGap: tokens.spacingVerticalL,
    minWidth: 0,
  },
  // What everybody can do stays at the bottom, also under a short screen.
  fill: { flexGrow: 1 },
  end: { paddingBottom: tokens.spacingVerticalXL },
});

/** The meeting as everybody else follows it. */
export function AttendeeMeeting({ room, meeting }: { room: Room; meeting: MeetingView }) {
  const all = useFirstWords();
  const { panel: words, opening } = all;
  const styles = useStyles();
  const announce = useAnnounce();
  const { stage } = meeting;
  const host = called(meeting.host, all);
  const titles = {
    open: opening.opening(host),
    meet: words.meetTitle,
    close: words.closing(host),
    after: words.over,
  };
  const title = titles[stage];
  const { writing, write, stopWriting, heading } = useWriting('', { isOver: stage === 'after' });

  const stillOpen = <StillOpen series={room.series} meeting={meeting.id} isHost={false} />;
  const told = useRef(stage);
  useEffect(() => {
    if (told.current !== stage) announce(words.now(title));
    told.current = stage;
  }, [announce, stage, title, words]);

  return (
    <div className={styles.root}>
      <Progress stage={stage} view={stage} />
      <Title
        ref={heading}
        text={writing ? titleOf(writing, words.writing) : title}
        of={[host]}
        isUnseen={!writing && stage === 'meet'}
      />
      {(stage === 'open' || stage === 'meet') && (
        <Suspense>
          <AskTokens series={room.series} meeting={meeting.id} you={room.you.id} />
        </Suspense>
      )}
      {writing ? (
        <Suspense fallback={<Pending />}>
          <WritingScreen room={room} meeting={meeting} writing={writing} onDone={stopWriting} />
        </Suspense>
      ) : (
        <>
          {stage === 'open' && (
            <>
              <OpeningHeard key={meeting.id} series={room.series} meeting={meeting} />
              <Suspense>
                <FocusShown series={room.series} host={meeting.host} />
              </Suspense>
              <Suspense>
                {stillOpen}
                <SupportReviews series={room.series} you={room.you.id} />
              </Suspense>
              <Suspense>
                <Glossary series={room.series} />
              </Suspense>
            </>
          )}
          {(stage === 'meet' || stage === 'close') && (
            <Suspense fallback={<Pending />}>
              <AttendeeMeet room={room} meeting={meeting} />
              {stillOpen}
            </Suspense>
          )}
          {stage === 'after' && (
            <Suspense fallback={<Pending />}>
              <AttendeeAfter series={room.series} meeting={meeting.id} you={room.you.id} />
            </Suspense>
          )}
          <Suspense>
            {stage !== 'after' && <Asked series={room.series} meeting={meeting.id} you={room.you.id} />}
            {stage !== 'after' && <MayRead series={room.series} meeting={meeting.id} />}
            <Observing series={room.series} meeting={meeting.id} isOver={stage === 'after'} />
          </Suspense>
          <Suspense>{room.begin && <BeginNext room={room} />}</Suspense>
          {stage === 'after' ? (
            <div className={styles.end} />
          ) : (
            <>
              <div className={styles.fill} />
              <Suspense>
                <AttendeeActs onWrite={write} />
              </Suspense>
            </>
          )}
        </>
      )}
    </div>
  );
}
