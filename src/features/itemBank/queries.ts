import { useMutation, useQuery } from '@tanstack/react-query';
import type { ItemOrder, orderItems, readBriefings, readItemBank } from '#contract/organization/itemBank.ts';
import { useCall } from '../../api/CallProvider.tsx';
import { useSignedIn } from '../../host/HostProvider.tsx';

/** `playbook` is announced when a wording changes. */
export function useItemBank() {
  const call = useCall();
  return useQuery({
    queryKey: ['playbook', 'item-bank'],
    queryFn: ({ signal }) => call<typeof readItemBank>('get', '/api/organization/item-bank', { params: {}, signal }),
    select: ({ items }) => items,
  });
}

export function useBriefings() {
  const call = useCall();
  return useQuery({
    queryKey: ['playbook', 'briefings'],
    queryFn: ({ signal }) => call<typeof readBriefings>('get', '/api/organization/briefings', { params: {}, signal }),
    select: ({ briefings }) => briefings,
  });
}

/** Outside the frame, where a browser saves what it can't show. */
export function useOpenItems() {
  const call = useCall();
  const { openLink } = useSignedIn();
  return useMutation({
    mutationFn: async (body: ItemOrder) => {
      const { address } = await call<typeof orderItems>('post', '/api/organization/item-bank/files', {
        params: {},
        body,
      });
      await openLink(address);
    },
  });
}
