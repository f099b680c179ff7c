import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { bareGroup } from '../bare.ts';
import { LineArea } from '../text/LineArea.tsx';
import { QuietButton } from '../buttons/QuietButton.tsx';
import { WarningText } from '../text/WarningText.tsx';

export interface LineFormProps {
  name: string;
  label: string;
  yes: string;
  no: string;
  isBusy: boolean;
  needed?: string;
  lineProblem: string | undefined;
  problem: string | undefined;
  onYes: (line: string) => void;
  onNo: () => void;
}

const useStyles = makeStyles({
  root: { ...bareGroup, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  answers: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  leave: { marginInlineStart: 0 },
});

export function LineForm({ name, label, yes, no, isBusy, needed, lineProblem, problem, onYes, onNo }: LineFormProps) {
  const styles = useStyles();
  const [line, setLine] = useState('');
  const [isTried, setTried] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
  }, []);
  const isMissing = needed !== undefined && line.trim() === '';
  const send = () => {
    setTried(true);
    if (!isBusy && !isMissing) onYes(line);
  };
  return (
    <fieldset className={styles.root} aria-label={name}>
      <LineArea
        ref={field}
        label={label}
        value={line}
        problem={lineProblem ?? (isTried && isMissing ? needed : undefined)}
        onChange={setLine}
        onEnter={send}
      />
      <div role="alert">{problem !== undefined && <WarningText>{problem}</WarningText>}</div>
      <div className={styles.answers}>
        <QuietButton appearance="secondary" disabledFocusable={isBusy} onClick={send}>
          {yes}
        </QuietButton>
        <QuietButton className={styles.leave} onClick={onNo}>
          {no}
        </QuietButton>
      </div>
    </fieldset>
  );
}
