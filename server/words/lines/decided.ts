import type { DecisionContent, DecisionState } from '#contract/meeting/decision.ts';
import { questionAndAnswer } from '#contract/rules/meeting/recap/questionAndAnswer.ts';

/** "Leave of absence: accepted". A decision that was put off has no answer, even if one was typed. */
export function decidedLine(
  content: Pick<DecisionContent, 'statement' | 'final'>,
  state: DecisionState = 'final',
): string {
  const { question, answer } = questionAndAnswer(state, content);
  return [question, answer].filter((part) => part !== '').join(' ');
}
