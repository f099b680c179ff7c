import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  chooseNotification,
  readNotificationChoices,
  tellInTeams,
  NotificationChoices,
} from '#contract/person/activity.ts';
import type { NotificationKind } from '#contract/rules/person/activity.ts';
import type { MeetingPath } from '../../api/call.ts';
import { useCall } from '../../api/CallProvider.tsx';

const queryKey = ['notifications'];

export function useNotificationChoices() {
  const call = useCall();
  return useQuery({
    queryKey,
    queryFn: ({ signal }) =>
      call<typeof readNotificationChoices>('get', '/api/me/notifications', { params: {}, signal }),
  });
}

export function useChooseNotification(choice: NotificationKind | 'send') {
  const call = useCall();
  const client = useQueryClient();
  return useMutation({
    scope: { id: `notification ${choice}` },
    mutationFn: (isOn: boolean) =>
      call<typeof chooseNotification>('put', '/api/me/notifications', { params: {}, body: { choice, isOn } }),
    onSuccess: (choices) => {
      client.setQueryData<NotificationChoices>(queryKey, choices);
    },
  });
}

export function useTellInTeams(params: MeetingPath) {
  const call = useCall();
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      call<typeof tellInTeams>('post', '/api/series/:series/meetings/:meeting/notifications', { params }),
    onSuccess: () => client.invalidateQueries({ queryKey }),
  });
}
