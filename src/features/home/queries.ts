import { queryOptions, useQuery } from '@tanstack/react-query';
import type { readMe, readMyWeek } from '#contract/person/home.ts';
import type { Call } from '../../api/call.ts';
import { useCall } from '../../api/CallProvider.tsx';

export function meQuery(call: Call) {
  return queryOptions({
    queryKey: ['home', 'me'],
    queryFn: async ({ signal }) => {
      const { now, ...me } = await call<typeof readMe>('get', '/api/me/person', { params: {}, signal });
      return { ...me, aheadMs: now - Date.now() };
    },
  });
}

export function useMe() {
  return useQuery(meQuery(useCall()));
}

export function myWeekQuery(call: Call) {
  return queryOptions({
    queryKey: ['home', 'week'],
    queryFn: ({ signal }) => call<typeof readMyWeek>('get', '/api/me/meetings', { params: {}, signal }),
    select: ({ meetings }) => meetings,
  });
}

export function useMyWeek() {
  // Beginning a meeting announces nothing to people, so returning refetches.
  return useQuery({ ...myWeekQuery(useCall()), staleTime: 0, refetchOnWindowFocus: true });
}
