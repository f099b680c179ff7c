import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { bareGroup } from '../../ui/bare.ts';
import { DueInput } from '../../ui/forms/DueInput.tsx';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { useWords } from '../../words/words.tsx';
import { useToday } from './useToday.ts';

export interface DayFormProps {
  name: string;
  label: string;
  day: string | null;
  problem: string | undefined;
  isBusy: boolean;
  yes: string;
  onYes: (day: string) => void;
  onNever: () => void;
}

const useStyles = makeStyles({
  root: { ...bareGroup, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  answers: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  leave: { marginInlineStart: 0 },
});

export function DayForm({ name, label, day: first, problem, isBusy, yes, onYes, onNever }: DayFormProps) {
  const words = useWords().ownership;
  const styles = useStyles();
  const [day, setDay] = useState(first);
  const root = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    root.current?.querySelector('input')?.focus();
  }, []);
  const today = useToday();
  return (
    <fieldset ref={root} className={styles.root} aria-label={name}>
      <DueInput label={label} value={day} today={today} problem={problem} onChange={setDay} />
      <div className={styles.answers}>
        <QuietButton
          appearance="secondary"
          disabledFocusable={isBusy || day === null}
          onClick={() => {
            if (!isBusy && day !== null) onYes(day);
          }}
        >
          {yes}
        </QuietButton>
        <QuietButton className={styles.leave} onClick={onNever}>
          {words.never}
        </QuietButton>
      </div>
    </fieldset>
  );
}
