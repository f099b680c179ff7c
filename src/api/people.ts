import { queryOptions, useQuery } from '@tanstack/react-query';
import type { readPeople, Member, Person } from '#contract/wire/people.ts';
import type { Call } from './call.ts';
import { useCall } from './CallProvider.tsx';

function peopleQuery(call: Call, series: string) {
  return queryOptions({
    queryKey: ['people', series],
    queryFn: ({ signal }) =>
      call<typeof readPeople>('get', '/api/series/:series/people', { params: { series }, signal }),
    select: ({ people }) => people,
    // No notice announces new members of the chat.
    staleTime: 60_000,
  });
}

/** Not refetched: a request would reveal when somebody began to write anonymously. */
export function usePeopleAsRead(series: string) {
  return useQuery({ ...peopleQuery(useCall(), series), staleTime: Infinity });
}

export function usePeople(series: string) {
  return useQuery(peopleQuery(useCall(), series));
}

export function usePeopleWithMail(
  series: string,
  people: readonly Person[],
): readonly (Person & Pick<Member, 'mail'>)[] {
  const { data } = usePeopleAsRead(series);
  return people.map((one) => data?.find(({ id }) => id === one.id) ?? one);
}
