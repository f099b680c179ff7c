import { useState } from 'react';
import type { DecisionContent, DecisionState } from '#contract/decision.ts';
import { explain } from '../../api/explain.ts';
import { QuietButton } from '../../ui/QuietButton.tsx';
import { SavedMark } from '../../ui/SavedMark.tsx';
import { useWords } from '../../words/words.tsx';
import type { Goal } from './DecisionFields.tsx';
import type { DecisionFormProps } from './DecisionForm.tsx';
import { useDecide, useDecisionDraft, useDropDecision } from './queries.ts';
import { fieldsOf, PutOffSwitch, Sheet, useProblem, useTell, useText } from './Sheet.tsx';

/** Every keystroke is kept as a draft; the buttons say what it has become. */
export function DraftForm({ series, meeting, host, writing, today, onDone }: DecisionFormProps) {
  const { decision: words, problems } = useWords();
  const draft = useDecisionDraft(series, meeting, writing);
  const decide = useDecide(series, meeting, writing, draft);
  const drop = useDropDecision(series, meeting, writing, draft);
  const [goal, setGoal] = useState<Goal>(() => (isPutOff(draft.content) ? 'put_off' : 'final'));
  const tell = useTell(onDone);
  const become = (state: DecisionState) => {
    decide.mutate(state, { onSuccess: tell });
  };
  const text = useText(series, {
    ...draft,
    fields: [...draft.fields, ...fieldsOf(decide.error)],
    change: (set) => {
      decide.reset();
      draft.change((now) => ({ ...now, ...set }));
    },
    settleConflict: ({ path }, choice) => {
      draft.settleConflict(path, choice);
    },
  });
  const isDraft = writing.state === 'draft';
  return (
    <Sheet
      {...{ text, goal, today, host }}
      first={writing.content}
      label={goal === 'put_off' ? words.putOffNow : words.final}
      isBusy={decide.isPending}
      problem={useProblem(decide.error ?? drop.error)}
      onPress={() => {
        become(goal);
      }}
      mark={
        <SavedMark
          status={draft.status}
          savedAt={draft.savedAt}
          problem={draft.error && explain(draft.error, problems)}
        />
      }
    >
      {isDraft && goal === 'final' && (
        <QuietButton
          onClick={() => {
            become('proposed');
          }}
        >
          {words.propose}
        </QuietButton>
      )}
      <PutOffSwitch goal={goal} onChange={setGoal} />
      <QuietButton onClick={onDone}>{words.later}</QuietButton>
      {isDraft && (
        <QuietButton
          onClick={() => {
            drop.mutate(undefined, { onSuccess: onDone });
          }}
        >
          {words.drop}
        </QuietButton>
      )}
    </Sheet>
  );
}

function isPutOff({ putOffUntil, isPutOffToNext, putOffWords }: DecisionContent): boolean {
  return putOffUntil !== null || isPutOffToNext || putOffWords !== '';
}
