import type { DecisionContent, DecisionState } from '#contract/decision.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { decidedLine } from '#words/decided.ts';
import { isUnsaved, useLeft, type TellLeft } from '../../../drafts/useLeft.ts';
import { useDecisionDraft, useDecisions, useOpenedDecisions } from '../queries.ts';
import type { DecisionEdit } from '../writing.ts';

export interface LeftDecisionsProps {
  series: string;
  /** An earlier one. */
  meeting: string;
  tell: TellLeft;
}

/** Mounting them resumes saving, in case the server has them already. */
export function LeftDecisions(props: LeftDecisionsProps) {
  return useOpenedDecisions(props.meeting).map((writing) => (
    <LeftDecision key={writing.id} {...props} writing={writing} />
  ));
}

function LeftDecision({ writing, ...props }: LeftDecisionsProps & { writing: DecisionEdit }) {
  const { data = [], isPending } = useDecisions(props.series, props.meeting);
  if (isPending) return null;
  const { version, content } = data.find(({ id }) => id === writing.id) ?? writing;
  return <LeftDraft {...props} writing={{ ...writing, version, content }} />;
}

function LeftDraft({ series, meeting, writing, tell }: LeftDecisionsProps & { writing: DecisionEdit }) {
  const { content, status, discard } = useDecisionDraft(series, meeting, writing);
  const text = isUnsaved(status) ? wordsOf(content, writing.state) : '';
  useLeft({ id: writing.id, meeting, text, remove: () => void discard() }, tell);
  return null;
}

function wordsOf(content: DecisionContent, state: DecisionState): string {
  const { reason, disagreement, options, tradeOffs, putOffWords, aiMissing, aiWrong, aiDisagree } = content;
  return [
    decidedLine(content, state),
    reason,
    disagreement,
    options,
    tradeOffs,
    putOffWords,
    aiMissing,
    aiWrong,
    aiDisagree,
  ]
    .filter((line) => !isBlankText(line))
    .join('\n');
}
