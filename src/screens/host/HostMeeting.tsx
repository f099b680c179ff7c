import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Suspense, useState } from 'react';
import type { Decision } from '#contract/decision.ts';
import type { MeetingView, Room, Stage } from '#contract/meeting.ts';
import { explain } from '../../api/explain.ts';
import { useDecisionsSoFar } from '../../features/decision/queries.ts';
import { UnsavedDecisions } from '../../features/decision/UnsavedDecisions.tsx';
import { newDecision } from '../../features/decision/writing.ts';
import { UnsavedMistakes } from '../../features/mistake/UnsavedMistakes.tsx';
import { useTypedOpening } from '../../features/opening/queries.ts';
import { OpeningForm } from '../../features/opening/OpeningForm.tsx';
import { useIsInUtc, useMoveTo } from '../../features/room/queries.ts';
import { PrimaryBar } from '../../ui/PrimaryBar.tsx';
import { QuietButton } from '../../ui/QuietButton.tsx';
import { useFirstWords } from '../../words/words.tsx';
import { ClosingBar } from './ClosingBar.tsx';
import { Pending } from '../../shell/Pending.tsx';
import { Progress } from '../meeting/Progress.tsx';
import {
  EarlierDecisionActs,
  HandOver,
  HostAfter,
  HostClose,
  HostMeet,
  ObserverLine,
  Practice,
  StillOpen,
  SupportReviews,
} from '../lazyScreens.ts';
import { Title } from '../../shell/Title.tsx';
import { useWriting, writeAcknowledgement, writeDecision, writeMistake, type Writing } from '../meeting/useWriting.ts';
import { titleOf, WritingScreen } from '../meeting/WritingScreen.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', flexGrow: 1, rowGap: tokens.spacingVerticalL, minWidth: 0 },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  items: { minHeight: tokens.lineHeightBase400 },
  // Nothing is open: no gap where it would be.
  stillOpen: { ':empty': { display: 'none' } },
  // The one primary button stays at the bottom, also under a short screen.
  fill: { flexGrow: 1 },
});

export interface HostMeetingProps {
  room: Room;
  meeting: MeetingView;
  /** Leaves for an earlier meeting's recap. */
  onPast: (meeting: string) => void;
  /** A text that was started on another screen. */
  begun?: Writing | undefined;
}

