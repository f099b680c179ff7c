import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Pulse } from '#contract/pulse.ts';
import { useFingerprint } from '../../api/useFingerprint.ts';
import { QuietLink } from '../../ui/QuietLink.tsx';
import { useFormat, useWords } from '../../words/words.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalXS },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What is stored, who sees it and the limits, in two sentences; and how to check that. */
export function Consent({ pulse: { thresholds, ballots } }: { pulse: Pulse }) {
  const words = useWords().pulse;
  const { language } = useFormat();
  const styles = useStyles();
  const fingerprint = useFingerprint(ballots?.key);
  return (
    <div className={styles.root}>
      {thresholds && <p className={styles.quiet}>{words.consent(thresholds.bands, thresholds.comments)}</p>}
      <QuietLink href={`/anonymous?language=${language}`}>{words.check}</QuietLink>
      {fingerprint !== undefined && <p className={styles.quiet}>{words.fingerprint(fingerprint)}</p>}
    </div>
  );
}
