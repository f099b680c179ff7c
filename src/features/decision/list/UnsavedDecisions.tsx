import { explain } from '../../../api/explain.ts';
import { SaveStatus } from '../../../ui/forms/SaveStatus.tsx';
import { UnsavedItem } from '../../../ui/forms/UnsavedItem.tsx';
import { decidedLine } from '#words/lines/decided.ts';
import { useWords } from '../../../words/words.tsx';
import { useDecisionDraft, useDecisions, useDropDecision, useOpenedDecisions } from '../queries.ts';
import type { DecisionEdit } from '../writing.ts';

export interface UnsavedDecisionsProps {
  series: string;
  meeting: string;
  onWrite: (writing: DecisionEdit) => void;
  onDiscard: () => void;
}

/** New decisions that the server doesn't have yet. Mounting them resumes saving. */
export function UnsavedDecisions(props: UnsavedDecisionsProps) {
  return useOpenedDecisions(props.meeting).map((writing) => (
    <UnsavedDecision key={writing.id} {...props} writing={writing} />
  ));
}

function UnsavedDecision({
  series,
  meeting,
  writing,
  onWrite,
  onDiscard,
}: UnsavedDecisionsProps & { writing: DecisionEdit }) {
  const { decision: words, problems } = useWords();
  const { data = [] } = useDecisions(series, meeting);
  const draft = useDecisionDraft(series, meeting, writing);
  const drop = useDropDecision(series, meeting, writing, draft);
  const isListed = data.some(({ id }) => id === writing.id);
  if (draft.status === 'saved' || (isListed && draft.status !== 'failed')) return null;
  return (
    <UnsavedItem
      id={writing.id}
      name={decidedLine(draft.content, writing.state) || words.untitled}
      mark={<SaveStatus {...draft} problem={draft.error && explain(draft.error, problems)} />}
      resume={words.goOn}
      discard={words.drop}
      onResume={() => {
        onWrite(writing);
      }}
      onDiscard={() => {
        if (isListed) void draft.discard();
        else drop.mutate();
        onDiscard();
      }}
    />
  );
}
