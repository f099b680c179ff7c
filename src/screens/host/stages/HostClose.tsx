import { Suspense, useCallback } from 'react';
import type { MeetingView } from '#contract/meeting/meeting.ts';
import type { Action } from '#contract/meeting/recap.ts';
import { Acknowledgements } from '../../../features/acknowledgement/Acknowledgements.tsx';
import { CommitmentHere } from '../../../features/commitment/CommitmentHere.tsx';
import { SharedCommitments } from '../../../features/commitment/SharedCommitments.tsx';
import { Concerns } from '../../../features/concern/Concerns.tsx';
import { CueReview } from '../../../features/cue/CueReview.tsx';
import { Decisions } from '../../../features/decision/list/Decisions.tsx';
import { useLogDecisions } from '../../../features/decision/paste/useLogDecisions.ts';
import { Mistakes } from '../../../features/mistake/Mistakes.tsx';
import { HandedSheets } from '../../../features/observer/HandedSheets.tsx';
import { HandedAction } from '../../../features/ownership/HandedAction.tsx';
import { useIsShared } from '../../../features/recap/queries.ts';
import { Recap } from '../../../features/recap/draft/Recap.tsx';
import { SupportChoice } from '../../../features/supportLevel/SupportChoice.tsx';
import { AddButton } from '../../../ui/buttons/AddButton.tsx';
import { QuietButton } from '../../../ui/buttons/QuietButton.tsx';
import { Section } from '../../../ui/lists/Section.tsx';
import { lazyScreen } from '../../../loading/lazyScreen.ts';
import { KeyMeeting } from './KeyMeeting.tsx';
import { useDays } from '../../../words/useDays.ts';
import { useWords } from '../../../words/words.tsx';
import { useRouter } from '../../Router.tsx';
import { toAcknowledgement, toDecision, toMistake } from '../../routes.ts';
import type { HostScreenProps } from './hostScreen.ts';
import { HostStillOpen } from './HostStillOpen.tsx';
import { useNewDecision } from '../forms/useNewDecision.ts';

const GuideAtMoment = lazyScreen(
  async () => (await import('../../../features/guide/GuideAtMoment.tsx')).GuideAtMoment,
  'host',
);

export function HostClose({ room, meeting, steps }: HostScreenProps) {
  const { series } = room;
  const { today } = useDays(meeting.startedAt);
  const logDecisions = useLogDecisions(series, meeting.id, today);
  return (
    <Recap
      series={series}
      meeting={meeting.id}
      startedAt={meeting.startedAt}
      onShared={() => {
        steps.look('after');
      }}
      logDecisions={logDecisions}
      otherwise={<WayOn meeting={meeting} steps={steps} />}
      heard={<Heard room={room} meeting={meeting} />}
      acknowledged={<Acknowledged series={series} meeting={meeting} />}
      afterwards={
        <>
          <Suspense>
            <GuideAtMoment series={series} moment="close" isHost />
          </Suspense>
          <CommitmentHere series={series} meeting={meeting.id} you={room.you.id} />
          <CueReview series={series} meeting={meeting.id} />
          <HandedSheets series={series} meeting={meeting.id} />
          <KeyMeeting series={series} meeting={meeting} />
        </>
      }
      underAction={useUnderAction({ room, meeting })}
      decisions={<LoggedDecisions series={series} meeting={meeting} />}
    />
  );
}

type ClosingMeeting = Pick<HostScreenProps, 'room' | 'meeting'>;

/** Stable, because long lists memoize their rows by it. */
function useUnderAction({ room: { series, you, organizer }, meeting }: ClosingMeeting) {
  const host = meeting.host.id;
  // Only the organizer sets support levels.
  const setsSupport = you.isOrganizer || organizer === null;
  return useCallback(
    (action: Action, change: (set: Partial<Action>) => void) => (
      <HandedAction
        series={series}
        meeting={meeting.id}
        answerable={host}
        action={action}
        onTakeDay={(due) => {
          change({ due });
        }}
        underWork={({ id, name }, work) =>
          setsSupport && <SupportChoice series={series} person={id} name={name} work={work} />
        }
      />
    ),
    [series, meeting.id, host, setsSupport],
  );
}

function WayOn({ meeting, steps }: Pick<HostScreenProps, 'meeting' | 'steps'>) {
  const { panel } = useWords();
  const isOver = meeting.stage === 'after';
  return (
    <QuietButton
      disabledFocusable={steps.isMoving}
      onClick={() => {
        if (isOver) steps.look('after');
        else steps.moveOn('after');
      }}
    >
      {isOver ? panel.backTo.after : panel.endUnshared}
    </QuietButton>
  );
}

function Heard({ room, meeting }: ClosingMeeting) {
  const { open } = useRouter();
  return (
    <>
      <Suspense>
        <HostStillOpen room={room} meeting={meeting} />
      </Suspense>
      <Concerns series={room.series} meeting={meeting.id} />
      <Mistakes
        series={room.series}
        meeting={meeting.id}
        onWrite={(id) => {
          open(toMistake(id));
        }}
      />
      <SharedCommitments series={room.series} meeting={meeting.id} />
    </>
  );
}

interface OfMeeting {
  series: string;
  meeting: MeetingView;
}

function Acknowledged({ series, meeting }: OfMeeting) {
  const { acknowledgement, panel } = useWords();
  const { open } = useRouter();
  return (
    <Section title={acknowledgement.acknowledged}>
      <Acknowledgements series={series} meeting={meeting.id} />
      {meeting.stage !== 'after' && (
        <AddButton
          id="act-acknowledgement"
          label={panel.writing.acknowledgement}
          onPress={() => {
            open(toAcknowledgement());
          }}
        />
      )}
    </Section>
  );
}

function LoggedDecisions({ series, meeting }: OfMeeting) {
  const { decision } = useWords();
  const { open } = useRouter();
  const decide = useNewDecision(meeting);
  const isShared = useIsShared({ series, meeting: meeting.id });
  return (
    <>
      <Decisions
        series={series}
        meeting={meeting.id}
        isShared={isShared}
        onWrite={(written) => {
          open(toDecision(written));
        }}
      />
      <AddButton id="act-decision" label={decision.add} onPress={decide} />
    </>
  );
}
