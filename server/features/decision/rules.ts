import type { DecisionContent, DecisionState } from '#contract/meeting/decision.ts';
import type { Named } from '#contract/wire/people.ts';
import type { FieldProblem } from '#contract/wire/problem.ts';
import { isBlankText } from '#contract/rules/text.ts';

/** `today`: in the meeting's time zone. */
export function decisionProblems(state: DecisionState, content: DecisionContent, today: string): FieldProblem[] {
  if (state === 'draft') return [];
  const lacking: FieldProblem[] = [];
  const need = (isThere: boolean, field: keyof DecisionContent) => {
    if (!isThere) lacking.push({ field: `content.${field}`, code: 'empty' });
  };
  need(!isBlankText(content.statement), 'statement');
  if (state === 'final') {
    need(content.frame !== null, 'frame');
    need(!isSomebodysCall(content) || hasName(content), 'decider');
    need(!isBlankText(content.final), 'final');
    need(!content.isContested || !isBlankText(content.reason), 'reason');
    need(!content.isFromAi || hasAskedOfAi(content), 'aiMissing');
  }
  if (state === 'put_off' && content.putOffUntil !== null && content.putOffUntil < today)
    lacking.push({ field: 'content.putOffUntil', code: 'in_the_past' });
  return lacking;
}

function isSomebodysCall({ frame }: DecisionContent): boolean {
  return frame === 'host_decides' || frame === 'delegated';
}

/** One of three is enough: one question is a pause, three would be a form. */
function hasAskedOfAi({ aiMissing, aiWrong, aiDisagree }: DecisionContent): boolean {
  return [aiMissing, aiWrong, aiDisagree].some((answer) => !isBlankText(answer));
}

function hasName({ decider }: DecisionContent): boolean {
  return decider !== null && (decider.id !== null || !isBlankText(decider.name));
}

export function namedIn({ decider, proposer, seconder }: DecisionContent): (Named | null)[] {
  return [decider, proposer, seconder];
}

const next: Record<DecisionState, DecisionState[]> = {
  draft: ['draft', 'proposed', 'final', 'put_off', 'withdrawn'],
  proposed: ['proposed', 'final', 'put_off', 'withdrawn'],
  final: [],
  put_off: [],
  withdrawn: [],
};

export function canBecome(from: DecisionState, to: DecisionState): boolean {
  return next[from].includes(to);
}

/** Never `draft`: everybody has read it. */
export function canBeCorrectedTo(to: DecisionState): boolean {
  return to !== 'draft';
}
