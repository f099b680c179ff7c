import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Pulse } from '#contract/pulse.ts';
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

/** What people can compare aloud: a key of one's own would mark its holder. "4f2a 91bc 03d7 e610". */
function useFingerprint(key: string | undefined): string | undefined {
  const [known, setKnown] = useState<string>();
  useEffect(() => {
    if (key === undefined) return;
    const bytes = Uint8Array.from(atob(key.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0));
    void crypto.subtle.digest('SHA-256', bytes).then((digest) => {
      const hex = Array.from(new Uint8Array(digest, 0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
      // In one line: it is compared group by group.
      setKnown(hex.replaceAll(/(.{4})(?=.)/g, '$1\u00A0'));
    });
  }, [key]);
  return known;
}
