import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { readMyResults, MyResult } from '#contract/meeting/pulse.ts';
import { useCall } from '../../api/CallProvider.tsx';
import { readState } from '../../api/readState.ts';
import { usePerson } from '../../drafts/PersonProvider.tsx';
import { usePersonStore } from '../../storage/usePersonStore.ts';

/** The server lists a result for seven days. */
const keptMs = 8 * 86_400_000;

/** Results that this person hasn't seen yet in this browser. Nobody else learns which they saw. */
export function useNewResults() {
  const store = usePersonStore(usePerson());
  const results = useMyResults();
  const { data = [] } = results;
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const isNew = ({ id }: MyResult) => !seen.has(id) && store?.read('result', id) === undefined;
  return {
    results: store ? data.filter(isNew) : [],
    see: (id: string) => {
      store?.write('result', id, { until: Date.now() + keptMs });
      setSeen(new Set([...seen, id]));
    },
    ...readState(results),
    isPending: results.isPending || (!results.isLoadingError && !store),
  };
}

/** Not in `queries.ts`, which would load the code of a vote into the personal tab. */
function useMyResults() {
  const call = useCall();
  return useQuery({
    queryKey: ['home', 'results'],
    queryFn: ({ signal }) => call<typeof readMyResults>('get', '/api/me/results', { params: {}, signal }),
    select: ({ results }) => results,
  });
}

/** Marks a result as seen; used where it is shown. */
export function useSeen(release: string | undefined): void {
  const store = usePersonStore(usePerson());
  useEffect(() => {
    if (release !== undefined) store?.write('result', release, { until: Date.now() + keptMs });
  }, [release, store]);
}
