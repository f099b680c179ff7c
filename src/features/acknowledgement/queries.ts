import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  acknowledge,
  leaveOff,
  readAcknowledgements,
  readAcknowledging,
  takeBackAcknowledgement,
  Acknowledgement,
} from '#contract/meeting/acknowledgement.ts';
import type { Call } from '../../api/call.ts';
import { useCall } from '../../api/CallProvider.tsx';

export type AcknowledgementInput = Pick<Acknowledgement, 'kind' | 'what' | 'outcome'> & {
  to: readonly string[];
  others: readonly string[];
};

function acknowledgementsQuery(call: Call, series: string, meeting: string) {
  return queryOptions({
    queryKey: ['acknowledgements', meeting],
    queryFn: ({ signal }) =>
      call<typeof readAcknowledgements>('get', '/api/series/:series/meetings/:meeting/acknowledgements', {
        params: { series, meeting },
        signal,
      }),
  });
}

export function useAcknowledgements(series: string, meeting: string) {
  return useQuery(acknowledgementsQuery(useCall(), series, meeting));
}

function acknowledgingQuery(call: Call, series: string, meeting: string) {
  return queryOptions({
    // Under the meeting's topic, because each acknowledgement in it changes this.
    queryKey: ['acknowledgements', meeting, 'lately'],
    queryFn: ({ signal }) =>
      call<typeof readAcknowledging>('get', '/api/series/:series/acknowledging', { params: { series }, signal }),
  });
}

export function useAcknowledging(series: string, meeting: string) {
  return useQuery(acknowledgingQuery(useCall(), series, meeting));
}

export function useAcknowledge(series: string, meeting: string) {
  const call = useCall();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, to, others, ...saying }: AcknowledgementInput & { id: string }) =>
      call<typeof acknowledge>('put', '/api/series/:series/meetings/:meeting/acknowledgements/:acknowledgement', {
        params: { series, meeting, acknowledgement: id },
        body: { ...saying, to: [...to], others: [...others] },
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['acknowledgements', meeting] }),
  });
}

export function useTakeBack(series: string, meeting: string) {
  const call = useCall();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      call<typeof takeBackAcknowledgement>(
        'delete',
        '/api/series/:series/meetings/:meeting/acknowledgements/:acknowledgement',
        { params: { series, meeting, acknowledgement: id } },
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: ['acknowledgements', meeting] }),
  });
}

export function useLeaveOff(series: string, meeting: string) {
  const call = useCall();
  const queries = useQueryClient();
  return useMutation({
    // Runs one at a time, so that the last of two quick toggles wins.
    scope: { id: `left-off-${series}` },
    mutationFn: (isLeftOff: boolean) =>
      call<typeof leaveOff>('put', '/api/series/:series/left-off', { params: { series }, body: { isLeftOff } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['acknowledgements', meeting] }),
  });
}
