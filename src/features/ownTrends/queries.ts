import { useQuery } from '@tanstack/react-query';
import type { readOwnTrends } from '#contract/person/ownTrends.ts';
import { useCall } from '../../api/CallProvider.tsx';

/** Its key is the topic that announces a new result to the host. */
export function useOwnTrends() {
  const call = useCall();
  return useQuery({
    queryKey: ['home', 'trends'],
    queryFn: ({ signal }) => call<typeof readOwnTrends>('get', '/api/me/trends', { params: {}, signal }),
    // No notice announces that an action's day has passed or that a meeting was deleted.
    staleTime: 0,
    refetchOnWindowFocus: true,
  });
}
