import { useCallback, type ReactNode } from 'react';
import type { MeetingView } from '#contract/meeting.ts';
import type { Action } from '#contract/recap.ts';
import { Acknowledgements } from '../../features/acknowledgement/Acknowledgements.tsx';
import { Concerns } from '../../features/concern/Concerns.tsx';
import { Looking } from '../../features/cue/Looking.tsx';
import { Decisions } from '../../features/decision/Decisions.tsx';
import { useLogDecisions } from '../../features/decision/pasted.ts';
import type { Writing } from '../../features/decision/queries.ts';
import { Mistakes } from '../../features/mistake/Mistakes.tsx';
import { Handed } from '../../features/observer/Handed.tsx';
import { HandedAction } from '../../features/ownership/HandedAction.tsx';
import { useIsShared } from '../../features/recap/queries.ts';
import { Recap } from '../../features/recap/Recap.tsx';
import { SupportChoice } from '../../features/supportLevel/SupportChoice.tsx';
import { AddButton } from '../../ui/AddButton.tsx';
import { Section } from '../../ui/Section.tsx';
import { KeyMeeting } from './KeyMeeting.tsx';
import { useWords } from '../../words/words.tsx';

export interface HostCloseProps {
  series: string;
  meeting: MeetingView;
  /** Open items of earlier meetings. */
  stillOpen: ReactNode;
  /** Support levels are the organizer's to set. */
  setsSupport: boolean;
  onWrite: (writing: Writing) => void;
  onNew: () => void;
  onMistake: (id: string) => void;
  onAcknowledge: () => void;
  onShared: () => void;
  /** The other way on, under the primary button. */
  otherwise: ReactNode;
}

/** The recap, with the decisions in their place. */
export function HostClose({
  series,
  meeting,
  stillOpen,
  setsSupport,
  onWrite,
  onNew,
  onMistake,
  onAcknowledge,
  onShared,
  otherwise,
}: HostCloseProps) {
  const { decision, acknowledgement, panel } = useWords();
  const logDecisions = useLogDecisions(series, meeting.id);
  const isShared = useIsShared({ series, meeting: meeting.id });
  const host = meeting.host.id;
  // The rows of a long list are memoized by what draws them.
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
      onShared={onShared}
      logDecisions={logDecisions}
      otherwise={otherwise}
      heard={
        <>
          {stillOpen}
          <Concerns series={series} meeting={meeting.id} />
          <Mistakes series={series} meeting={meeting.id} onWrite={onMistake} />
        </>
      }
      acknowledged={
        <Section title={acknowledgement.acknowledged}>
          <Acknowledgements series={series} meeting={meeting.id} />
          {meeting.stage !== 'after' && (
            <AddButton id="act-acknowledgement" label={panel.writing.acknowledgement} onPress={onAcknowledge} />
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
          <Decisions series={series} meeting={meeting.id} isShared={isShared} onWrite={onWrite} />
          <AddButton id="act-decision" label={decision.add} onPress={onNew} />
        </>
      }
    />
  );
}
