import { useState } from 'react';
import type { DecisionContent, DecisionState } from '#contract/decision.ts';
import { explain } from '../../../api/explain.ts';
import { QuietButton } from '../../../ui/buttons/QuietButton.tsx';
import { PasteZone, type PasteOffer } from '../../../ui/text/PasteZone.tsx';
import { itemsIn } from '../../../ui/paste/list.ts';
import { SaveStatus } from '../../../ui/forms/SaveStatus.tsx';
import { useWords } from '../../../words/words.tsx';
import type { Goal } from './DecisionFields.tsx';
import type { DecisionFormProps } from './decisionFormProps.ts';
import { fieldIds } from './fieldIds.ts';
import { useLogDecisions } from '../paste/pasted.ts';
import { PastedDecisions } from '../paste/PastedDecisions.tsx';
import { useDecide, useDecisionDraft, useDropDecision } from '../queries.ts';
import { fieldsOf, PutOffSwitch, Sheet, useProblem, useTell, useText } from './Sheet.tsx';

/** Autosaves the decision as a draft; the buttons give it its state. */
export function DraftForm({ series, meeting, host, writing, today, onDone }: DecisionFormProps) {
  const { decision: words, recap, problems } = useWords();
  const draft = useDecisionDraft(series, meeting, writing);
  const decide = useDecide(series, meeting, writing, draft);
  const drop = useDropDecision(series, meeting, writing, draft);
  const [goal, setGoal] = useState<Goal>(() => (isPutOff(draft.content) ? 'put_off' : 'final'));
  const tell = useTell(onDone);
  const become = (state: DecisionState) => {
    decide.mutate(state, { onSuccess: tell });
  };
  const problem = useProblem(decide.error ?? drop.error);
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
  const logDecisions = useLogDecisions(series, meeting);
  const [pasted, setPasted] = useState<{ count: number; takeBack: () => Promise<void> }>();
  const [pasteError, setPasteError] = useState<unknown>();
  const offerFor = (pastedText: string, field: string): PasteOffer | undefined => {
    const texts = itemsIn(pastedText).map((cells) => cells.join(' '));
    if (!isDraft || field !== fieldIds.statement || texts.length < 2) return undefined;
    const take = async () => {
      setPasted({ count: texts.length, takeBack: await logDecisions(texts) });
    };
    const label = recap.make({ decisions: texts.length, actions: 0, questions: 0 });
    return { label, onTake: () => void take().catch(setPasteError) };
  };
  if (pasted)
    return (
      <PastedDecisions
        count={pasted.count}
        problem={pasteError === undefined ? undefined : explain(pasteError, problems)}
        onUndo={() => {
          pasted.takeBack().then(() => {
            setPasted(undefined);
          }, setPasteError);
        }}
        onDone={() => {
          drop.mutate(undefined, { onSuccess: onDone });
        }}
      />
    );
  return (
    <PasteZone offerFor={offerFor} dismissLabel={recap.leaveAsLine}>
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
    </PasteZone>
  );
}

function isPutOff({ putOffUntil, isPutOffToNext, putOffWords }: DecisionContent): boolean {
  return putOffUntil !== null || isPutOffToNext || putOffWords !== '';
}
