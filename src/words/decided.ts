import type { DecisionContent } from '#contract/decision.ts';
import { questionAndAnswer } from '#contract/outline.ts';

/** Question and answer in one line: "Leave of absence of a member: accepted". */
export function decidedLine(content: Pick<DecisionContent, 'statement' | 'final'>): string {
  const { question, answer } = questionAndAnswer('final', content);
  return [question, answer].filter((part) => part !== '').join(' ');
}
