import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { agreeLighter, readSupport, setSupport, Support, SupportLevel } from '#contract/meeting/supportLevel.ts';
import type { Call } from '../../api/call.ts';
import { useCall } from '../../api/CallProvider.tsx';

function supportQuery(call: Call, series: string) {
  return queryOptions({
    queryKey: ['support', series],
    queryFn: ({ signal }) =>
      call<typeof readSupport>('get', '/api/series/:series/support', { params: { series }, signal }),
    select: ({ support }) => support,
  });
}

export function useSupport(series: string) {
  return useQuery(supportQuery(useCall(), series));
}

export function supportIn(all: readonly Support[], person: string, work: string): Support | undefined {
  const kind = (text: string) => text.trim().replaceAll(/\s+/g, ' ').toLowerCase();
  return all.find((one) => one.person === person && kind(one.work) === kind(work));
}

type SupportLevelInput = Pick<Support, 'person' | 'work' | 'level' | 'reviewOn'>;

export function useSetSupport(series: string, person: string) {
  const call = useCall();
  const client = useQueryClient();
  return useMutation({
    scope: { id: `support ${person}` },
    mutationFn: (body: SupportLevelInput) =>
      call<typeof setSupport>('put', '/api/series/:series/support', { params: { series }, body }),
    onSettled: () => client.invalidateQueries({ queryKey: ['support', series] }),
  });
}

export function useAgreeLighter(series: string) {
  const call = useCall();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { person: string; work: string; level: SupportLevel }) =>
      call<typeof agreeLighter>('put', '/api/series/:series/support/lighter', { params: { series }, body }),
    onSettled: () => client.invalidateQueries({ queryKey: ['support', series] }),
  });
}
