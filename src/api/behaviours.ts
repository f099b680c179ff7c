import { queryOptions, useQuery } from '@tanstack/react-query';
import type { readBehaviours } from '#contract/behaviour.ts';
import { useFormat } from '../words/words.tsx';
import type { Call } from './call.ts';
import { useCall } from './CallProvider.tsx';

export function behavioursQuery(call: Call, series: string) {
  return queryOptions({
    queryKey: ['behaviours', series],
    queryFn: ({ signal }) =>
      call<typeof readBehaviours>('get', '/api/series/:series/behaviours', { params: { series }, signal }),
    select: ({ behaviours }) => behaviours,
  });
}

export function useBehaviours(series: string) {
  return useQuery(behavioursQuery(useCall(), series));
}

export function useBehaviourNames(series: string): (id: string) => string {
  const { language } = useFormat();
  const { data = [] } = useBehaviours(series);
  return (id) => data.find((one) => one.id === id)?.texts[language].name ?? id;
}
