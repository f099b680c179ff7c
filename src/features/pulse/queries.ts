import { queryOptions, skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { closePulse, readPulse, saveOwn, tellChange, Own } from '#contract/meeting/pulse.ts';
import type { Call, MeetingPath } from '../../api/call.ts';
import { useCall } from '../../api/CallProvider.tsx';
import { useHost } from '../../host/HostProvider.tsx';
import { minuteMs } from '../../admission/randomMoment.ts';
import { runVote, voteOf } from './vote/votes.ts';
import type { VoteState } from './vote/transition.ts';
import type { VoteRunner } from './vote/voteRunner.ts';

function pulseQuery(call: Call, { series, meeting }: MeetingPath) {
  return queryOptions({
    queryKey: ['pulse', meeting],
    queryFn: ({ signal }) =>
      call<typeof readPulse>('get', '/api/series/:series/meetings/:meeting/pulse', {
        params: { series, meeting },
        signal,
      }),
    // Polls, because no notice announces when a pulse may be closed. A fast clock just asks again.
    refetchInterval: ({ state: { data } }) =>
      data?.mayCloseAt == null ? false : Math.max(minuteMs, data.mayCloseAt - Date.now()),
    refetchIntervalInBackground: true,
  });
}

export function usePulse(place: MeetingPath) {
  return useQuery(pulseQuery(useCall(), place));
}

/** Undefined: this person has no vote in it. */
export function useVote(
  { series, meeting }: MeetingPath,
  person: string,
): { vote: VoteRunner; state: VoteState } | undefined {
  const call = useCall();
  const client = useQueryClient();
  const { graph } = useHost();
  const { data: pulse } = usePulse({ series, meeting });
  const vote = useMemo(() => {
    if (pulse?.you !== 'asked' || pulse.ballots === null || pulse.closesAt === null) return voteOf(client, meeting);
    const { ballots, pool, closesAt } = pulse;
    return runVote({ call, client, person, graph, route: { series, meeting, ballots, pool, closesAt } });
  }, [call, client, graph, series, meeting, person, pulse]);
  const isClosed = pulse?.state === 'closed';
  useEffect(() => {
    vote?.begin();
    if (isClosed) vote?.end();
  }, [vote, isClosed]);
  const state = useSyncExternalStore(vote?.subscribe ?? never, () => vote?.state());
  return vote && state && { vote, state };
}

const never = () => () => {};

export function useClosePulse({ series, meeting }: MeetingPath) {
  const call = useCall();
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      call<typeof closePulse>('post', '/api/series/:series/meetings/:meeting/pulse/close', {
        params: { series, meeting },
      }),
    onSettled: () => client.invalidateQueries({ queryKey: ['pulse', meeting] }),
  });
}

export function useSaveOwn({ series, meeting }: MeetingPath) {
  const call = useCall();
  const client = useQueryClient();
  return useMutation({
    scope: { id: `own-${meeting}` },
    mutationFn: (own: Own) =>
      call<typeof saveOwn>('put', '/api/series/:series/meetings/:meeting/pulse/own', {
        params: { series, meeting },
        body: own,
      }),
    onSettled: () => client.invalidateQueries({ queryKey: ['pulse', meeting] }),
  });
}

export function useTellChange(series: string, release: string) {
  const call = useCall();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (sentence: string) =>
      call<typeof tellChange>('put', '/api/series/:series/releases/:release/change', {
        params: { series, release },
        body: { sentence },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['pulse'] }),
  });
}

export function useTyped(release: string) {
  const client = useQueryClient();
  const queryKey = ['typed', release];
  const { data } = useQuery<string | null>({ queryKey, queryFn: skipToken, gcTime: Infinity, initialData: null });
  return {
    typed: data ?? undefined,
    type: (text: string | undefined) => {
      client.setQueryData<string | null>(queryKey, text ?? null);
    },
  };
}
