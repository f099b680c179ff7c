import { useQuery } from '@tanstack/react-query';
import type { readMyBehaviours } from '#contract/organization/behaviour.ts';
import type { readDeclared } from '#contract/organization/insightsExport.ts';
import type { readNeverAsked } from '#contract/organization/playbook.ts';
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

/** Both roles read the same list. */
export function useNeverAsked(reader: 'comms' | 'hr') {
  const call = useCall();
  return useQuery({
    queryKey: reader === 'comms' ? ['playbook-drafts', 'never-asked'] : ['insights', 'never-asked'],
    queryFn: ({ signal }) =>
      reader === 'comms'
        ? call<typeof readNeverAsked>('get', '/api/organization/playbook/never-asked', { params: {}, signal })
        : call<typeof readDeclared>('get', '/api/organization/declared', { params: {}, signal }),
    // No notice announces a released result to this role. Once an hour is enough for a list by day.
    staleTime: 3_600_000,
  });
}
