import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { putDigestAway, readDigests } from '#contract/person/digest.ts';
import { useCall } from '../../api/CallProvider.tsx';

export function useDigests({ isOffered }: { isOffered: boolean }) {
  const call = useCall();
  return useQuery({
    queryKey: ['home', 'digests'],
    queryFn: ({ signal }) => call<typeof readDigests>('get', '/api/me/digests', { params: {}, signal }),
    select: ({ digests }) => digests,
    staleTime: 0,
    refetchOnWindowFocus: true,
    enabled: isOffered,
  });
}

export function usePutDigestAway(key: string) {
  const call = useCall();
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call<typeof putDigestAway>('put', '/api/me/digests', { params: {}, body: { key } }),
    onSettled: () => client.invalidateQueries({ queryKey: ['home', 'digests'] }),
  });
}