/** The meeting as its host drives it. */
export function HostMeeting({ room, meeting, onPast, begun }: HostMeetingProps) {
  const { panel: words, problems } = useFirstWords();
  const styles = useStyles();
  const typedOpening = useTypedOpening(meeting);
  const decisionsSoFar = useDecisionsSoFar(meeting.id);
  const move = useMoveTo(room.series, meeting.id);
  const isInUtc = useIsInUtc(meeting.id);
  const [looked, setLooked] = useState<{ view: Stage; during: Stage }>();
  // Looking back lasts until the meeting moves on.
  const view = looked?.during === meeting.stage ? looked.view : meeting.stage;
  const { writing, write, stopWriting, heading, setActing } = useWriting(view, { first: begun });

  const look = (to: Stage) => {
    stopWriting();
    setActing(writing !== undefined || view !== to);
    setLooked({ view: to, during: meeting.stage });
  };
  const writeNew = () => {
    write(writeDecision(newDecision(typedOpening(), decisionsSoFar())));
  };
  const moveOn = (to: Stage) => {
    setActing(true);
    move.mutate(to, {
      onError: () => {
        setActing(false);
      },
    });
  };

  const bar = (onwards: Stage, label: string) => {
    const isHere = view === meeting.stage;
    return (
      <PrimaryBar
        key={view}
        label={isHere ? label : words.backTo[meeting.stage]}
        isBusy={move.isPending}
        problem={move.error ? explain(move.error, problems) : undefined}
        onPress={() => {
          if (isHere) moveOn(onwards);
          else look(meeting.stage);
        }}
      />
    );
  };
  const chair = meeting.stage !== 'after' && (
    <Suspense>
      <ObserverLine series={room.series} meeting={meeting.id} />
      <HandOver room={room} meeting={meeting} />
    </Suspense>
  );
  const decideEarlier = (decision: Decision) => (
    <EarlierDecisionActs
      series={room.series}
      meeting={meeting.id}
      decision={decision}
      onWrite={(writing) => {
        write(writeDecision(writing));
      }}
    />
  );
  const left = { series: room.series, meeting: meeting.id, onDiscard: () => heading.current?.focus() };
  const unsaved = (
    <Suspense>
      <UnsavedDecisions
        {...left}
        onWrite={(decision) => {
          write(writeDecision(decision));
        }}
      />
      <UnsavedMistakes
        {...left}
        onWrite={(id) => {
          write(writeMistake(id));
        }}
      />
    </Suspense>
  );
  const stillOpen = (
    <Suspense>
      <StillOpen series={room.series} meeting={meeting.id} isHost isMeeting underDecision={decideEarlier} />
    </Suspense>
  );
  const title = writing ? titleOf(writing, words.writing) : view === 'after' ? words.over : words.steps[view];

  return (
    <div className={styles.root}>
      <Progress stage={meeting.stage} view={view} onView={look} />
      <Title ref={heading} text={title} isUnseen={!writing && view !== 'after'} />
      {meeting.stage === 'close' && meeting.isClosing && (
        <ClosingBar
          isBusy={move.isPending}
          onUndo={() => {
            if (!move.isPending) moveOn('meet');
          }}
        />
      )}
      {!writing && unsaved}
      <Suspense fallback={<Pending />}>
        {writing ? (
          <WritingScreen room={room} meeting={meeting} writing={writing} onDone={stopWriting} />
        ) : view === 'open' ? (
          <>
            {isInUtc && <output className={styles.quiet}>{words.inUtc}</output>}
            <div className={styles.stillOpen}>
              <Suspense fallback={<div className={styles.items} />}>
                <StillOpen
                  series={room.series}
                  meeting={meeting.id}
                  isHost
                  isMeeting
                  onUnshared={onPast}
                  underDecision={decideEarlier}
                />
              </Suspense>
            </div>
            <Suspense>
              <SupportReviews series={room.series} you={room.you.id} />
            </Suspense>
            <OpeningForm key={meeting.id} series={room.series} meeting={meeting} />
            <div className={styles.items}>
              <Suspense>
                <Practice series={room.series} meeting={meeting.id} you={room.you.id} />
              </Suspense>
            </div>
            {chair}
            <div className={styles.fill} />
            {bar('meet', words.startMeeting)}
          </>
        ) : view === 'meet' ? (
          <>
            <HostMeet room={room} meeting={meeting} onWrite={write} onNewDecision={writeNew} />
            {stillOpen}
            {chair}
            <div className={styles.fill} />
            {bar('close', words.closeMeeting)}
          </>
        ) : view === 'close' ? (
          <HostClose
            stillOpen={stillOpen}
            series={room.series}
            meeting={meeting}
            setsSupport={room.you.isOrganizer || room.organizer === null}
            onWrite={(decision) => {
              write(writeDecision(decision));
            }}
            onNew={writeNew}
            onMistake={(id) => {
              write(writeMistake(id));
            }}
            onAcknowledge={() => {
              write(writeAcknowledgement());
            }}
            onShared={() => {
              look('after');
            }}
            otherwise={
              <QuietButton
                disabledFocusable={move.isPending}
                onClick={() => {
                  if (meeting.stage === 'after') look('after');
                  else moveOn('after');
                }}
              >
                {meeting.stage === 'after' ? words.backTo.after : words.endUnshared}
              </QuietButton>
            }
          />
        ) : (
          <HostAfter
            room={room}
            meeting={meeting}
            onCorrect={() => {
              look('close');
            }}
          />
        )}
      </Suspense>
    </div>
  );
}
