import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useSyncExternalStore } from 'react';
import { castBallot, closePulse, readPulse, type Pulse } from '#contract/pulse.ts';
import type { Call } from '../../api/call.ts';
import { useCall } from '../../api/CallProvider.tsx';
import { Vote } from './vote.ts';

interface Place {
  series: string;
  meeting: string;
}

function pulseQuery(call: Call, { series, meeting }: Place) {
  return queryOptions({
    queryKey: ['pulse', meeting],
    queryFn: ({ signal }) => call(readPulse, { params: { series, meeting }, signal }),
  });
}

export function usePulse(place: Place) {
  return useQuery(pulseQuery(useCall(), place));
}

/** The caller's own answers to a meeting's pulse. */
export function useVote({ series, meeting }: Place) {
  const call = useCall();
  const client = useQueryClient();
  const vote = useMemo(() => {
    const place = ['vote', meeting];
    const kept = client.getQueryData<Vote>(place);
    if (kept) return kept;
    client.setQueryDefaults(['vote'], { gcTime: Infinity });
    const made = new Vote(async (body, { keepalive }) => {
      const answer = await call(castBallot, { params: { series, meeting }, body, keepalive });
      // Nobody announces that somebody has answered.
      client.setQueryData<Pulse>(['pulse', meeting], (known) => known && { ...known, mayRate: false, hasRated: true });
      return answer;
    });
    client.setQueryData(place, made);
    return made;
  }, [call, client, series, meeting]);
  return { vote, view: useSyncExternalStore(vote.subscribe, vote.view) };
}

export function useClosePulse({ series, meeting }: Place) {
  const call = useCall();
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(closePulse, { params: { series, meeting } }),
    onSettled: () => client.invalidateQueries({ queryKey: ['pulse', meeting] }),
  });
}
