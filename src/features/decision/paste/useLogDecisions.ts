import { useQueryClient } from '@tanstack/react-query';
import type { dropDecision, LoggedState, saveDecision } from '#contract/meeting/decision.ts';
import { useCall } from '../../../api/CallProvider.tsx';
import { useFormat } from '../../../words/words.tsx';
import { readDecision, type PastedDecision } from './readDecision.ts';

export type StateCounts = Record<LoggedState, number>;

export interface LoggedDecisions {
  states: StateCounts;
  /** Resolves with an undo function, which works until the recap is shared. */
  saved: Promise<() => Promise<void>>;
}

export function useLogDecisions(series: string, meeting: string, today: string) {
  const { language } = useFormat();
  const save = useSave(series, meeting);
  return (texts: readonly string[], has = { quorum: true }): LoggedDecisions => {
    const decisions = texts.map((text) => readDecision(text, { today, language, hasQuorum: has.quorum }));
    return { states: statesOf(decisions), saved: save(decisions) };
  };
}

function statesOf(decisions: readonly PastedDecision[]): StateCounts {
  const states: StateCounts = { final: 0, proposed: 0, put_off: 0, withdrawn: 0 };
  for (const { state } of decisions) states[state] += 1;
  return states;
}

function useSave(series: string, meeting: string) {
  const call = useCall();
  const queries = useQueryClient();
  const place = (decision: string) => ({ params: { series, meeting, decision } });
  const readAgain = () => queries.invalidateQueries({ queryKey: ['decisions', meeting] });
  return async (decisions: readonly PastedDecision[]): Promise<() => Promise<void>> => {
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
      for (const { state, content } of decisions) {
        const id = crypto.randomUUID();
        await call<typeof saveDecision>('put', '/api/series/:series/meetings/:meeting/decisions/:decision', {
          ...place(id),
          body: { version: 0, state, content, supersedes: null },
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
