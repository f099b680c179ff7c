import { makeStyles, tokens } from '@fluentui/react-components';
import {
  BookQuestionMark20Regular,
  CheckboxChecked20Regular,
  HourglassHalf20Regular,
  PersonStar20Regular,
  Vote20Regular,
} from '@fluentui/react-icons';
import { Suspense, useState } from 'react';
import { useAcknowledgementMoments } from '../../../features/acknowledgement/moments.tsx';
import { useConcernMoments } from '../../../features/concern/moments.tsx';
import { CueLine } from '../../../features/cue/CueLine.tsx';
import { useDecisionMoments } from '../../../features/decision/list/moments.tsx';
import { useMistakeMoments } from '../../../features/mistake/moments.tsx';
import { useLogMistake } from '../../../features/mistake/queries.ts';
import { useActionMoments } from '../../../features/recap/meeting/moments.tsx';
import { NewAction } from '../../../features/recap/meeting/NewAction.tsx';
import { ShareInChat } from '../../../features/chatNote/ShareInChat.tsx';
import { useIsShared } from '../../../features/recap/queries.ts';
import { bareGroup } from '../../../ui/lists/bare.ts';
import { QuietButton } from '../../../ui/buttons/QuietButton.tsx';
import { useFormat, useWords } from '../../../words/words.tsx';
import { ActionTile } from './ActionTile.tsx';
import { Purpose } from '../../meeting/Purpose.tsx';
import { MeetingFeed } from '../../meeting/MeetingFeed.tsx';
import { useRouter } from '../../Router.tsx';
import { toAcknowledgement, toDecision, toMistake } from '../../routes.ts';
import { Chair } from './Chair.tsx';
import type { HostScreenProps } from './hostScreen.ts';
import { HostStillOpen } from './HostStillOpen.tsx';
import { StageBar } from './StageBar.tsx';
import { useNewDecision } from '../forms/useNewDecision.ts';
import { SilenceTimer } from './SilenceTimer.tsx';

const useStyles = makeStyles({
  // The one primary button stays at the bottom, also under a short screen.
  fill: { flexGrow: 1 },
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
export function HostMeet({ room, meeting, steps }: HostScreenProps) {
  const { series, you } = room;
  const { open } = useRouter();
  const decide = useNewDecision(meeting);
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
    open(toMistake(logMistake()));
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
        open(toDecision(decision));
      },
    }),
    useMistakeMoments(series, meeting.id, (id) => {
      open(toMistake(id));
    }),
    useConcernMoments(series, meeting.id, {
      onThank: ({ by }) => {
        open(toAcknowledgement({ to: by ? [by.id] : [], kind: 'risk' }));
      },
    }),
  ];
  return (
    <>
      <Purpose meeting={meeting} isShort />
      <fieldset className={styles.acts} aria-label={words.acts}>
        <ActionTile
          id="act-acknowledgement"
          sign={<PersonStar20Regular />}
          label={words.acknowledge}
          onPress={() => {
            open(toAcknowledgement());
          }}
        />
        <ActionTile id="act-decision" sign={<Vote20Regular />} label={words.decision} onPress={decide} />
        <ActionTile
          id="act-action"
          sign={<CheckboxChecked20Regular />}
          label={words.action}
          isOn={isAdding}
          onPress={() => {
            setAdding(!isAdding);
          }}
        />
        <ActionTile id="act-mistake" sign={<BookQuestionMark20Regular />} label={learning.act} onPress={learn} />
        <ActionTile
          sign={<HourglassHalf20Regular />}
          label={isWaiting ? words.waiting.stop : words.wait}
          isOn={isWaiting}
          onPress={() => {
            setWaiting(!isWaiting);
          }}
        />
      </fieldset>
      {isWaiting && (
        <SilenceTimer
          onOver={() => {
            setWaiting(false);
          }}
        />
      )}
      {isAdding && <NewAction series={series} meeting={meeting.id} you={you.id} draft={actions.draft} {...days} />}
      {!isWaiting && !isAdding && <CueLine series={series} meeting={meeting.id} />}
      <MeetingFeed sources={sources} />
      <Suspense>
        <HostStillOpen room={room} meeting={meeting} />
      </Suspense>
      <Chair room={room} meeting={meeting} />
      <div className={styles.fill} />
      <StageBar meeting={meeting} steps={steps} next="close" label={words.closeMeeting} />
    </>
  );
}
