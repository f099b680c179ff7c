import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowLeft16Regular } from '@fluentui/react-icons';
import type { Place } from '#contract/panel.ts';
import { Decisions } from '../features/decision/Decisions.tsx';
import { Rate } from '../features/pulse/Rate.tsx';
import { Results } from '../features/pulse/Results.tsx';
import { FiledRecap } from '../features/recap/FiledRecap.tsx';
import { Recap } from '../features/recap/Recap.tsx';
import { useMeetings } from '../features/room/queries.ts';
import { QuietButton } from '../ui/QuietButton.tsx';
import { useWords } from '../words/words.tsx';

export interface PastMeetingProps {
  series: string;
  /** The meeting, and what of it somebody asked to see. */
  place: Place;
  /** The host can still share what was never shared. */
  isHost: boolean;
  onBack: () => void;
}

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    flexGrow: 1,
    rowGap: tokens.spacingVerticalM,
    minWidth: 0,
  },
  back: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  title: { ...typographyStyles.subtitle2, margin: 0 },
});

/** The recap of one meeting, under its rating where that was asked for: where a card's button, the history, or what was never shared leads. */
export function PastMeeting({ series, place: { to, meeting, action }, isHost, onBack }: PastMeetingProps) {
  const words = useWords().room;
  const styles = useStyles();
  const { data = [] } = useMeetings(series);
  const unshared = isHost ? data.find(({ id, isShared }) => id === meeting && !isShared) : undefined;
  return (
    <div className={styles.root}>
      <div>
        <QuietButton className={styles.back} icon={<ArrowLeft16Regular />} onClick={onBack}>
          {words.back}
        </QuietButton>
      </div>
      <h1 className={styles.title}>{to === 'rating' ? words.ratedMeeting : words.pastMeeting}</h1>
      {unshared ? (
        <Recap
          series={series}
          meeting={meeting}
          startedAt={unshared.startedAt}
          decisions={<Decisions series={series} meeting={meeting} />}
          onShared={onBack}
          otherwise={undefined}
        />
      ) : (
        <>
          {to === 'rating' && (isHost ? <Results {...{ series, meeting }} /> : <Rate {...{ series, meeting }} />)}
          <FiledRecap series={series} meeting={meeting} marked={action} />
        </>
      )}
    </div>
  );
}
