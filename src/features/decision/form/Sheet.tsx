import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import type { DecisionContent, DecisionState } from '#contract/meeting/decision.ts';
import { explain } from '../../../api/explain.ts';
import { fieldsOf } from '../../../api/problem.ts';
import { useAnnounce } from '../../../ui/Announcer.tsx';
import { PrimaryBar } from '../../../ui/buttons/PrimaryBar.tsx';
import { QuietButton } from '../../../ui/buttons/QuietButton.tsx';
import { useWords } from '../../../words/words.tsx';
import { DecisionFields, type DecisionFieldsProps, type Goal } from './DecisionFields.tsx';
import { fieldIds } from '../fieldIds.ts';
import { decidedLine } from '#words/lines/decided.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', flexGrow: 1, rowGap: tokens.spacingVerticalM, minWidth: 0 },
  fill: { flexGrow: 1 },
  row: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
});

interface SheetProps extends Omit<DecisionFieldsProps, 'onEnter'> {
  label: string;
  isBusy: boolean;
  problem: string | undefined;
  /** Of the latest press. */
  refusal: Error | null;
  onPress: () => void;
  /** Absent: Enter does what the button does. */
  onEnter?: () => void;
  mark: ReactNode;
  children: ReactNode;
}

const nothing = () => {};

export function Sheet({
  label,
  isBusy,
  problem,
  refusal,
  onPress,
  onEnter = onPress,
  mark,
  children,
  ...fields
}: SheetProps) {
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (fieldsOf(refusal).length > 0) root.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusal]);
  return (
    <div ref={root} className={styles.root}>
      <DecisionFields {...fields} onEnter={isBusy ? nothing : onEnter} />
      <div className={styles.fill} />
      <PrimaryBar label={label} isBusy={isBusy} problem={problem} onPress={onPress}>
        <div className={styles.row}>{children}</div>
        {mark}
      </PrimaryBar>
    </div>
  );
}

export function PutOffSwitch({ goal, onChange }: { goal: Goal; onChange: (goal: Goal) => void }) {
  const { decision: words } = useWords();
  return (
    <QuietButton
      onClick={() => {
        flushSync(() => {
          onChange(goal === 'put_off' ? 'final' : 'put_off');
        });
        // Scrolls to the fields that have just appeared, far above the button.
        if (goal !== 'put_off') document.getElementById(fieldIds.putOff)?.focus();
      }}
    >
      {goal === 'put_off' ? words.decideInstead : words.putOff}
    </QuietButton>
  );
}

/** Announces what was logged, and returns the sentence. */
export function useTell() {
  const { decision: words } = useWords();
  const announce = useAnnounce();
  return ({ state, content }: { state: DecisionState; content: DecisionContent }) => {
    const logged = words.logged(words.states[state], decidedLine(content, state));
    announce(logged, [content.statement, content.final]);
    return logged;
  };
}

export function useProblem(error: Error | null): string | undefined {
  const { decision: words, problems } = useWords();
  if (!error) return undefined;
  return fieldsOf(error).length > 0 ? words.check : explain(error, problems);
}
