import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { MeetingView, Room } from '#contract/meeting/meeting.ts';
import { useAcknowledgementMoments } from '../../features/acknowledgement/moments.tsx';
import { CommitmentHere } from '../../features/commitment/CommitmentHere.tsx';
import { useConcernMoments } from '../../features/concern/moments.tsx';
import { useDecisionMoments } from '../../features/decision/list/moments.tsx';
import { AskedActions } from '../../features/ownership/AskedActions.tsx';
import { SupportLine } from '../../features/supportLevel/SupportLine.tsx';
import { ShareInChat } from '../../features/chatNote/ShareInChat.tsx';
import { useWords } from '../../words/words.tsx';
import { Purpose } from '../meeting/Purpose.tsx';
import { MeetingFeed } from '../meeting/MeetingFeed.tsx';

const useStyles = makeStyles({
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

export function AttendeeMeet({ room: { series, you }, meeting }: { room: Room; meeting: MeetingView }) {
  const words = useWords().panel;
  const styles = useStyles();
  const sources = [
    useAcknowledgementMoments(series, meeting.id, you.id, ({ id, at }) => (
      <ShareInChat series={series} meeting={meeting.id} acknowledgement={id} at={at} />
    )),
    useDecisionMoments(series, meeting.id),
    useConcernMoments(series, meeting.id),
  ];
  return (
    <>
      <Purpose meeting={meeting} />
      {meeting.stage === 'close' && <p className={styles.hint}>{words.closingHint}</p>}
      <AskedActions
        series={series}
        meeting={meeting.id}
        underWork={(work) => <SupportLine series={series} you={you.id} work={work} />}
      />
      <MeetingFeed sources={sources} />
      <CommitmentHere series={series} meeting={meeting.id} you={you.id} />
    </>
  );
}
