import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { deleteMeeting, exportSeries, removeName } from '#contract/lifecycle.ts';
import type { MeetingPath } from '../../api/call.ts';
import { useCall } from '../../api/CallProvider.tsx';

/** Settles after everything is refetched, so that the meeting's screen shows the deletion. */
export function useDeleteMeeting({ series, meeting }: MeetingPath) {
  const call = useCall();
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      call<typeof deleteMeeting>('delete', '/api/series/:series/meetings/:meeting', { params: { series, meeting } }),
    onSuccess: () => client.invalidateQueries(),
  });
}

export function useRemoveName() {
  const call = useCall();
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call<typeof removeName>('delete', '/api/me/name', { params: {} }),
    onSuccess: () => client.invalidateQueries(),
  });
}

export function useExport(series: string) {
  const call = useCall();
  return useMutation({
    mutationFn: () => call<typeof exportSeries>('get', '/api/series/:series/export', { params: { series } }),
  });
}
