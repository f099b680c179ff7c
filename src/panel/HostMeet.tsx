import { makeStyles, tokens } from '@fluentui/react-components';
import {
  BookQuestionMark20Regular,
  CheckboxChecked20Regular,
  HourglassHalf20Regular,
  PersonStar20Regular,
  Vote20Regular,
} from '@fluentui/react-icons';
import { useState } from 'react';
import type { MeetingView, Room } from '#contract/meeting.ts';
import { useAcknowledgementMoments } from '../features/acknowledgement/moments.tsx';
import { useConcernMoments } from '../features/concern/moments.tsx';
import { CueLine } from '../features/cue/CueLine.tsx';
import { useDecisionMoments } from '../features/decision/moments.tsx';
import { useMistakeMoments } from '../features/learning/moments.tsx';
import { useLogMistake } from '../features/learning/queries.ts';
import { useActionMoments } from '../features/recap/moments.tsx';
import { NewAction } from '../features/recap/NewAction.tsx';
import { ShareInChat } from '../features/note/ShareInChat.tsx';
import { useIsShared } from '../features/recap/queries.ts';
import { bareGroup } from '../ui/bare.ts';
import { QuietButton } from '../ui/QuietButton.tsx';
import { useFormat, useWords } from '../words/words.tsx';
import { Act } from './Act.tsx';
import { Purpose } from './Purpose.tsx';
import { SoFar } from './SoFar.tsx';
import { writeAcknowledgement, writeDecision, writeMistake, type Writing } from './useWriting.ts';
import { Wait } from './Wait.tsx';

export interface HostMeetProps {
  room: Room;
  meeting: MeetingView;
  onWrite: (writing: Writing) => void;
  onNewDecision: () => void;
}

const useStyles = makeStyles({
  acts: {
    ...bareGroup,
    display: 'grid',
    gridTemplateColumns: 'repeat(6, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalS,
    // Two buttons above, three below: at 280 px "Entscheidung" and "Acknowledge" need half the width, the others a third.
    '> *': { gridColumn: 'span 2' },
    '> :nth-child(-n + 2)': { gridColumn: 'span 3' },
  },
});

/** A host's actions during the meeting, one press each. */
export function HostMeet({ room: { series, you }, meeting, onWrite, onNewDecision }: HostMeetProps) {
  const { panel: words, learning } = useWords();
  const styles = useStyles();
  const format = useFormat();
  const [isWaiting, setWaiting] = useState(false);
  const [isAdding, setAdding] = useState(false);
  const [openedAt] = useState(() => Date.now());
  const days = {
    // Guards against a device clock that is behind and would offer past days.
    today: format.dayOf(Math.max(openedAt, meeting.startedAt)),
    meetingDay: format.dayOf(meeting.startedAt),
  };
  const actions = useActionMoments({ series, meeting: meeting.id, startedAt: meeting.startedAt }, days);
  const logMistake = useLogMistake({ series, meeting: meeting.id });
  const learn = () => {
    onWrite(writeMistake(logMistake()));
  };
  const sources = [
    useAcknowledgementMoments(series, meeting.id, you.id, ({ id, at, kind }) => (
      <>
        <ShareInChat series={series} meeting={meeting.id} acknowledgement={id} at={at} />
        {kind === 'outcome' && <QuietButton onClick={learn}>{learning.fromOutcome}</QuietButton>}
      </>
    )),
    actions.source,
    useDecisionMoments(series, meeting.id, {
      isShared: useIsShared({ series, meeting: meeting.id }),
      onWrite: (decision) => {
        onWrite(writeDecision(decision));
      },
    }),
    useMistakeMoments(series, meeting.id, (id) => {
      onWrite(writeMistake(id));
    }),
    useConcernMoments(series, meeting.id, {
      onThank: ({ by }) => {
        onWrite(writeAcknowledgement({ to: by ? [by.id] : [], kind: 'risk' }));
      },
    }),
  ];
  return (
    <>
      <Purpose meeting={meeting} isShort />
      <fieldset className={styles.acts} aria-label={words.acts}>
        <Act
          id="act-acknowledgement"
          sign={<PersonStar20Regular />}
          label={words.acknowledge}
          onPress={() => {
            onWrite(writeAcknowledgement());
          }}
        />
        <Act id="act-decision" sign={<Vote20Regular />} label={words.decision} onPress={onNewDecision} />
        <Act
          id="act-action"
          sign={<CheckboxChecked20Regular />}
          label={words.action}
          isOn={isAdding}
          onPress={() => {
            setAdding(!isAdding);
          }}
        />
        <Act id="act-mistake" sign={<BookQuestionMark20Regular />} label={learning.act} onPress={learn} />
        <Act
          sign={<HourglassHalf20Regular />}
          label={isWaiting ? words.waiting.stop : words.wait}
          isOn={isWaiting}
          onPress={() => {
            setWaiting(!isWaiting);
          }}
        />
      </fieldset>
      {isWaiting && (
        <Wait
          onOver={() => {
            setWaiting(false);
          }}
        />
      )}
      {isAdding && <NewAction series={series} meeting={meeting.id} you={you.id} draft={actions.draft} {...days} />}
      {!isWaiting && !isAdding && <CueLine series={series} meeting={meeting.id} />}
      <SoFar sources={sources} />
    </>
  );
}
