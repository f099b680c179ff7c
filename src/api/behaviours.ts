import { queryOptions, useQuery } from '@tanstack/react-query';
import type { readBehaviours } from '#contract/behaviour.ts';
import { useFormat } from '../words/words.tsx';
import type { Call } from './call.ts';
import { useCall } from './CallProvider.tsx';

/** The first screens speak in these words, so they are asked for beside the room. */
export function behavioursQuery(call: Call, series: string) {
  return queryOptions({
    queryKey: ['behaviours', series],
    queryFn: ({ signal }) =>
      call<typeof readBehaviours>('get', '/api/series/:series/behaviours', { params: { series }, signal }),
    select: ({ behaviours }) => behaviours,
  });
}

/** What the organization expects of a meeting, in every language. Opening and glossary speak in these words. */
export function useBehaviours(series: string) {
  return useQuery(behavioursQuery(useCall(), series));
}

/** How each is called, in the reader's language; by its id until that is known. */
export function useBehaviourNames(series: string): (id: string) => string {
  const { language } = useFormat();
  const { data = [] } = useBehaviours(series);
  return (id) => data.find((one) => one.id === id)?.texts[language].name ?? id;
}
