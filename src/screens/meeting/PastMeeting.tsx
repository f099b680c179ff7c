import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowLeft16Regular } from '@fluentui/react-icons';
import type { Room } from '#contract/meeting.ts';
import type { PanelTarget } from '#contract/rules/panel.ts';
import { useRef } from 'react';
import { EarlierDecisions } from '../../features/decision/list/EarlierDecisions.tsx';
import { DeleteMeeting } from '../../features/lifecycle/DeleteMeeting.tsx';
import { useOwnership } from '../../features/ownership/queries.ts';
import { Rate } from '../../features/pulse/Rate.tsx';
import { Results } from '../../features/pulse/Results.tsx';
import { FiledRecap } from '../../features/recap/filed/FiledRecap.tsx';
import { SharedCard } from '../../features/recap/card/SharedCard.tsx';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { useWords } from '../../words/words.tsx';
import { CorrectRecap } from '../host/CorrectRecap.tsx';
import { useRouter } from '../Router.tsx';
import { toDecision } from '../routes.ts';
import { usePastMeeting } from './usePastMeeting.ts';

export interface PastMeetingProps {
  room: Room;
  target: PanelTarget;
}

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    flexGrow: 1,
    rowGap: tokens.spacingVerticalL,
    minWidth: 0,
  },
  back: { marginInlineStart: `calc(-1 * (${tokens.spacingHorizontalS} + ${tokens.strokeWidthThin}))` },
  title: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: 'none' },
  text: { ...typographyStyles.body1, margin: 0 },
  end: { paddingBlock: tokens.spacingVerticalL },
});

export function PastMeeting({ room, target }: PastMeetingProps) {
  const { show } = useRouter();
  const { room: words, panel, data } = useWords();
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const { to, meeting } = target;
  const past = usePastMeeting(room, meeting, heading);
  const { view, own, listed, isCorrecting, correct } = past;
  const goBack = () => {
    show(undefined);
  };
  const readTitle = to === 'rating' ? words.ratedMeeting : words.pastMeeting;
  return (
    <div className={styles.root}>
      <div>
        <QuietButton className={styles.back} icon={<ArrowLeft16Regular />} onClick={goBack}>
          {words.back}
        </QuietButton>
      </div>
      <h1 ref={heading} tabIndex={-1} className={styles.title}>
        {isCorrecting ? panel.correctRecap : readTitle}
      </h1>
      {view === 'deleted' && <p className={styles.text}>{data.deleted}</p>}
      {view === 'writing' && own && (
        <WriteRecap room={room} own={own} isCorrecting={isCorrecting} correct={correct} onShared={goBack} />
      )}
      {view === 'reading' && <ReadRecap room={room} target={target} past={past} />}
      {view !== 'deleted' && listed?.isHost && (
        <div className={styles.end}>
          <DeleteMeeting series={room.series} meeting={meeting} isShared={listed.isShared} />
        </div>
      )}
    </div>
  );
}

type PastMeetingState = ReturnType<typeof usePastMeeting>;

interface WriteRecapProps extends Pick<PastMeetingState, 'isCorrecting' | 'correct'> {
  room: Room;
  own: NonNullable<PastMeetingState['own']>;
  onShared: () => void;
}

function WriteRecap({ room, own, isCorrecting, correct, onShared }: WriteRecapProps) {
  const { panel } = useWords();
  const stop = () => {
    correct(false);
  };
  return (
    <CorrectRecap
      series={room.series}
      meeting={own.id}
      startedAt={own.startedAt}
      isFormerChair={own.isFormerChair}
      onShared={isCorrecting ? stop : onShared}
      otherwise={isCorrecting && <QuietButton onClick={stop}>{panel.backTo.after}</QuietButton>}
    />
  );
}

function ReadRecap({ room, target, past }: PastMeetingProps & { past: PastMeetingState }) {
  const { series, you, meeting: current } = room;
  const { to, meeting, action } = target;
  const { open } = useRouter();
  const { panel } = useWords();
  const ownership = useOwnership({ series, meeting });
  return (
    <>
      {to === 'rating' && past.hasRun && <Results series={series} meeting={meeting} />}
      {to === 'rating' && !past.hasRun && <Rate series={series} meeting={meeting} you={you.id} />}
      <FiledRecap series={series} meeting={meeting} marked={action} accepted={ownership.data?.accepted} />
      {you.isHost && current && current.id !== meeting && (
        <EarlierDecisions
          series={series}
          earlier={meeting}
          meeting={current.id}
          onWrite={(decision) => {
            open(toDecision(decision));
          }}
        />
      )}
      {past.own && (
        <>
          <SharedCard series={series} meeting={meeting} />
          <div>
            <QuietButton
              appearance="secondary"
              onClick={() => {
                past.correct(true);
              }}
            >
              {panel.correctRecap}
            </QuietButton>
          </div>
        </>
      )}
    </>
  );
}
