import { useState } from 'react';
import type { DecisionContent, DecisionState } from '#contract/decision.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { explain } from '../../../api/explain.ts';
import { withRefusals } from '../../../drafts/draftPart.ts';
import { QuietButton } from '../../../ui/buttons/QuietButton.tsx';
import { PasteZone } from '../../../ui/paste/PasteZone.tsx';
import { SaveStatus } from '../../../ui/forms/SaveStatus.tsx';
import { useWords } from '../../../words/words.tsx';
import type { Goal } from './DecisionFields.tsx';
import type { DecisionFormProps } from './decisionFormProps.ts';
import type { DecisionText } from './fields.tsx';
import { PastedDecisions } from '../paste/PastedDecisions.tsx';
import { usePasteDecisions } from '../paste/usePasteDecisions.ts';
import { useDecide, useDecisionDraft, useDropDecision } from '../queries.ts';
import { PutOffSwitch, Sheet, useProblem, useTell } from './Sheet.tsx';

export function DraftForm(props: DecisionFormProps) {
  const { series, meeting, writing, today, onDone } = props;
  const { recap } = useWords();
  const draft = useDecisionDraft(series, meeting, writing);
  const drop = useDropDecision(series, meeting, writing, draft);
  const pasting = usePasteDecisions({ series, meeting, today, isOffered: writing.state === 'draft' });
  const discard = () => {
    drop.mutate(undefined, { onSuccess: onDone });
  };
  if (pasting.pasted)
    return (
      <PastedDecisions
        states={pasting.pasted.states}
        problem={pasting.problem}
        onUndo={pasting.pasted.takeBack}
        onDone={discard}
      />
    );
  return (
    <PasteZone offerFor={pasting.offerFor} dismissLabel={recap.leaveAsLine}>
      <DraftSheet {...props} draft={draft} dropError={drop.error} onDrop={discard} />
    </PasteZone>
  );
}

interface DraftSheetProps extends DecisionFormProps {
  draft: ReturnType<typeof useDecisionDraft>;
  dropError: Error | null;
  onDrop: () => void;
}

function DraftSheet({ series, meeting, host, writing, today, onDone, draft, dropError, onDrop }: DraftSheetProps) {
  const { decision: words, problems } = useWords();
  const decide = useDecide(series, meeting, writing, draft);
  const [goal, setGoal] = useState<Goal>(() => (isPutOff(draft.content) ? 'put_off' : 'final'));
  const tell = useTell(onDone);
  const problem = useProblem(decide.error ?? dropError);
  const isDraft = writing.state === 'draft';
  const become = (state: DecisionState) => {
    decide.mutate(state, { onSuccess: tell });
  };
  const text: DecisionText = { ...withRefusals(draft, decide), series };
  return (
    <Sheet
      {...{ text, goal, today, host }}
      first={writing.content}
      label={goal === 'put_off' ? words.putOffNow : words.final}
      isBusy={decide.isPending}
      problem={problem}
      onPress={() => {
        become(goal);
      }}
      mark={
        <SaveStatus
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
      {isDraft && <QuietButton onClick={onDrop}>{words.drop}</QuietButton>}
    </Sheet>
  );
}

function isPutOff({ putOffUntil, isPutOffToNext, putOffWords }: DecisionContent): boolean {
  return putOffUntil !== null || isPutOffToNext || !isBlankText(putOffWords);
}
