import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowLeft16Regular } from '@fluentui/react-icons';
import { FiledRecap } from '../features/recap/FiledRecap.tsx';
import { QuietButton } from '../ui/QuietButton.tsx';
import { useWords } from '../words/words.tsx';

export interface PastMeetingProps {
  series: string;
  meeting: string;
  onBack: () => void;
}

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    rowGap: tokens.spacingVerticalM,
    minWidth: 0,
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
});

/** The recap of one meeting: where a card's button, or the history, leads. */
export function PastMeeting({ series, meeting, onBack }: PastMeetingProps) {
  const words = useWords().room;
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <div>
        <QuietButton icon={<ArrowLeft16Regular />} onClick={onBack}>
          {words.back}
        </QuietButton>
      </div>
      <h1 className={styles.title}>{words.pastMeeting}</h1>
      <FiledRecap series={series} meeting={meeting} />
    </div>
  );
}
