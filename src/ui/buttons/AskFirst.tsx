import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { bareGroup } from '../bare.ts';
import { QuietButton } from './QuietButton.tsx';

const useStyles = makeStyles({
  root: {
    ...bareGroup,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
  },
  text: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  ways: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
});

interface AskFirstProps {
  question: string;
  /** What yes means. */
  hint?: ReactNode;
  yes: string;
  no: string;
  onYes: () => void;
  onNo: () => void;
}

/** A question that came up while something was sent. */
export function AskFirst({ question, hint, yes, no, onYes, onNo }: AskFirstProps) {
  const styles = useStyles();
  return (
    <fieldset className={styles.root} aria-label={question}>
      <p className={styles.text} role="alert">
        {question} {hint}
      </p>
      <div className={styles.ways}>
        <QuietButton appearance="secondary" onClick={onYes}>
          {yes}
        </QuietButton>
        <QuietButton onClick={onNo}>{no}</QuietButton>
      </div>
    </fieldset>
  );
}
