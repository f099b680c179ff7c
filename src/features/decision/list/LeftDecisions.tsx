import type { DecisionContent, DecisionState } from '#contract/meeting/decision.ts';
import { decidedLine } from '#words/lines/decided.ts';
import { useLeftDraft, type LeftIn } from '../../../drafts/useLeft.ts';
import { useDecisionDraft, useDecisions, useOpenedDecisions } from '../queries.ts';
import type { DecisionEdit } from '../writing.ts';

/** Mounting them resumes saving, in case the server has them already. */
export function LeftDecisions(props: LeftIn) {
  return useOpenedDecisions(props.meeting).map((writing) => (
    <LeftDecision key={writing.id} {...props} writing={writing} />
  ));
}

function LeftDecision({ writing, ...props }: LeftIn & { writing: DecisionEdit }) {
  const { data = [], isPending } = useDecisions(props.series, props.meeting);
  if (isPending) return null;
  const { version, content } = data.find(({ id }) => id === writing.id) ?? writing;
  return <LeftDraft {...props} writing={{ ...writing, version, content }} />;
}

function LeftDraft({ series, meeting, writing, tell }: LeftIn & { writing: DecisionEdit }) {
  const draft = useDecisionDraft(series, meeting, writing);
  useLeftDraft({ id: writing.id, meeting, lines: linesOf(draft.content, writing.state), draft }, tell);
  return null;
}

function linesOf(content: DecisionContent, state: DecisionState): string[] {
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
  ];
}
