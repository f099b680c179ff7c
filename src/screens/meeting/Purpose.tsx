import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { MeetingView } from '#contract/meeting/meeting.ts';
import { visibleText } from '#contract/rules/text.ts';
import { useFormat, useWords } from '../../words/words.tsx';
import { useNow } from '../../shell/useNow.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'baseline',
  },
  purpose: { ...typographyStyles.body1Strong, margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
  short: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    overflow: 'hidden',
  },
  minutes: { ...typographyStyles.caption1, flexShrink: 0, color: tokens.colorNeutralForeground2 },
});

export interface PurposeProps {
  meeting: MeetingView;
  isShort?: boolean;
}

export function Purpose({ meeting, isShort = false }: PurposeProps) {
  const words = useWords().panel;
  const format = useFormat();
  const styles = useStyles();
  const now = useNow(20_000);
  return (
    <div className={styles.root}>
      <p
        className={mergeClasses(styles.purpose, isShort && styles.short)}
        dir="auto"
        title={isShort ? meeting.opening.purpose : undefined}
      >
        {visibleText(meeting.opening.purpose) || words.noPurpose}
      </p>
      <span className={styles.minutes}>{format.minutes(now - (meeting.metAt ?? meeting.startedAt))}</span>
    </div>
  );
}
