import { queryOptions, useQuery } from '@tanstack/react-query';
import type { readMySeries } from '#contract/meeting/meeting.ts';
import type { Call } from './call.ts';
import { useCall } from './CallProvider.tsx';

function mySeriesQuery(call: Call) {
  return queryOptions({
    queryKey: ['my-series'],
    queryFn: ({ signal }) => call<typeof readMySeries>('get', '/api/me/series', { params: {}, signal }),
    select: ({ series }) => series,
    // No notice announces that a meeting began elsewhere.
    staleTime: 60_000,
  });
}

/** To pick one outside any chat. */
export function useMySeries() {
  return useQuery(mySeriesQuery(useCall()));
}
