import { makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, useEffect, useRef } from 'react';
import type { MeetingView, Room, Stage } from '#contract/meeting/meeting.ts';
import { OpeningHeard } from '../../features/opening/OpeningHeard.tsx';
import { PersonMoments } from '../../features/preferenceCard/PersonMoments.tsx';
import { AfterPaint } from '../../loading/AfterPaint.tsx';
import { lazyScreen, screenOnDemand } from '../../loading/lazyScreen.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { called } from '#words/lines/called.ts';
import { useWords } from '../../words/words.tsx';
import { Pending } from '../../shell/Pending.tsx';
import { Progress } from '../meeting/Progress.tsx';
import { Title } from '../../shell/Title.tsx';
import { useTakeFocus } from '../../shell/useTakeFocus.ts';
import { drawForm, formIn } from '../formTable.ts';
import { useRouter } from '../Router.tsx';
import { formAt, titleOf } from '../routes.ts';
import { attendeeForms } from './attendeeForms.tsx';

const AskTokens = lazyScreen(async () => (await import('../../features/concern/AskTokens.tsx')).AskTokens, 'attendee');
const FocusShown = lazyScreen(async () => (await import('../../features/focus/FocusShown.tsx')).FocusShown, 'attendee');
const OwnAtOpening = lazyScreen(async () => (await import('../meeting/OwnAtOpening.tsx')).OwnAtOpening);
const StillOpen = lazyScreen(async () => (await import('../meeting/StillOpen.tsx')).StillOpen, 'attendee');
const SupportReviews = lazyScreen(
  async () => (await import('../../features/supportLevel/SupportReviews.tsx')).SupportReviews,
  'attendee',
);
const Glossary = lazyScreen(async () => (await import('../../features/behaviour/Glossary.tsx')).Glossary, 'attendee');
const AttendeeActs = lazyScreen(async () => (await import('./AttendeeActs.tsx')).AttendeeActs, 'attendee');
const AttendeeMeet = lazyScreen(async () => (await import('./AttendeeMeet.tsx')).AttendeeMeet, 'attendee');
const AttendeeAfter = lazyScreen(async () => (await import('./AttendeeAfter.tsx')).AttendeeAfter, 'attendee');
const HandoverRequests = lazyScreen(
  async () => (await import('../../features/handover/HandoverRequests.tsx')).HandoverRequests,
  'attendee',
);
const MayRead = lazyScreen(async () => (await import('../../features/concern/MayRead.tsx')).MayRead, 'attendee');
const Observing = lazyScreen(async () => (await import('../../features/observer/Observing.tsx')).Observing, 'attendee');
const StandIn = screenOnDemand(async () => (await import('../meeting/StandIn.tsx')).StandIn);
const BeginNext = lazyScreen(async () => (await import('../meeting/BeginNext.tsx')).BeginNext, 'attendee');

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    rowGap: tokens.spacingVerticalL,
    minWidth: 0,
  },
  lines: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    minWidth: 0,
    ':empty': { display: 'none' },
  },
  fill: { flexGrow: 1 },
  end: { paddingBottom: tokens.spacingVerticalXL },
});

interface AttendeeMeetingProps {
  room: Room;
  meeting: MeetingView;
}

export function AttendeeMeeting({ room, meeting }: AttendeeMeetingProps) {
  const all = useWords();
  const styles = useStyles();
  const { stage } = meeting;
  const host = called(meeting.host, all);
  const title = useStageTitle(stage, host);
  const { form: opened, close, takeGoal } = useRouter();
  const form = formIn(attendeeForms, formAt(stage, opened), meeting.id);
  const heading = useTakeFocus(form?.id ?? '', takeGoal);
  return (
    <div className={styles.root}>
      <Progress stage={stage} view={stage} />
      <Title
        ref={heading}
        text={form ? titleOf(form, all.panel) : title}
        of={[host]}
        isUnseen={!form && stage === 'meet'}
      />
      <Suspense>
        {meeting.standIn && stage !== 'after' && <StandIn room={room} meeting={meeting} absence={meeting.standIn} />}
      </Suspense>
      {(stage === 'open' || stage === 'meet') && (
        <AfterPaint>
          <Suspense>
            <AskTokens series={room.series} meeting={meeting.id} you={room.you.id} />
          </Suspense>
        </AfterPaint>
      )}
      {form ? (
        <Suspense fallback={<Pending />}>{drawForm(attendeeForms, { form, room, meeting, onDone: close })}</Suspense>
      ) : (
        <PersonMoments series={room.series} meeting={meeting.id}>
          <AttendeeStage room={room} meeting={meeting} />
        </PersonMoments>
      )}
    </div>
  );
}

function useStageTitle(stage: Stage, host: string): string {
  const { panel: words, opening } = useWords();
  const announce = useAnnounce();
  const titles = {
    open: opening.opening(host),
    meet: words.meetTitle,
    close: words.closing(host),
    after: words.over,
  };
  const title = titles[stage];
  const announced = useRef(stage);
  useEffect(() => {
    if (announced.current !== stage) announce(words.now(title));
    announced.current = stage;
  }, [announce, stage, title, words]);
  return title;
}

function AttendeeStage({ room, meeting }: AttendeeMeetingProps) {
  const styles = useStyles();
  const { stage } = meeting;
  const isOver = stage === 'after';
  return (
    <>
      {stage === 'open' && <AttendeeOpen room={room} meeting={meeting} />}
      {(stage === 'meet' || stage === 'close') && (
        <Suspense fallback={<Pending />}>
          <AttendeeMeet room={room} meeting={meeting} />
          <StillOpen series={room.series} meeting={meeting.id} isHost={false} />
        </Suspense>
      )}
      {isOver && (
        <Suspense fallback={<Pending />}>
          <AttendeeAfter series={room.series} meeting={meeting.id} you={room.you.id} />
        </Suspense>
      )}
      <AfterPaint>
        <Suspense>
          {!isOver && <HandoverRequests series={room.series} meeting={meeting.id} you={room.you.id} />}
          {!isOver && <MayRead series={room.series} meeting={meeting.id} />}
          <Observing series={room.series} meeting={meeting.id} isOver={isOver} />
        </Suspense>
      </AfterPaint>
      <Suspense>{(room.begin ?? room.waiting) && <BeginNext room={room} />}</Suspense>
      {isOver ? (
        <div className={styles.end} />
      ) : (
        <>
          <div className={styles.fill} />
          <AfterPaint>
            <Suspense>
              <AttendeeActs />
            </Suspense>
          </AfterPaint>
        </>
      )}
    </>
  );
}

function AttendeeOpen({ room: { series, you }, meeting }: AttendeeMeetingProps) {
  const styles = useStyles();
  return (
    <>
      <OpeningHeard key={meeting.id} series={series} meeting={meeting} />
      <AfterPaint>
        <Suspense>
          <FocusShown series={series} host={meeting.host} />
        </Suspense>
        <Suspense>
          <SupportReviews series={series} you={you.id} />
        </Suspense>
      </AfterPaint>
      <div className={styles.lines}>
        <AfterPaint>
          <Suspense>
            <OwnAtOpening series={series} startedAt={meeting.startedAt} you={you.id} />
          </Suspense>
          <Suspense>
            <StillOpen series={series} meeting={meeting.id} isHost={false} />
          </Suspense>
          <Suspense>
            <Glossary series={series} />
          </Suspense>
        </AfterPaint>
      </div>
    </>
  );
}
