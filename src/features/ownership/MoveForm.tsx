import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { MyAction } from '#contract/meeting/ownership.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { explain, explainField } from '../../api/explain.ts';
import { fieldsOf } from '../../api/problem.ts';
import { bareGroup } from '../../ui/bare.ts';
import { DueInput } from '../../ui/forms/DueInput.tsx';
import { LineArea } from '../../ui/text/LineArea.tsx';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { useWords } from '../../words/words.tsx';
import { useMove } from './queries.ts';
import { useToday } from './useToday.ts';

export interface MoveFormProps {
  action: Pick<MyAction, 'series' | 'id' | 'what'>;
  onMoved: () => void;
  onNever: () => void;
}

const useStyles = makeStyles({
  root: { ...bareGroup, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  answers: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  leave: { marginInlineStart: 0 },
});

export function MoveForm({ action, onMoved, onNever }: MoveFormProps) {
  const { ownership: words, problems } = useWords();
  const styles = useStyles();
  const { due, setDue, reason, setReason, send, move, problemOf } = useMoveForm(action, onMoved);
  const root = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    root.current?.querySelector('input')?.focus();
  }, []);
  const today = useToday();
  return (
    <fieldset ref={root} className={styles.root} aria-label={words.moveNamed(action.what)}>
      <DueInput label={words.moveTo} value={due} today={today} problem={problemOf.due} onChange={setDue} />
      <LineArea label={words.reason} value={reason} problem={problemOf.reason} onChange={setReason} onEnter={send} />
      <div role="alert">
        {move.error && fieldsOf(move.error).length === 0 && <WarningText>{explain(move.error, problems)}</WarningText>}
      </div>
      <div className={styles.answers}>
        <QuietButton appearance="secondary" disabledFocusable={move.isPending} onClick={send}>
          {words.moveYes}
        </QuietButton>
        <QuietButton className={styles.leave} onClick={onNever}>
          {words.never}
        </QuietButton>
      </div>
    </fieldset>
  );
}

function useMoveForm(action: MoveFormProps['action'], onMoved: () => void) {
  const { problems } = useWords();
  const move = useMove(action);
  const [due, setDue] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const fields = fieldsOf(move.error);
  const missing = (isEmpty: boolean) => (isTried && isEmpty ? problems.fields.empty : undefined);
  const send = () => {
    setTried(true);
    if (move.isPending || due === null || isBlankText(reason)) return;
    move.mutate({ due, reason }, { onSuccess: onMoved });
  };
  const problemOf = {
    due: explainField(fields, 'due', problems) ?? missing(due === null),
    reason: explainField(fields, 'reason', problems) ?? missing(isBlankText(reason)),
  };
  return { due, setDue, reason, setReason, send, move, problemOf };
}
