import { makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, type ComponentType } from 'react';
import type { MeetingView, Room, Stage } from '#contract/meeting/meeting.ts';
import { UnsavedDecisions } from '../../features/decision/list/UnsavedDecisions.tsx';
import { UnsavedMistakes } from '../../features/mistake/UnsavedMistakes.tsx';
import { PersonMoments } from '../../features/preferenceCard/PersonMoments.tsx';
import { lazyScreen, screenOnDemand } from '../../loading/lazyScreen.ts';
import { Pending } from '../../shell/Pending.tsx';
import { Title } from '../../shell/Title.tsx';
import { useTakeFocus } from '../../shell/useTakeFocus.ts';
import { useWords } from '../../words/words.tsx';
import { drawForm, formIn } from '../formTable.ts';
import { Progress } from '../meeting/Progress.tsx';
import { useRouter } from '../Router.tsx';
import { formAt, titleOf, toDecision, toMistake } from '../routes.ts';
import { ClosingBar } from './stages/ClosingBar.tsx';
import { hostForms } from './forms/hostForms.tsx';
import { HostOpen } from './stages/HostOpen.tsx';
import type { HostScreenProps } from './stages/hostScreen.ts';
import { useSteps } from './stages/useSteps.ts';

const HostMeet = lazyScreen(async () => (await import('./stages/HostMeet.tsx')).HostMeet, 'host');
const HostClose = lazyScreen(async () => (await import('./stages/HostClose.tsx')).HostClose, 'host');
const HostAfter = lazyScreen(async () => (await import('./stages/HostAfter.tsx')).HostAfter, 'host');

const StandIn = screenOnDemand(async () => (await import('../meeting/StandIn.tsx')).StandIn);

const stages: Record<Stage, ComponentType<HostScreenProps>> = {
  open: HostOpen,
  meet: HostMeet,
  close: HostClose,
  after: ({ room, meeting, steps }) => (
    <HostAfter
      room={room}
      meeting={meeting}
      onCorrect={() => {
        steps.look('close');
      }}
    />
  ),
};

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', flexGrow: 1, rowGap: tokens.spacingVerticalL, minWidth: 0 },
});

export function HostMeeting({ room, meeting }: { room: Room; meeting: MeetingView }) {
  const words = useWords().panel;
  const styles = useStyles();
  const { form: opened, close, takeGoal } = useRouter();
  const steps = useSteps(room, meeting);
  const { view } = steps;
  const form = formIn(hostForms, formAt(meeting.stage, opened), meeting.id);
  const heading = useTakeFocus(form?.id ?? view, takeGoal);
  const title = view === 'after' ? words.over : words.steps[view];
  const StageScreen = stages[view];

  return (
    <div className={styles.root}>
      <Progress stage={meeting.stage} view={view} onView={steps.look} />
      <Title ref={heading} text={form ? titleOf(form, words) : title} isUnseen={!form && view !== 'after'} />
      <Suspense>
        {meeting.standIn && meeting.stage !== 'after' && (
          <StandIn room={room} meeting={meeting} absence={meeting.standIn} />
        )}
      </Suspense>
      {meeting.stage === 'close' && meeting.isClosing && (
        <ClosingBar
          isBusy={steps.isMoving}
          onUndo={() => {
            if (!steps.isMoving) steps.moveOn('meet');
          }}
        />
      )}
      {!form && (
        <UnsavedForms
          series={room.series}
          meeting={meeting.id}
          onDiscard={() => {
            heading.current?.focus();
          }}
        />
      )}
      <Suspense fallback={<Pending />}>
        <PersonMoments series={room.series} meeting={meeting.id}>
          {form ? (
            drawForm(hostForms, { form, room, meeting, onDone: close })
          ) : (
            <StageScreen room={room} meeting={meeting} steps={steps} />
          )}
        </PersonMoments>
      </Suspense>
    </div>
  );
}

interface UnsavedFormsProps {
  series: string;
  meeting: string;
  onDiscard: () => void;
}

function UnsavedForms(place: UnsavedFormsProps) {
  const { open } = useRouter();
  return (
    <Suspense>
      <UnsavedDecisions
        {...place}
        onWrite={(decision) => {
          open(toDecision(decision));
        }}
      />
      <UnsavedMistakes
        {...place}
        onWrite={(id) => {
          open(toMistake(id));
        }}
      />
    </Suspense>
  );
}
