import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Pulse } from '#contract/meeting/pulse.ts';
import { useFingerprint } from '../../admission/useFingerprint.ts';
import { Disclosure } from '../../ui/lists/Disclosure.tsx';
import { QuietLink } from '../../ui/buttons/QuietLink.tsx';
import { useFormat, useWords } from '../../words/words.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

export function Consent({ pulse: { thresholds, questions, ballots } }: { pulse: Pulse }) {
  const words = useWords().pulse;
  const { language } = useFormat();
  const styles = useStyles();
  const fingerprint = useFingerprint(ballots?.key);
  const hasComment = questions?.comment !== false;
  return (
    <div className={styles.root}>
      {thresholds && (
        <p className={styles.quiet}>{words.consent(thresholds.bands, hasComment ? thresholds.comments : undefined)}</p>
      )}
      <p className={styles.quiet}>{words.limits(hasComment)}</p>
      <Disclosure summary={words.how}>
        {fingerprint !== undefined && <p className={styles.quiet}>{words.fingerprint(fingerprint)}</p>}
        <div>
          <QuietLink href={`/anonymous?language=${language}`}>{words.check}</QuietLink>
        </div>
      </Disclosure>
    </div>
  );
}
