import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { dropMistake, readMistakes, saveMistake, Mistake, MistakeContent } from '#contract/meeting/mistake.ts';
import type { Call, MeetingPath } from '../../api/call.ts';
import { useCall } from '../../api/CallProvider.tsx';
import { isPassing, ProblemError, unlessGone } from '../../api/problem.ts';
import type { Version } from '../../drafts/keeping.ts';
import { useOpenedDrafts } from '../../drafts/unsavedDrafts.ts';
import { useDraft, type DraftHandle } from '../../drafts/useDraft.ts';

interface MistakesData {
  mistakes: Mistake[];
}

export const blankMistake: MistakeContent = { learned: '', change: '', support: '' };

function mistakesQuery(call: Call, { series, meeting }: MeetingPath) {
  return queryOptions({
    queryKey: ['mistakes', meeting],
    queryFn: ({ signal }) =>
      call<typeof readMistakes>('get', '/api/series/:series/meetings/:meeting/mistakes', {
        params: { series, meeting },
        signal,
      }),
  });
}

export function useMistakes(place: MeetingPath) {
  return useQuery({ ...mistakesQuery(useCall(), place), select: ({ mistakes }) => mistakes });
}

/** Logs an empty mistake and returns its new id; the text may follow later. */
export function useLogMistake({ series, meeting }: MeetingPath): () => string {
  const call = useCall();
  const client = useQueryClient();
  const queryKey = ['mistakes', meeting];
  const { mutate } = useMutation({
    retry: (_count, error) => isPassing(error),
    mutationFn: (mistake: string) =>
      call<typeof saveMistake>('put', '/api/series/:series/meetings/:meeting/mistakes/:mistake', {
        params: { series, meeting, mistake },
        body: { version: 0, content: blankMistake },
      }).catch(unlessWritten),
    onMutate: async (id) => {
      await client.cancelQueries({ queryKey });
      const one: Mistake = { id, at: Date.now(), version: 0, content: blankMistake };
      client.setQueryData<MistakesData>(queryKey, (known) => known && { mistakes: [...known.mistakes, one] });
    },
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
  return () => {
    const id = crypto.randomUUID();
    mutate(id);
    return id;
  };
}

/** Text that was saved first has logged it already. */
function unlessWritten(error: unknown): void {
  if (!(error instanceof ProblemError && error.code === 'stale')) throw error;
}

const listOf = (meeting: string) => `mistakes-${meeting}`;

/** `base`: the version that an earlier page's text is based on. */
export function useMistakeDraft(
  { series, meeting }: MeetingPath,
  id: string,
  base: Version<MistakeContent> = { version: 0, content: blankMistake },
): DraftHandle<MistakeContent> {
  const call = useCall();
  const client = useQueryClient();
  const { data = [] } = useMistakes({ series, meeting });
  const known = data.find((mistake) => mistake.id === id);
  return useDraft<MistakeContent>({
    key: `mistake-${id}`,
    server: { version: known?.version ?? base.version, content: known?.content ?? base.content },
    reopening: { list: listOf(meeting), form: { id } },
    save: async (version, content, { keepalive }) => {
      const saved = await call<typeof saveMistake>('put', '/api/series/:series/meetings/:meeting/mistakes/:mistake', {
        params: { series, meeting, mistake: id },
        body: { version, content },
        keepalive,
      });
      client.setQueryData<MistakesData>(
        ['mistakes', meeting],
        (read) => read && { mistakes: [...read.mistakes.filter((one) => one.id !== id), saved].toSorted(byTime) },
      );
      return saved;
    },
  });
}

const byTime = (one: Mistake, other: Mistake) => one.at - other.at;

export function useOpenedMistakes(meeting: string) {
  return useOpenedDrafts<{ id: string }, MistakeContent>(listOf(meeting));
}

export function useDropMistake({ series, meeting }: MeetingPath, draft: DraftHandle<MistakeContent>) {
  const call = useCall();
  const client = useQueryClient();
  const { data = [] } = useMistakes({ series, meeting });
  return useMutation({
    mutationFn: async (mistake: string) => {
      // A listed one was logged, or its logging is still being retried.
      const isSaved = draft.savedAt !== undefined || data.some(({ id }) => id === mistake);
      // A late save would find no mistake to update.
      await draft.discard();
      return call<typeof dropMistake>('delete', '/api/series/:series/meetings/:meeting/mistakes/:mistake', {
        params: { series, meeting, mistake },
      }).catch(unlessGone(isSaved));
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['mistakes', meeting] }),
  });
}
