import {
  queryOptions,
  useMutation,
  useMutationState,
  useQuery,
  useQueryClient,
  type QueryClient,
} from '@tanstack/react-query';
import type { closeQuestion, markDone, QuestionClosing } from '#contract/meeting/openItems.ts';
import type { readRecap, readReview, saveDraft, shareRecap, Draft, Recap, Review } from '#contract/meeting/recap.ts';
import type { Language } from '#contract/wire/values.ts';
import type { Call, MeetingPath } from '../../api/call.ts';
import { useCall } from '../../api/CallProvider.tsx';
import { keepSaved } from '../../api/keepSaved.ts';
import { needsAsking } from '../../api/useConsent.ts';
import { useOpenedDrafts } from '../../drafts/unsavedDrafts.ts';
import { useDraft, type DraftHandle } from '../../drafts/useDraft.ts';

function recapQuery(call: Call, { series, meeting }: MeetingPath) {
  return queryOptions({
    queryKey: ['recap', meeting],
    queryFn: ({ signal }) =>
      call<typeof readRecap>('get', '/api/series/:series/meetings/:meeting/recap', {
        params: { series, meeting },
        signal,
      }),
  });
}

export function useRecap(place: MeetingPath) {
  return useQuery(recapQuery(useCall(), place));
}

export function useReview({ series, meeting }: MeetingPath) {
  const call = useCall();
  return useQuery({
    queryKey: ['review', meeting],
    queryFn: ({ signal }) =>
      call<typeof readReview>('get', '/api/series/:series/meetings/:meeting/recap/review', {
        params: { series, meeting },
        signal,
      }),
  });
}

export function useIsShared(place: MeetingPath): boolean {
  const { data = false } = useQuery({ ...recapQuery(useCall(), place), select: ({ filed }) => filed !== null });
  return data;
}

/** Usable before the recap has loaded. */
export function useRecapDraft({ series, meeting }: MeetingPath, recap: Recap | undefined): DraftHandle<Draft> {
  const call = useCall();
  const client = useQueryClient();
  return useDraft<Draft>({
    key: `recap-${meeting}`,
    server: { version: recap?.version ?? 0, content: recap?.draft ?? nothingYet },
    reopening: { list: listOf(meeting), form: {} },
    save: async (from, content, { keepalive }) => {
      const saved = await call<typeof saveDraft>('put', '/api/series/:series/meetings/:meeting/recap/draft', {
        params: { series, meeting },
        body: { version: from, content },
        keepalive,
      });
      const { review, ...version } = saved;
      const reviewKey = ['review', meeting];
      keepSaved(client, [['recap', meeting], reviewKey], () => {
        keep(client, meeting, (known) =>
          known.version > saved.version ? known : { ...known, ...version, draft: content },
        );
        client.setQueryData<Review>(reviewKey, review);
      });
      return saved;
    },
  });
}

const listOf = (meeting: string) => `recap-${meeting}`;

export function useOpenedRecap(meeting: string) {
  return useOpenedDrafts(listOf(meeting));
}

const nothingYet: Draft = { actions: [], questions: [] };

interface Sharing {
  flush: () => Promise<{ version: number }>;
  language: Language;
}

export function useShare({ series, meeting }: MeetingPath) {
  const call = useCall();
  const client = useQueryClient();
  const mutationKey = ['share', meeting];
  const sharing = useMutation({
    mutationKey,
    mutationFn: async ({ flush, language }: Sharing) => {
      const { version } = await flush();
      return call<typeof shareRecap>('post', '/api/series/:series/meetings/:meeting/recap/share', {
        params: { series, meeting },
        body: { version, language },
      });
    },
    onSuccess: (share) => {
      keep(client, meeting, (known) => ({ ...known, share }));
    },
    onSettled: () =>
      Promise.all(['recap', 'review'].map((topic) => client.invalidateQueries({ queryKey: [topic, meeting] }))),
  });
  // Sharing mounts another screen, which needs the error of the mutation before it.
  const latest = useMutationState({ filters: { mutationKey }, select: ({ state }) => state }).at(-1);
  return {
    ...sharing,
    asked: latest?.status === 'error' && needsAsking(latest.error) ? latest.error : undefined,
    // A second press can come before the first one shows.
    share: (wanted: Sharing, onShared?: () => void) => {
      if (client.isMutating({ mutationKey }) > 0) return;
      sharing.mutate(wanted, {
        onSuccess: ({ state }) => {
          if (state === 'posted') onShared?.();
        },
      });
    },
  };
}

function keep(client: QueryClient, meeting: string, change: (known: Recap) => Recap): void {
  client.setQueryData<Recap>(['recap', meeting], (known) => known && change(known));
}

export function useMarkDone(series: string, action: string) {
  const call = useCall();
  const client = useQueryClient();
  return useMutation({
    scope: { id: action },
    mutationFn: (isDone: boolean) =>
      call<typeof markDone>('put', '/api/series/:series/actions/:action', {
        params: { series, action },
        body: { isDone },
      }),
    onSettled: () => client.invalidateQueries({ queryKey: ['open-items', series] }),
  });
}

export function useCloseQuestion(series: string, question: string) {
  const call = useCall();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { as: QuestionClosing['as'] | null; words: string }) =>
      call<typeof closeQuestion>('put', '/api/series/:series/questions/:question', {
        params: { series, question },
        body,
      }),
    onSettled: () => client.invalidateQueries({ queryKey: ['open-items', series] }),
  });
}
