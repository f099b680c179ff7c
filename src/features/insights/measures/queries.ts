import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  previewMeasures,
  readAssociations,
  readMeasures,
  removeMeasures,
  takeMeasures,
} from '#contract/organization/insightsMeasures.ts';
import type { BodyOf } from '#contract/wire/endpoint.ts';
import { useCall } from '../../../api/CallProvider.tsx';
import { uploadMs } from '../queries.ts';

/** Polls in case the notice about finished associations is lost. */
const lookAgainMs = 5_000;

export function useMeasures() {
  const call = useCall();
  return useQuery({
    queryKey: ['insights', 'measures'],
    queryFn: ({ signal }) =>
      call<typeof readMeasures>('get', '/api/organization/insights/measures/files', { params: {}, signal }),
  });
}

export function useAssociations(file: string) {
  const call = useCall();
  return useQuery({
    queryKey: ['insights', 'associations', file],
    queryFn: ({ signal }) =>
      call<typeof readAssociations>('get', '/api/organization/insights/measures/files/:measuresFile/associations', {
        params: { measuresFile: file },
        signal,
      }),
    refetchInterval: ({ state }) => (state.data?.groups === null ? lookAgainMs : false),
  });
}

/** `file`: base64. */
export function usePreviewMeasures() {
  const call = useCall();
  return useMutation({
    mutationFn: (file: string) =>
      call<typeof previewMeasures>('post', '/api/organization/insights/measures/files/preview', {
        params: {},
        body: { file },
        timeLimitMs: uploadMs,
      }),
  });
}

export function useTakeMeasures() {
  const call = useCall();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyOf<typeof takeMeasures>) =>
      call<typeof takeMeasures>('put', '/api/organization/insights/measures/files', {
        params: {},
        body,
        timeLimitMs: uploadMs,
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['insights'] }),
  });
}

export function useRemoveMeasures() {
  const call = useCall();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (file: string) =>
      call<typeof removeMeasures>('delete', '/api/organization/insights/measures/files/:measuresFile', {
        params: { measuresFile: file },
      }),
    // After a refusal too: another window may have removed it.
    onSettled: () => client.invalidateQueries({ queryKey: ['insights'] }),
  });
}
