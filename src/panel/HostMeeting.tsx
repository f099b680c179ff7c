import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { Suspense, useEffect, useRef, useState } from 'react';
import type { MeetingView, Room, Stage } from '#contract/meeting.ts';
import { explain } from '../api/explain.ts';
import type { Writing } from '../features/decision/queries.ts';
import { newDecision } from '../features/decision/writing.ts';
import { useTypedOpening } from '../features/opening/queries.ts';
import { OpeningForm } from '../features/opening/OpeningForm.tsx';
import { useMoveTo } from '../features/room/queries.ts';
import { PrimaryBar } from '../ui/PrimaryBar.tsx';
import { QuietButton } from '../ui/QuietButton.tsx';
import { useFormat, useWords } from '../words/words.tsx';
import { Pending } from './Pending.tsx';
import { Progress } from './Progress.tsx';
import { DecisionForm, HandOver, HostAfter, HostClose, HostMeet, OpenItems } from './screens.ts';
import { useNow } from './useNow.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', flexGrow: 1, rowGap: tokens.spacingVerticalL, minWidth: 0 },
  title: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: 'none' },
  unseen: {
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    marginBottom: `calc(-1 * ${tokens.spacingVerticalL})`,
  },
  items: { minHeight: tokens.lineHeightBase400 },
  // The one primary button stays at the bottom, also under a short screen.
  fill: { flexGrow: 1 },
});

export interface HostMeetingProps {
  room: Room;
  meeting: MeetingView;
  /** Leaves for an earlier meeting's recap. */
  onPast: (meeting: string) => void;
}

/** The meeting as its host drives it. */
export function HostMeeting({ room, meeting, onPast }: HostMeetingProps) {
  const { panel: words, decision, problems } = useWords();
  const format = useFormat();
  const styles = useStyles();
  const now = useNow(60_000);
  const typedOpening = useTypedOpening(meeting);
  const move = useMoveTo(room.series, meeting.id);
  const [looked, setLooked] = useState<{ view: Stage; during: Stage }>();
  const [writing, setWriting] = useState<Writing>();
  // Looking back lasts until the meeting moves on.
  const view = looked?.during === meeting.stage ? looked.view : meeting.stage;

  const heading = useRef<HTMLHeadingElement>(null);
  const hasActed = useRef(false);
  const screen = writing ? writing.id : view;
  const shown = useRef(screen);
  useEffect(() => {
    // Only a change that the person made takes the focus along, or one that took away what had it.
    const isLost = shown.current !== screen && document.hasFocus() && document.activeElement === document.body;
    if (hasActed.current || isLost) heading.current?.focus();
    hasActed.current = false;
    shown.current = screen;
  }, [screen]);

  const look = (to: Stage) => {
    hasActed.current = screen !== to;
    setWriting(undefined);
    setLooked({ view: to, during: meeting.stage });
  };
  const write = (next: Writing | undefined) => {
    hasActed.current = true;
    setWriting(next);
  };
  const moveOn = (to: Stage) => {
    hasActed.current = true;
    move.mutate(to, {
      onError: () => {
        hasActed.current = false;
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
      <HandOver room={room} meeting={meeting} />
    </Suspense>
  );
  const title = writing
    ? writing.supersedes === null
      ? decision.newTitle
      : decision.replaceTitle(writing.content.statement)
    : view === 'after'
      ? words.over
      : words.steps[view];

  return (
    <div className={styles.root}>
      <Progress stage={meeting.stage} view={view} onView={look} />
      {/* The progress shows where we are already; whoever listens needs the heading. */}
      <h1
        ref={heading}
        tabIndex={-1}
        className={mergeClasses(styles.title, !writing && view !== 'after' && styles.unseen)}
      >
        {title}
      </h1>
      <Suspense fallback={<Pending />}>
        {writing ? (
          <DecisionForm
            key={writing.id}
            series={room.series}
            meeting={meeting.id}
            writing={writing}
            today={format.dayOf(Math.max(now, meeting.startedAt))}
            meetingDay={format.dayOf(meeting.startedAt)}
            onDone={() => {
              write(undefined);
            }}
          />
        ) : view === 'open' ? (
          <>
            <div className={styles.items}>
              <Suspense>
                <OpenItems series={room.series} isHost onUnshared={onPast} />
              </Suspense>
            </div>
            <OpeningForm key={meeting.id} series={room.series} meeting={meeting} />
            {chair}
            <div className={styles.fill} />
            {bar('meet', words.startMeeting)}
          </>
        ) : view === 'meet' ? (
          <>
            <HostMeet
              series={room.series}
              meeting={meeting}
              onWrite={write}
              onNew={() => {
                write(newDecision(typedOpening()));
              }}
            />
            {chair}
            <div className={styles.fill} />
            {bar('close', words.closeMeeting)}
          </>
        ) : view === 'close' ? (
          <HostClose
            series={room.series}
            meeting={meeting}
            onWrite={write}
            onNew={() => {
              write(newDecision(typedOpening()));
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
