import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  ChangePeriod,
  ChangePeriods,
  readChangePeriods,
  removeChangePeriod,
  saveChangePeriod,
} from '#contract/organization/insightsMeasures.ts';
import { useCall } from '../../api/CallProvider.tsx';
import { keepSaved } from '../../api/keepSaved.ts';

const periodsKey = ['insights', 'periods'];

export function useChangePeriods() {
  const call = useCall();
  return useQuery({
    queryKey: periodsKey,
    queryFn: ({ signal }) =>
      call<typeof readChangePeriods>('get', '/api/organization/insights/measures/periods', { params: {}, signal }),
  });
}

export function useSaveChangePeriod() {
  const call = useCall();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...body }: ChangePeriod) =>
      call<typeof saveChangePeriod>('put', '/api/organization/insights/measures/periods/:changePeriod', {
        params: { changePeriod: id },
        body,
      }),
    onSuccess: ({ version }, saved) => {
      keepSaved(client, [periodsKey], () => {
        client.setQueryData<ChangePeriods>(
          periodsKey,
          (kept) => kept && { periods: inOrder(kept.periods, { ...saved, version }) },
        );
      });
      void client.invalidateQueries({ queryKey: ['insights', 'associations'] });
    },
    onError: () => client.invalidateQueries({ queryKey: periodsKey }),
  });
}

function inOrder(periods: readonly ChangePeriod[], saved: ChangePeriod): ChangePeriod[] {
  return [...periods.filter(({ id }) => id !== saved.id), saved].toSorted((one, other) =>
    one.content.from < other.content.from ? -1 : 1,
  );
}

export function useRemoveChangePeriod() {
  const call = useCall();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      call<typeof removeChangePeriod>('delete', '/api/organization/insights/measures/periods/:changePeriod', {
        params: { changePeriod: id },
      }),
    // After a refusal too: another window may have removed it.
    onSettled: () => client.invalidateQueries({ queryKey: ['insights'] }),
  });
}
