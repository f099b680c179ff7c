import type { Decision } from '#contract/decision.ts';
import { decidedLine } from '../../words/decided.ts';

/** What a decision is called in a line. One that was put off has no answer, whatever was typed before. */
export function lineOf({ state, content }: Pick<Decision, 'state' | 'content'>): string {
  return state === 'put_off' ? content.statement.trim() : decidedLine(content);
}
