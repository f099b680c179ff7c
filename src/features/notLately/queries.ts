import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { leaveOffHints, readLeftOff, readNotLately } from '#contract/person/notLately.ts';
import { useCall } from '../../api/CallProvider.tsx';

/** Under the meeting's topic, because each acknowledgement in it changes this. */
export function useNotLately(series: string, meeting: string) {
  const call = useCall();
  return useQuery({
    queryKey: ['acknowledgements', meeting, 'not-lately'],
    queryFn: ({ signal }) =>
      call<typeof readNotLately>('get', '/api/series/:series/not-lately', { params: { series }, signal }),
    select: ({ people }) => people,
  });
}

const queryKey = ['home', 'left-off'];

export function useLeftOff() {
  const call = useCall();
  return useQuery({
    queryKey,
    queryFn: ({ signal }) => call<typeof readLeftOff>('get', '/api/me/left-off', { params: {}, signal }),
  });
}

export function useLeaveOff() {
  const call = useCall();
  const client = useQueryClient();
  return useMutation({
    scope: { id: 'left-off' },
    mutationFn: (isLeftOff: boolean) =>
      call<typeof leaveOffHints>('put', '/api/me/left-off', { params: {}, body: { isLeftOff } }),
    onSuccess: (state) => {
      client.setQueryData(queryKey, state);
    },
  });
}
