import { useQuery } from '@tanstack/react-query';
import type { readMyBehaviours } from '#contract/organization/behaviour.ts';
import { useCall } from '../../api/CallProvider.tsx';

/** Outside any chat, as in the personal tab. A new issue of the playbook announces `playbook`. */
export function useMyBehaviours() {
  const call = useCall();
  return useQuery({
    queryKey: ['playbook', 'behaviours'],
    queryFn: ({ signal }) => call<typeof readMyBehaviours>('get', '/api/me/behaviours', { params: {}, signal }),
    select: ({ behaviours }) => behaviours,
  });
}
