import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  chooseExtraQuestion,
  readExtraQuestion,
  ChosenExtraQuestion,
  ExtraQuestion,
} from '#contract/meeting/extraQuestion.ts';
import { useCall } from '../../api/CallProvider.tsx';

const path = '/api/series/:series/extra-question';

export function useExtraQuestion(series: string) {
  const call = useCall();
  return useQuery({
    queryKey: ['extra-question', series],
    queryFn: ({ signal }) => call<typeof readExtraQuestion>('get', path, { params: { series }, signal }),
  });
}

export function useChooseExtraQuestion(series: string) {
  const call = useCall();
  const client = useQueryClient();
  const queryKey = ['extra-question', series];
  return useMutation({
    scope: { id: `extra-question ${series}` },
    mutationFn: (item: ChosenExtraQuestion['item']) => {
      // Read at sending: an earlier choice in this window may have only just been saved.
      const version = client.getQueryData<ExtraQuestion>(queryKey)?.version ?? 0;
      return call<typeof chooseExtraQuestion>('put', path, { params: { series }, body: { item, version } });
    },
    onSuccess: (chosen) => {
      client.setQueryData<ExtraQuestion>(queryKey, (known) => known && { ...known, ...chosen });
    },
    onError: () => client.invalidateQueries({ queryKey }),
  });
}
