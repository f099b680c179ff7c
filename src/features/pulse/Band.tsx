import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { VisuallyHidden } from '../../ui/text/VisuallyHidden.tsx';
import { useWords } from '../../words/words.tsx';

export interface BandProps {
  label: string;
  band: 'low' | 'mixed' | 'high';
  answers: number;
}

const bands = ['low', 'mixed', 'high'] as const;

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM, alignItems: 'baseline' },
  label: { ...typographyStyles.body1, flexGrow: 1 },
  band: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  // Weight and line, because colour alone isn't accessible.
  isIt: {
    ...typographyStyles.body1Strong,
    color: tokens.colorNeutralForeground1,
    borderBottom: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralForeground1}`,
  },
  answers: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

/** Few answers are shown as a band instead of a number: low, mixed or high. */
export function Band({ label, band, answers }: BandProps) {
  const words = useWords().pulse;
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <VisuallyHidden>{words.bandSpoken(label, words.bands[band], answers)}</VisuallyHidden>
      <span className={styles.label} aria-hidden>
        {label}
      </span>
      {bands.map((one) => (
        <span key={one} className={mergeClasses(styles.band, one === band && styles.isIt)} aria-hidden>
          {words.bands[one]}
        </span>
      ))}
      <span className={styles.answers} aria-hidden>
        {words.answers(answers)}
      </span>
    </div>
  );
}
