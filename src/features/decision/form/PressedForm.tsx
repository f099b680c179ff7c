import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { DecisionState } from '#contract/meeting/decision.ts';
import { withRefusals } from '../../../drafts/draftPart.ts';
import { QuietButton } from '../../../ui/buttons/QuietButton.tsx';
import { useWords } from '../../../words/words.tsx';
import type { Goal } from './DecisionFields.tsx';
import type { DecisionFormProps } from './decisionFormProps.ts';
import type { DecisionEdit } from '../writing.ts';
import { PutOffSwitch, Sheet, useProblem, useTell } from './Sheet.tsx';
import type { DecisionText } from './fields.tsx';
import { usePressed } from './usePressed.ts';

const useStyles = makeStyles({
  kept: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** For corrections and withdrawals. Others see no change until the button is pressed. */
export function PressedForm(props: DecisionFormProps) {
  const { host, writing, today, onDone } = props;
  const { decision: words } = useWords();
  const styles = useStyles();
  const { text, send, press, forget } = usePressedText(props);
  const [goal, setGoal] = useState<Goal>(goalOf(writing));
  const isCorrecting = writing.act === 'correct';
  const become = { final: words.final, put_off: words.putOffNow, withdrawn: words.withdraw };
  const label = isCorrecting && goal === goalOf(writing) ? words.correctNow : become[goal];
  const refusal = useProblem(send.error);
  return (
    <Sheet
      {...{ text, goal, today, host }}
      first={writing.content}
      label={send.isLate ? words.replaceNow : label}
      isBusy={send.isPending}
      refusal={send.error}
      problem={send.isLate && send.error ? words.sharedMeanwhile : refusal}
      onPress={() => {
        press(goal);
      }}
      mark={isCorrecting && <p className={styles.kept}>{words.untilPressed}</p>}
    >
      {isCorrecting && (
        <OtherStates
          goal={goal}
          onGoal={setGoal}
          onPropose={() => {
            press('proposed');
          }}
        />
      )}
      <QuietButton
        onClick={() => {
          forget();
          onDone();
        }}
      >
        {words.leaveIt}
      </QuietButton>
    </Sheet>
  );
}

function usePressedText({ series, meeting, you, writing, onDone }: DecisionFormProps) {
  const { send, forget, version, ...typed } = usePressed({ series, meeting, you }, writing);
  const tell = useTell();
  const press = (state: DecisionState) => {
    send.mutate(
      { state, version, content: typed.content },
      {
        onSuccess: (decision) => {
          forget();
          tell(decision);
          onDone();
        },
      },
    );
  };
  const text: DecisionText = { ...withRefusals({ ...typed, fields: [] }, send), series };
  return { text, send, press, forget };
}

interface OtherStatesProps {
  goal: Goal;
  onGoal: (goal: Goal) => void;
  onPropose: () => void;
}

function OtherStates({ goal, onGoal, onPropose }: OtherStatesProps) {
  const { decision: words } = useWords();
  return (
    <>
      {goal === 'withdrawn' && (
        <QuietButton
          onClick={() => {
            onGoal('final');
          }}
        >
          {words.decideInstead}
        </QuietButton>
      )}
      <QuietButton onClick={onPropose}>{words.onlyProposed}</QuietButton>
      {goal !== 'withdrawn' && <PutOffSwitch goal={goal} onChange={onGoal} />}
    </>
  );
}

function goalOf({ act, state }: DecisionEdit): Goal {
  if (act === 'withdraw' || state === 'withdrawn') return 'withdrawn';
  return state === 'put_off' ? 'put_off' : 'final';
}
