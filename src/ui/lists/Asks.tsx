import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode, Ref } from 'react';
import { WarningText } from '../text/WarningText.tsx';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    minWidth: 0,
    outlineStyle: 'none',
  },
  // Invisible, but the focus can return to it.
  none: { position: 'absolute', outlineStyle: 'none' },
  title: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: 'anywhere' },
  answers: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalS,
  },
});

interface AsksProps {
  ref: Ref<HTMLDivElement>;
  isEmpty: boolean;
  problem: string | undefined;
  children: ReactNode;
}

/** Questions that only their reader can answer. Takes the focus when an answered one goes. */
export function Asks({ ref, isEmpty, problem, children }: AsksProps) {
  const styles = useStyles();
  return (
    <div ref={ref} tabIndex={-1} className={isEmpty ? styles.none : styles.root}>
      {children}
      <div role="alert">{problem !== undefined && <WarningText>{problem}</WarningText>}</div>
    </div>
  );
}

interface AskProps {
  question: ReactNode;
  answers: ReactNode;
  children: ReactNode;
}

export function Ask({ question, answers, children }: AskProps) {
  const styles = useStyles();
  return (
    <div>
      <p className={styles.title}>{question}</p>
      {children}
      <div className={styles.answers}>{answers}</div>
    </div>
  );
}
