import { queryOptions, useQuery } from '@tanstack/react-query';
import type { readBehaviours } from '#contract/organization/behaviour.ts';
import { useFormat } from '../words/words.tsx';
import type { Call } from './call.ts';
import { useCall } from './CallProvider.tsx';

export function behavioursQuery(call: Call, series: string) {
  return queryOptions({
    // The tenant's topic: a published wording reaches every chat.
    queryKey: ['playbook', 'behaviours', series],
    queryFn: ({ signal }) =>
      call<typeof readBehaviours>('get', '/api/series/:series/behaviours', { params: { series }, signal }),
    select: ({ behaviours }) => behaviours,
  });
}

export function useBehaviours(series: string) {
  return useQuery(behavioursQuery(useCall(), series));
}

/** For pickers: without what is retired. */
export function useOfferedBehaviours(series: string) {
  const behaviours = useBehaviours(series);
  return { ...behaviours, data: behaviours.data?.filter(({ isRetired }) => !isRetired) };
}

export function useBehaviourNames(series: string): (id: string) => string {
  const { language } = useFormat();
  const { data = [] } = useBehaviours(series);
  return (id) => data.find((one) => one.id === id)?.texts[language].name ?? id;
}
