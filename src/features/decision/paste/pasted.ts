import { useQueryClient } from '@tanstack/react-query';
import type { dropDecision, saveDecision, DecisionContent } from '#contract/decision.ts';
import { plainLine } from '#contract/rules/text.ts';
import { useCall } from '../../../api/CallProvider.tsx';
import { blank } from '../writing.ts';

/** "Leave of absence: accepted" is a question and its answer; a sentence without a colon serves as both. */
export function decisionIn(text: string): Pick<DecisionContent, 'statement' | 'final'> {
  const [, statement = '', final = ''] = /^([^:]{3,120}):\s+(\S.*)$/u.exec(text) ?? [];
  return final === ''
    ? { statement: plainLine(text), final: plainLine(text) }
    : { statement: plainLine(statement), final: plainLine(final) };
}

/** Saves each as final. Resolves with an undo function, which works until the recap is shared. */
export function useLogDecisions(series: string, meeting: string) {
  const call = useCall();
  const queries = useQueryClient();
  const place = (decision: string) => ({ params: { series, meeting, decision } });
  const readAgain = () => queries.invalidateQueries({ queryKey: ['decisions', meeting] });
  return async (texts: readonly string[]): Promise<() => Promise<void>> => {
    const made: string[] = [];
    const takeBack = async () => {
      for (const id of made.splice(0))
        await call<typeof dropDecision>(
          'delete',
          '/api/series/:series/meetings/:meeting/decisions/:decision',
          place(id),
        );
      await readAgain();
    };
    try {
      for (const text of texts) {
        const id = crypto.randomUUID();
        const content: DecisionContent = { ...blank, ...decisionIn(text), frame: 'not_stated' };
        await call<typeof saveDecision>('put', '/api/series/:series/meetings/:meeting/decisions/:decision', {
          ...place(id),
          body: { version: 0, state: 'final', content, supersedes: null },
        });
        made.push(id);
      }
    } catch (error) {
      await takeBack().catch(() => undefined);
      throw error;
    }
    await readAgain();
    return takeBack;
  };
}
