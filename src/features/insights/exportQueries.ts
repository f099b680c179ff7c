import { useMutation, useQuery } from '@tanstack/react-query';
import type { FiguresOrder, orderFigures, readFigureBriefings } from '#contract/organization/insightsExport.ts';
import { useCall } from '../../api/CallProvider.tsx';
import { useSignedIn } from '../../host/HostProvider.tsx';

/** Refetched on the notice `insights`, which announces new quarters and switched units. */
export function useFigureBriefings(unit: string) {
  const call = useCall();
  return useQuery({
    queryKey: ['insights', 'figures', unit, 'briefings'],
    queryFn: ({ signal }) =>
      call<typeof readFigureBriefings>('get', '/api/organization/insights/:unit/briefings', {
        params: { unit },
        signal,
      }),
  });
}

/** Opens outside Teams' frame, where browsers save files that they can't show. */
export function useOpenFigures() {
  const call = useCall();
  const { openLink } = useSignedIn();
  return useMutation({
    mutationFn: async (body: FiguresOrder) => {
      const { address } = await call<typeof orderFigures>('post', '/api/organization/insights/files', {
        params: {},
        body,
      });
      await openLink(address);
    },
  });
}
