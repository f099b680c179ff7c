import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { endFocus, readFocus, showFocus, startFocus, FocusState } from '#contract/meeting/focus.ts';
import type { Call } from '../../api/call.ts';
import { useCall } from '../../api/CallProvider.tsx';

function focusQuery(call: Call, series: string) {
  return queryOptions({
    queryKey: ['focus', series],
    queryFn: ({ signal }) => call<typeof readFocus>('get', '/api/series/:series/focus', { params: { series }, signal }),
  });
}

export function useFocus(series: string) {
  return useQuery(focusQuery(useCall(), series));
}

interface Starting {
  id: string;
  behaviour: string;
  isShown: boolean;
}

export function useStartFocus(series: string) {
  const call = useCall();
  const settle = useSettle(series);
  return useMutation({
    mutationFn: ({ id, ...body }: Starting) =>
      call<typeof startFocus>('put', '/api/series/:series/focus/:focus', { params: { series, focus: id }, body }),
    ...settle,
  });
}

export function useShowFocus(series: string) {
  const call = useCall();
  const { onError } = useSettle(series);
  const client = useQueryClient();
  return useMutation({
    scope: { id: `focus-${series}` },
    mutationFn: ({ focus, isShown }: { focus: string; isShown: boolean }) =>
      call<typeof showFocus>('put', '/api/series/:series/focus/:focus/shown', {
        params: { series, focus },
        body: { isShown },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['focus', series] }),
    onError,
  });
}

export function useEndFocus(series: string) {
  const call = useCall();
  const settle = useSettle(series);
  return useMutation({
    mutationFn: ({ focus, why }: { focus: string; why: string }) =>
      call<typeof endFocus>('post', '/api/series/:series/focus/:focus/end', {
        params: { series, focus },
        body: { why },
      }),
    ...settle,
  });
}

function useSettle(series: string) {
  const client = useQueryClient();
  const queryKey = ['focus', series];
  return {
    onSuccess: (state: FocusState) => {
      client.setQueryData<FocusState>(queryKey, state);
    },
    onError: () => client.invalidateQueries({ queryKey }),
  };
}
