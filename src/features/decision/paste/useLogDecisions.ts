import { useQueryClient } from '@tanstack/react-query';
import type { DecisionContent, dropDecision, LoggedState, saveDecision } from '#contract/meeting/decision.ts';
import { useCall } from '../../../api/CallProvider.tsx';
import { usePeople } from '../../../api/people.ts';
import { useFormat } from '../../../words/words.tsx';
import { detailsOf } from './details.ts';
import { readDecision, type PastedDecision } from './readDecision.ts';

export type StateCounts = Record<LoggedState, number>;

/** How many decisions have each detail. */
export type DetailCounts = Record<'votes' | 'ways' | 'proposers' | 'reasons' | 'disagreements' | 'options', number>;

export interface ReadDecisions {
  states: StateCounts;
  details: DetailCounts;
  /** Resolves with an undo function, which works until the recap is shared. */
  save: () => Promise<() => Promise<void>>;
}

export interface DecisionPaste {
  /** Whether a line only adds details to the decision above it. */
  isDetail: (line: string) => boolean;
  read: (texts: readonly string[], has?: { quorum: boolean; language: string }) => ReadDecisions;
}

export function useLogDecisions(series: string, meeting: string, today: string): DecisionPaste {
  const { language } = useFormat();
  const people = usePeople(series).data ?? [];
  const save = useSave(series, meeting);
  return {
    isDetail: (line) => detailsOf(line, people) !== undefined,
    read: (texts, has = { quorum: true, language }) => {
      const reader = { today, language: has.language, hasQuorum: has.quorum, people };
      const decisions = texts.map((text) => readDecision(text, reader));
      return { states: statesOf(decisions), details: detailsIn(decisions), save: () => save(decisions) };
    },
  };
}

export function detailsIn(decisions: readonly PastedDecision[]): DetailCounts {
  const count = (says: (content: DecisionContent) => boolean) =>
    decisions.filter(({ content }) => says(content)).length;
  return {
    votes: count(({ votes }) => votes !== null),
    ways: count(
      ({ frame, votes, decider }) => decider !== null || (votes === null && frame !== null && frame !== 'not_stated'),
    ),
    proposers: count(({ proposer, seconder }) => proposer !== null || seconder !== null),
    reasons: count(({ reason }) => reason !== ''),
    disagreements: count(({ isContested }) => isContested),
    options: count(({ options, tradeOffs }) => options !== '' || tradeOffs !== ''),
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
