import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { explain } from '../../api/explain.ts';
import { QuietButton } from '../../ui/QuietButton.tsx';
import { WarningText } from '../../ui/WarningText.tsx';
import { useWords } from '../../words/words.tsx';
import { useClosePulse } from './queries.ts';

const useStyles = makeStyles({
  root: {
    minWidth: 0,
    margin: 0,
    padding: 0,
    border: 'none',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
  },
  ask: { alignSelf: 'flex-start' },
  sure: { ...typographyStyles.body1, margin: 0 },
  choices: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface CloseNowProps {
  series: string;
  meeting: string;
  /** It is closed, and the buttons are gone. */
  onClosed: () => void;
}

/** Ends the pulse before its time. It can't be opened again, so it asks once more, in place. */
export function CloseNow({ series, meeting, onClosed }: CloseNowProps) {
  const { pulse: words, problems } = useWords();
  const styles = useStyles();
  const close = useClosePulse({ series, meeting });
  const [isAsking, setAsking] = useState(false);
  const ask = useRef<HTMLButtonElement>(null);
  const leave = useRef<HTMLButtonElement>(null);

  const turn = (isOn: boolean) => {
    flushSync(() => {
      setAsking(isOn);
    });
    (isOn ? leave : ask).current?.focus();
  };

  if (!isAsking)
    return (
      <QuietButton
        ref={ask}
        className={styles.ask}
        appearance="secondary"
        onClick={() => {
          turn(true);
        }}
      >
        {words.closeNow}
      </QuietButton>
    );
  return (
    <fieldset className={styles.root} aria-label={words.closeSure}>
      <p className={styles.sure}>{words.closeSure}</p>
      <div className={styles.choices}>
        <QuietButton
          appearance="secondary"
          disabledFocusable={close.isPending}
          onClick={() => {
            // A callback of `mutate` would be lost with the buttons; what fails is shown below.
            close.mutateAsync().then(onClosed, () => undefined);
          }}
        >
          {close.isPending ? words.closing : words.closeYes}
        </QuietButton>
        <QuietButton
          ref={leave}
          onClick={() => {
            turn(false);
          }}
        >
          {words.closeNo}
        </QuietButton>
      </div>
      <div role="alert">{close.error && <WarningText>{explain(close.error, problems)}</WarningText>}</div>
    </fieldset>
  );
}
