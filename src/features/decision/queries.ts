import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  dropDecision,
  readDecisions,
  saveDecision,
  type Decision,
  type DecisionContent,
  type DecisionState,
} from '#contract/decision.ts';
import type { Call } from '../../api/call.ts';
import { useCall } from '../../api/CallProvider.tsx';
import { same } from '../../api/merge.ts';
import { ProblemError } from '../../api/problem.ts';
import { useDraft, type DraftHandle } from '../../api/useDraft.ts';
import { shownOf } from './writing.ts';

function decisionsQuery(call: Call, series: string, meeting: string) {
  return queryOptions({
    queryKey: ['decisions', meeting],
    queryFn: ({ signal }) => call(readDecisions, { params: { series, meeting }, signal }),
    select: ({ decisions }) => decisions,
  });
}

export function useDecisions(series: string, meeting: string) {
  return useQuery(decisionsQuery(useCall(), series, meeting));
}

/** The cached decisions of the meeting, for event handlers. */
export function useDecisionsSoFar(meeting: string): () => readonly Decision[] {
  const client = useQueryClient();
  return () => client.getQueryData<{ decisions: Decision[] }>(['decisions', meeting])?.decisions ?? [];
}

/** A decision that is being written. */
export interface Writing {
  /** `correct` and `withdraw` are sent only by their button; everything else is autosaved as a draft. */
  act: 'new' | 'decide' | 'replace' | 'correct' | 'withdraw';
  id: string;
  version: number;
  state: DecisionState;
  content: DecisionContent;
  supersedes: string | null;
}

export function useDecisionDraft(series: string, meeting: string, writing: Writing) {
  const call = useCall();
  return useDraft({
    key: `decision-${writing.id}`,
    server: { version: writing.version, content: writing.content },
    save: (version, content, { keepalive }) =>
      call(saveDecision, {
        params: { series, meeting, decision: writing.id },
        body: { version, state: writing.state, content, supersedes: writing.supersedes },
        keepalive,
      }),
  });
}

/** Proposes a decision, makes it final or puts it off, with what was typed last. */
export function useDecide(series: string, meeting: string, writing: Writing, draft: DraftHandle<DecisionContent>) {
  const call = useCall();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (state: DecisionState) => {
      const { version } = await draft.flush();
      const content = shownOf(draft.now(), state);
      return call(saveDecision, {
        params: { series, meeting, decision: writing.id },
        body: { version, state, content, supersedes: writing.supersedes },
      }).catch(unlessKept(state, content));
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['decisions', meeting] }),
  });
}

/** The server may already have it, if only the response was lost. */
export function unlessKept(state: DecisionState, content: DecisionContent) {
  return (error: unknown) => {
    const kept = error instanceof ProblemError ? error.current : undefined;
    if (isDecision(kept) && kept.state === state && same(kept.content, content)) return kept;
    throw error;
  };
}

/** On a conflict the server sends the decision it has, in the response schema. */
function isDecision(current: unknown): current is Decision {
  return typeof current === 'object' && current !== null && 'state' in current && 'content' in current;
}

/** Throws a draft away. */
export function useDropDecision(
  series: string,
  meeting: string,
  writing: Writing,
  draft: DraftHandle<DecisionContent>,
) {
  const call = useCall();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      // A save that arrived after this would bring the draft back.
      await draft.discard();
      return call(dropDecision, { params: { series, meeting, decision: writing.id } }).catch(unlessGone);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['decisions', meeting] }),
  });
}

/** Of a draft in which nothing was typed, the server has never heard. */
function unlessGone(error: unknown) {
  if (error instanceof ProblemError && error.code === 'not_found') return {};
  throw error;
}
