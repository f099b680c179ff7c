import type { DecisionContent, DecisionState } from '#contract/decision.ts';
import { questionAndAnswer } from '#contract/outline.ts';

/** Question and answer in one line: "Leave of absence of a member: accepted". One that was put off has no answer, whatever was typed before. */
export function decidedLine(
  content: Pick<DecisionContent, 'statement' | 'final'>,
  state: DecisionState = 'final',
): string {
  const { question, answer } = questionAndAnswer(state, content);
  return [question, answer].filter((part) => part !== '').join(' ');
}
