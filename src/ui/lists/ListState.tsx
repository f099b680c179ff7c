import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '../text/Texts.tsx';
import { lessMotion } from '../motion.ts';
import { QuietButton } from '../buttons/QuietButton.tsx';
import { VisuallyHidden } from '../text/VisuallyHidden.tsx';
import { WarningText } from '../text/WarningText.tsx';

export interface ListStateProps {
  isPending: boolean;
  problem: string | undefined;
  onTryAgain: () => void;
  empty?: string | undefined;
  lines?: number;
  children: ReactNode;
}

const useStyles = makeStyles({
  pending: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  bone: {
    height: tokens.lineHeightBase300,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground5,
    animationName: { '50%': { opacity: 0.5 } },
    animationDuration: '1.6s',
    animationIterationCount: 'infinite',
    [lessMotion]: { animationName: 'none' },
    ':last-child': { width: '80%' },
  },
  failed: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalXS },
  empty: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2, margin: 0 },
});

export function ListState({ isPending, problem, onTryAgain, empty, lines = 2, children }: ListStateProps) {
  const { texts } = useTexts();
  const styles = useStyles();
  if (problem !== undefined)
    return (
      <div className={styles.failed} role="alert">
        <WarningText>{problem}</WarningText>
        <QuietButton appearance="secondary" onClick={onTryAgain}>
          {texts.tryAgain}
        </QuietButton>
      </div>
    );
  if (isPending)
    return (
      <div className={styles.pending} aria-busy="true">
        <VisuallyHidden>{texts.loading}</VisuallyHidden>
        {Array.from({ length: lines }, (_, line) => (
          <div key={line} className={styles.bone} />
        ))}
      </div>
    );
  if (empty !== undefined) return <p className={styles.empty}>{empty}</p>;
  return children;
}
