import { makeStyles, tokens } from '@fluentui/react-components';
import {
  BookQuestionMark20Regular,
  CheckboxChecked20Regular,
  HourglassHalf20Regular,
  PersonStar20Regular,
  Vote20Regular,
} from '@fluentui/react-icons';
import { Suspense, useState } from 'react';
import type { MeetingView } from '#contract/meeting/meeting.ts';
import { useAcknowledgementMoments } from '../../../features/acknowledgement/moments.tsx';
import { useConcernMoments } from '../../../features/concern/moments.tsx';
import { CueLine } from '../../../features/cue/CueLine.tsx';
import { useDecisionMoments } from '../../../features/decision/list/moments.tsx';
import { useLogDecisions } from '../../../features/decision/paste/useLogDecisions.ts';
import { useMistakeMoments } from '../../../features/mistake/moments.tsx';
import { useLogMistake } from '../../../features/mistake/queries.ts';
import { useActionMoments } from '../../../features/recap/meeting/moments.tsx';
import { NewAction } from '../../../features/recap/meeting/NewAction.tsx';
import { ShareInChat } from '../../../features/chatNote/ShareInChat.tsx';
import { useIsShared } from '../../../features/recap/queries.ts';
import { bareGroup } from '../../../ui/bare.ts';
import { QuietButton } from '../../../ui/buttons/QuietButton.tsx';
import { useDays } from '../../../words/useDays.ts';
import { useWords } from '../../../words/words.tsx';
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

export function HostMeet({ room, meeting, steps }: HostScreenProps) {
  const { series, you } = room;
  const { panel: words } = useWords();
  const styles = useStyles();
  const [isWaiting, setWaiting] = useState(false);
  const [isAdding, setAdding] = useState(false);
  const days = useDays(meeting.startedAt);
  const actions = useActionMoments({ series, meeting: meeting.id, startedAt: meeting.startedAt }, days);
  const logDecisions = useLogDecisions(series, meeting.id, days.today);
  const sources = useMomentSources({ room, meeting, actions: actions.source });
  return (
    <>
      <Purpose meeting={meeting} isShort />
      <HostActs
        meeting={meeting}
        series={series}
        isAdding={isAdding}
        onAdd={() => {
          setAdding(!isAdding);
        }}
        isWaiting={isWaiting}
        onWait={() => {
          setWaiting(!isWaiting);
        }}
      />
      {isWaiting && (
        <SilenceTimer
          onOver={() => {
            setWaiting(false);
          }}
        />
      )}
      {isAdding && (
        <NewAction
          series={series}
          meeting={meeting.id}
          you={you.id}
          draft={actions.draft}
          logDecisions={logDecisions}
          {...days}
        />
      )}
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

interface HostActsProps {
  series: string;
  meeting: MeetingView;
  isAdding: boolean;
  onAdd: () => void;
  isWaiting: boolean;
  onWait: () => void;
}

function HostActs({ series, meeting, isAdding, onAdd, isWaiting, onWait }: HostActsProps) {
  const { panel: words, learning } = useWords();
  const styles = useStyles();
  const { open } = useRouter();
  const decide = useNewDecision(meeting);
  const learn = useLearn(series, meeting.id);
  return (
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
        onPress={onAdd}
      />
      <ActionTile id="act-mistake" sign={<BookQuestionMark20Regular />} label={learning.act} onPress={learn} />
      <ActionTile
        sign={<HourglassHalf20Regular />}
        label={isWaiting ? words.waiting.stop : words.wait}
        isOn={isWaiting}
        onPress={onWait}
      />
    </fieldset>
  );
}

function useLearn(series: string, meeting: string): () => void {
  const { open } = useRouter();
  const logMistake = useLogMistake({ series, meeting });
  return () => {
    open(toMistake(logMistake()));
  };
}

type SourcesOf = Pick<HostScreenProps, 'room' | 'meeting'> & {
  actions: ReturnType<typeof useActionMoments>['source'];
};

function useMomentSources({ room: { series, you }, meeting, actions }: SourcesOf) {
  const { learning } = useWords();
  const { open } = useRouter();
  const learn = useLearn(series, meeting.id);
  return [
    useAcknowledgementMoments(series, meeting.id, you.id, ({ id, at, kind }) => (
      <>
        <ShareInChat series={series} meeting={meeting.id} acknowledgement={id} at={at} />
        {kind === 'outcome' && <QuietButton onClick={learn}>{learning.fromOutcome}</QuietButton>}
      </>
    )),
    actions,
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
}
