import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { readCues, saveIntent, takeBackCue, tickCue, Cue, Intent } from '#contract/meeting/cue.ts';
import type { AnswerOf } from '#contract/wire/endpoint.ts';
import type { Call } from '../../api/call.ts';
import { useCall } from '../../api/CallProvider.tsx';
import { useDraft } from '../../drafts/useDraft.ts';

type Cues = AnswerOf<typeof readCues>;

function cuesQuery(call: Call, series: string, meeting: string) {
  return queryOptions({
    queryKey: ['cues', meeting],
    queryFn: ({ signal }) =>
      call<typeof readCues>('get', '/api/series/:series/meetings/:meeting/cues', {
        params: { series, meeting },
        signal,
      }),
  });
}

export function useCues(series: string, meeting: string) {
  return useQuery(cuesQuery(useCall(), series, meeting));
}

export function useTick(series: string, meeting: string) {
  const call = useCall();
  const show = useShow(meeting);
  return useMutation({
    mutationFn: ({ id, cue }: { id: string; cue: Cue }) =>
      call<typeof tickCue>('put', '/api/series/:series/meetings/:meeting/cues/:tick', {
        params: { series, meeting, tick: id },
        body: { cue },
      }),
    onMutate: (tick) => show((ticks) => [...ticks, tick]),
    onError: (_, { id }) => show((ticks) => ticks.filter((one) => one.id !== id)),
  });
}

export function useTakeBackTick(series: string, meeting: string) {
  const call = useCall();
  const show = useShow(meeting);
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      call<typeof takeBackCue>('delete', '/api/series/:series/meetings/:meeting/cues/:tick', {
        params: { series, meeting, tick: id },
      }),
    onMutate: (id) => show((ticks) => ticks.filter((one) => one.id !== id)),
    onError: () => client.invalidateQueries({ queryKey: ['cues', meeting] }),
  });
}

function useShow(meeting: string) {
  const client = useQueryClient();
  const queryKey = ['cues', meeting];
  return async (change: (ticks: Cues['ticks']) => Cues['ticks']) => {
    // A read in flight doesn't contain this tick yet.
    await client.cancelQueries({ queryKey });
    client.setQueryData<Cues>(queryKey, (kept) => kept && { ...kept, ticks: change(kept.ticks) });
  };
}

export function useIntentDraft(series: string, meeting: string, server: Cues['intent']) {
  const call = useCall();
  const client = useQueryClient();
  return useDraft<Intent>({
    key: `intent-${meeting}`,
    server,
    save: async (from, content, { keepalive }) => {
      const body = { version: from, content };
      const saved = await call<typeof saveIntent>('put', '/api/series/:series/meetings/:meeting/intent', {
        params: { series, meeting },
        body,
        keepalive,
      });
      client.setQueryData<Cues>(
        ['cues', meeting],
        (kept) => kept && { ...kept, intent: { version: saved.version, content } },
      );
      return saved;
    },
  });
}
