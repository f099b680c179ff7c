import { Suspense, useCallback } from 'react';
import type { Action } from '#contract/recap.ts';
import { Acknowledgements } from '../../../features/acknowledgement/Acknowledgements.tsx';
import { Concerns } from '../../../features/concern/Concerns.tsx';
import { Looking } from '../../../features/cue/Looking.tsx';
import { Decisions } from '../../../features/decision/list/Decisions.tsx';
import { useLogDecisions } from '../../../features/decision/paste/pasted.ts';
import { Mistakes } from '../../../features/mistake/Mistakes.tsx';
import { Handed } from '../../../features/observer/Handed.tsx';
import { HandedAction } from '../../../features/ownership/HandedAction.tsx';
import { useIsShared } from '../../../features/recap/queries.ts';
import { Recap } from '../../../features/recap/draft/Recap.tsx';
import { SupportChoice } from '../../../features/supportLevel/SupportChoice.tsx';
import { AddButton } from '../../../ui/buttons/AddButton.tsx';
import { QuietButton } from '../../../ui/buttons/QuietButton.tsx';
import { Section } from '../../../ui/lists/Section.tsx';
import { KeyMeeting } from './KeyMeeting.tsx';
import { useWords } from '../../../words/words.tsx';
import { useRouter } from '../../Router.tsx';
import { toAcknowledgement, toDecision, toMistake } from '../../routes.ts';
import type { HostScreenProps } from './hostScreen.ts';
import { HostStillOpen } from './HostStillOpen.tsx';
import { useNewDecision } from '../forms/useNewDecision.ts';

/** The recap, with the decisions in their place. */
export function HostClose({ room, meeting, steps }: HostScreenProps) {
  const { series } = room;
  const { open } = useRouter();
  const decide = useNewDecision(meeting);
  const { decision, acknowledgement, panel } = useWords();
  const logDecisions = useLogDecisions(series, meeting.id);
  const isShared = useIsShared({ series, meeting: meeting.id });
  const host = meeting.host.id;
  // Support levels are the organizer's to set.
  const setsSupport = room.you.isOrganizer || room.organizer === null;
  // Stable render functions, because the rows of a long list are memoized by them.
  const underAction = useCallback(
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
  return (
    <Recap
      series={series}
      meeting={meeting.id}
      startedAt={meeting.startedAt}
      onShared={() => {
        steps.look('after');
      }}
      logDecisions={logDecisions}
      otherwise={
        <QuietButton
          disabledFocusable={steps.isMoving}
          onClick={() => {
            if (meeting.stage === 'after') steps.look('after');
            else steps.moveOn('after');
          }}
        >
          {meeting.stage === 'after' ? panel.backTo.after : panel.endUnshared}
        </QuietButton>
      }
      heard={
        <>
          <Suspense>
            <HostStillOpen room={room} meeting={meeting} />
          </Suspense>
          <Concerns series={series} meeting={meeting.id} />
          <Mistakes
            series={series}
            meeting={meeting.id}
            onWrite={(id) => {
              open(toMistake(id));
            }}
          />
        </>
      }
      acknowledged={
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
      }
      afterwards={
        <>
          <Looking series={series} meeting={meeting.id} />
          <Handed series={series} meeting={meeting.id} />
          <KeyMeeting series={series} meeting={meeting} />
        </>
      }
      underAction={underAction}
      decisions={
        <>
          <Decisions
            series={series}
            meeting={meeting.id}
            isShared={isShared}
            onWrite={(decision) => {
              open(toDecision(decision));
            }}
          />
          <AddButton id="act-decision" label={decision.add} onPress={decide} />
        </>
      }
    />
  );
}
