import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useRef, useState, type Ref } from 'react';
import { flushSync } from 'react-dom';
import { bareGroup } from '../bare.ts';
import { QuietButton } from './QuietButton.tsx';
import { WarningText } from '../text/WarningText.tsx';

export interface AskTwiceProps {
  ask: string;
  sure: readonly string[];
  yes: string;
  no: string;
  busy: string;
  isBusy: boolean;
  problem: string | undefined;
  onYes: () => void;
  isSubtle?: boolean;
}

const useStyles = makeStyles({
  root: {
    ...bareGroup,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
  },
  ask: { alignSelf: 'flex-start' },
  sure: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
  more: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  leave: { marginInlineStart: 0 },
  choices: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Asks for confirmation in place. The focus goes to the cancel button, and back. */
export function ConfirmButton({ ask, isSubtle = false, ...confirmation }: AskTwiceProps) {
  const styles = useStyles();
  const [isAsking, setAsking] = useState(false);
  const start = useRef<HTMLButtonElement>(null);
  const leave = useRef<HTMLButtonElement>(null);

  const turn = (isOn: boolean) => {
    flushSync(() => {
      setAsking(isOn);
    });
    (isOn ? leave : start).current?.focus();
  };

  if (!isAsking)
    return (
      <QuietButton
        ref={start}
        className={styles.ask}
        appearance={isSubtle ? 'subtle' : 'secondary'}
        onClick={() => {
          turn(true);
        }}
      >
        {ask}
      </QuietButton>
    );
  return (
    <Confirmation
      {...confirmation}
      leave={leave}
      onNo={() => {
        turn(false);
      }}
    />
  );
}

interface ConfirmationProps extends Omit<AskTwiceProps, 'ask' | 'isSubtle'> {
  leave: Ref<HTMLButtonElement>;
  onNo: () => void;
}

function Confirmation({ sure, yes, no, busy, isBusy, problem, onYes, leave, onNo }: ConfirmationProps) {
  const styles = useStyles();
  const [question = '', ...more] = sure;
  return (
    <fieldset className={styles.root} aria-label={question}>
      <p className={styles.sure}>{question}</p>
      {more.map((text) => (
        <p key={text} className={styles.more}>
          {text}
        </p>
      ))}
      <div className={styles.choices}>
        <QuietButton appearance="secondary" disabledFocusable={isBusy} onClick={onYes}>
          {isBusy ? busy : yes}
        </QuietButton>
        <QuietButton ref={leave} className={styles.leave} onClick={onNo}>
          {no}
        </QuietButton>
      </div>
      <div role="alert">{problem !== undefined && <WarningText>{problem}</WarningText>}</div>
    </fieldset>
  );
}
