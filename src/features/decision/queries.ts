import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  dropDecision,
  readDecisions,
  saveDecision,
  type DecisionContent,
  type DecisionState,
} from '#contract/decision.ts';
import type { Call } from '../../api/call.ts';
import { useCall } from '../../api/CallProvider.tsx';
import { ProblemError } from '../../api/problem.ts';
import { useDraft, type DraftHandle } from '../../api/useDraft.ts';

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

/** A decision that somebody is writing: a new one, or one that is not final yet. */
export interface Writing {
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
      return call(saveDecision, {
        params: { series, meeting, decision: writing.id },
        body: { version, state, content: draft.now(), supersedes: writing.supersedes },
      });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['decisions', meeting] }),
  });
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
