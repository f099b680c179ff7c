import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { admit, castBallot, closePulse, readPulse, saveOwn, tellChange, type Own } from '#contract/pulse.ts';
import type { Call } from '../../api/call.ts';
import { useCall } from '../../api/CallProvider.tsx';
import { callUnnamed } from '../../api/callUnnamed.ts';
import { Vote, type VoteView } from './vote.ts';

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

/** A person's own answers to a meeting's pulse; undefined where they can't give any. */
export function useVote({ series, meeting }: Place, person: string): { vote: Vote; view: VoteView } | undefined {
  const call = useCall();
  const client = useQueryClient();
  const { data: pulse } = usePulse({ series, meeting });
  const asked = pulse?.you === 'asked' ? pulse : undefined;
  const { pulse: id, key, spreadMs = 0 } = asked?.ballots ?? {};
  const closesAt = asked?.closesAt ?? undefined;
  const vote = useMemo((): Vote | undefined => {
    const place = ['vote', meeting];
    const known = client.getQueryData<Vote>(place);
    if (id === undefined || key === undefined || closesAt === undefined || known?.pulse === id) return known;
    client.setQueryDefaults(['vote'], { gcTime: Infinity });
    return client.setQueryData<Vote>(
      place,
      new Vote({
        part: { pulse: id, person },
        ballots: { pulse: id, key, spreadMs },
        closesAt,
        admit: (blinded) => call(admit, { params: { series, meeting }, body: { blinded } }),
        // Nothing follows from it: a request in somebody's name, right after, would tell when they answered.
        cast: (body) => callUnnamed(castBallot, { params: { pulse: id }, body }),
      }),
    );
  }, [call, client, series, meeting, person, id, key, spreadMs, closesAt]);
  useEffect(() => {
    vote?.begin();
  }, [vote]);
  const view = useSyncExternalStore(vote?.subscribe ?? never, () => vote?.view());
  return vote && view && { vote, view };
}

const never = () => () => {};

export function useClosePulse({ series, meeting }: Place) {
  const call = useCall();
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(closePulse, { params: { series, meeting } }),
    onSettled: () => client.invalidateQueries({ queryKey: ['pulse', meeting] }),
  });
}

/** Saves what the host answers about themselves, each tap at once. Settles once that has been read again. */
export function useSaveOwn({ series, meeting }: Place) {
  const call = useCall();
  const client = useQueryClient();
  return useMutation({
    // Of two quick taps the last is the last to arrive.
    scope: { id: `own-${meeting}` },
    mutationFn: (own: Own) => call(saveOwn, { params: { series, meeting }, body: own }),
    onSettled: () => client.invalidateQueries({ queryKey: ['pulse', meeting] }),
  });
}

/** Settles once the result has been read again. */
export function useTellChange(series: string, release: string) {
  const call = useCall();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (sentence: string) => call(tellChange, { params: { series, release }, body: { sentence } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['pulse'] }),
  });
}

/** What is typed about a release and not saved yet. It outlives its screen. */
export function useTyped(release: string) {
  const client = useQueryClient();
  const queryKey = ['typed', release];
  const { data } = useQuery<string | null>({ queryKey, enabled: false, gcTime: Infinity, initialData: null });
  return {
    typed: data ?? undefined,
    type: (text: string | undefined) => {
      client.setQueryData<string | null>(queryKey, text ?? null);
    },
  };
}
