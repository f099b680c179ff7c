import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  dropDecision,
  readDecisions,
  saveDecision,
  Decision,
  DecisionContent,
  DecisionState,
} from '#contract/meeting/decision.ts';
import type { Call } from '../../api/call.ts';
import { useCall } from '../../api/CallProvider.tsx';
import { same } from '../../drafts/merge.ts';
import { ProblemError, unlessGone } from '../../api/problem.ts';
import { useOpenedDrafts } from '../../drafts/unsavedDrafts.ts';
import { useDraft, type DraftHandle } from '../../drafts/useDraft.ts';
import { shownOf, type DecisionEdit } from './writing.ts';

function decisionsQuery(call: Call, series: string, meeting: string) {
  return queryOptions({
    queryKey: ['decisions', meeting],
    queryFn: ({ signal }) =>
      call<typeof readDecisions>('get', '/api/series/:series/meetings/:meeting/decisions', {
        params: { series, meeting },
        signal,
      }),
    select: ({ decisions }) => decisions,
  });
}

export function useDecisions(series: string, meeting: string) {
  return useQuery(decisionsQuery(useCall(), series, meeting));
}

export function useDecisionsSoFar(meeting: string): () => readonly Decision[] {
  const client = useQueryClient();
  return () => client.getQueryData<{ decisions: Decision[] }>(['decisions', meeting])?.decisions ?? [];
}

const listOf = (meeting: string) => `decisions-${meeting}`;

export function useDecisionDraft(series: string, meeting: string, writing: DecisionEdit) {
  const call = useCall();
  const client = useQueryClient();
  const { version: from, content: first, ...form } = writing;
  return useDraft({
    key: `decision-${writing.id}`,
    server: { version: from, content: first },
    reopening: { list: listOf(meeting), form },
    save: async (version, content, { keepalive }) => {
      const saved = await call<typeof saveDecision>(
        'put',
        '/api/series/:series/meetings/:meeting/decisions/:decision',
        {
          params: { series, meeting, decision: writing.id },
          body: { version, state: writing.state, content, supersedes: writing.supersedes },
          keepalive,
        },
      );
      client.setQueryData<{ decisions: Decision[] }>(
        ['decisions', meeting],
        (read) => read && { decisions: withNew(read.decisions, saved) },
      );
      return saved;
    },
  });
}

function withDecided(decisions: Decision[], decided: Decision): Decision[] {
  return withNew(decisions, decided).map((one) => (one.id === decided.id ? decided : one));
}

function withNew(decisions: Decision[], saved: Decision): Decision[] {
  return decisions.some(({ id }) => id === saved.id) ? decisions : [...decisions, saved];
}

export function useOpenedDecisions(meeting: string): DecisionEdit[] {
  const opened = useOpenedDrafts<Omit<DecisionEdit, 'version' | 'content'>, DecisionContent>(listOf(meeting));
  return opened.map(({ form, base }) => ({ ...form, ...base }));
}

export function useDecide(series: string, meeting: string, writing: DecisionEdit, draft: DraftHandle<DecisionContent>) {
  const call = useCall();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (state: DecisionState) => {
      const { version } = await draft.flush();
      const content = shownOf(draft.now(), state);
      return call<typeof saveDecision>('put', '/api/series/:series/meetings/:meeting/decisions/:decision', {
        params: { series, meeting, decision: writing.id },
        body: { version, state, content, supersedes: writing.supersedes },
      }).catch(unlessKept(state, content));
    },
    onSuccess: (decided) => {
      // The next decision starts with its way to decide, before the list is read again.
      queries.setQueryData<{ decisions: Decision[] }>(
        ['decisions', meeting],
        (read) => read && { decisions: withDecided(read.decisions, decided) },
      );
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['decisions', meeting] }),
  });
}

/** The server may have it already, if only the response was lost. */
export function unlessKept(state: DecisionState, content: DecisionContent) {
  return (error: unknown) => {
    const kept = error instanceof ProblemError ? error.current : undefined;
    if (isDecision(kept) && kept.state === state && same(kept.content, content)) return kept;
    throw error;
  };
}

function isDecision(current: unknown): current is Decision {
  return typeof current === 'object' && current !== null && 'state' in current && 'content' in current;
}

export function useDropDecision(
  series: string,
  meeting: string,
  writing: DecisionEdit,
  draft: DraftHandle<DecisionContent>,
) {
  const call = useCall();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      // A late save would restore the draft.
      const isSaved = writing.version > 0 || draft.savedAt !== undefined;
      await draft.discard();
      return call<typeof dropDecision>('delete', '/api/series/:series/meetings/:meeting/decisions/:decision', {
        params: { series, meeting, decision: writing.id },
      }).catch(unlessGone(isSaved));
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['decisions', meeting] }),
  });
}
