import { queryOptions, useQuery } from '@tanstack/react-query';
import { readPeople } from '#contract/people.ts';
import type { Call } from './call.ts';
import { useCall } from './CallProvider.tsx';

function peopleQuery(call: Call, series: string) {
  return queryOptions({
    queryKey: ['people', series],
    queryFn: ({ signal }) => call(readPeople, { params: { series }, signal }),
    select: ({ people }) => people,
    // Nobody announces who joins the chat.
    staleTime: 60_000,
  });
}

/** Everybody in the meeting's chat. Opening, decisions and recap all name people. */
export function usePeople(series: string) {
  return useQuery(peopleQuery(useCall(), series));
}
