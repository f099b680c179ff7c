import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { putThanksAway, readThanks } from '#contract/person/thanks.ts';
import { useCall } from '../../api/CallProvider.tsx';

export function useThanks() {
  const call = useCall();
  return useQuery({
    queryKey: ['home', 'thanks'],
    queryFn: ({ signal }) => call<typeof readThanks>('get', '/api/me/thanks', { params: {}, signal }),
    select: ({ drafts }) => drafts,
    // No notice announces that a draft's time has passed or that people left.
    staleTime: 0,
    refetchOnWindowFocus: true,
  });
}

export function usePutThanksAway(key: string) {
  const call = useCall();
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call<typeof putThanksAway>('put', '/api/me/thanks', { params: {}, body: { key } }),
    onSettled: () => client.invalidateQueries({ queryKey: ['home', 'thanks'] }),
  });
}
