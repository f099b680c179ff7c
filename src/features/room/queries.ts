import {
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
  type QueryClient,
  type QueryKey,
} from '@tanstack/react-query';
import type {
  askCheckIn,
  askToBegin,
  beginMeeting,
  markKey,
  moveTo,
  readAddresses,
  readMeetings,
  readRoom,
  takeChair,
  Room,
  Stage,
} from '#contract/meeting/meeting.ts';
import type { Call } from '../../api/call.ts';
import { useCall } from '../../api/CallProvider.tsx';
import { asksForLongPause, isPassing } from '../../api/problem.ts';
import { retries } from '../../api/queryClient.ts';

export function roomQuery(call: Call, series: string) {
  return queryOptions({
    queryKey: ['room', series],
    queryFn: ({ signal }) => call<typeof readRoom>('get', '/api/series/:series/room', { params: { series }, signal }),
  });
}

/** Retries as long as it may succeed: without a room, no live notice can announce recovery. */
export function asksOn(queries: QueryClient, queryKey: QueryKey) {
  return (count: number, failure: Error) =>
    isPassing(failure) && (count < retries || queries.getQueryData(queryKey) === undefined);
}

const minuteMs = 60_000;

/** A third of the time for which the server takes a person for present. */
const presenceMs = 20_000;

/** Rights that change by the clock, without a notice. Hidden windows don't poll, so nobody is present in them. */
function readAgainMs(room: Room | undefined): number | false {
  if (!room) return false;
  if (room.begin === 'reopen' && room.you.isHost) return minuteMs;
  const asked = room.waiting?.asked;
  if (!asked) return false;
  if (room.you.isOrganizer) return presenceMs;
  // Often enough for a window that was hidden when the time was over.
  return asked.waitMs > 0 ? Math.min(asked.waitMs, minuteMs / 2) : minuteMs;
}

/** Returns an error even while retrying. */
export function useRoom(series: string) {
  const queries = useQueryClient();
  const query = roomQuery(useCall(), series);
  const { queryKey } = query;
  const { data, error, failureCount, failureReason, refetch } = useQuery({
    ...query,
    retry: asksOn(queries, queryKey),
    refetchInterval: ({ state: { data: now } }) => readAgainMs(now),
  });
  const isAskedOn = data === undefined && (failureCount > retries || asksForLongPause(failureReason));
  return {
    data,
    error: error ?? (isAskedOn ? failureReason : null),
    tryAgain: () => void (isAskedOn ? queries.resetQueries({ queryKey, exact: true }) : refetch()),
  };
}

function meetingsQuery(call: Call, series: string) {
  return queryOptions({
    // Under the room's topic: whatever changes the room may change the history.
    queryKey: ['room', series, 'meetings'],
    queryFn: ({ signal }) =>
      call<typeof readMeetings>('get', '/api/series/:series/meetings', { params: { series }, signal }),
    select: ({ meetings }) => meetings,
  });
}

export function useMeetings(series: string) {
  return useQuery(meetingsQuery(useCall(), series));
}

export function useBeginMeeting(series: string) {
  const call = useCall();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (timeZone: string) =>
      call<typeof beginMeeting>('post', '/api/series/:series/meetings', { params: { series }, body: { timeZone } }),
    onSuccess: ({ meeting, isZoneKnown }) => {
      queries.setQueryData(['zone', meeting], isZoneKnown);
      return queries.invalidateQueries({ queryKey: ['room', series] });
    },
  });
}

export function useAskToBegin(series: string) {
  const call = useCall();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => call<typeof askToBegin>('put', '/api/series/:series/asked-to-begin', { params: { series } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['room', series] }),
  });
}

/** Read when pressed, because nothing else needs everybody's address. */
export function useAddresses(series: string) {
  const call = useCall();
  return useMutation({
    mutationFn: () => call<typeof readAddresses>('get', '/api/series/:series/addresses', { params: { series } }),
  });
}

/** This panel started the meeting in an unknown time zone, so it uses UTC. */
export function useIsInUtc(meeting: string): boolean {
  return useQueryClient().getQueryData<boolean>(['zone', meeting]) === false;
}

export function useTakeChair(series: string, meeting: string) {
  const call = useCall();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () =>
      call<typeof takeChair>('put', '/api/series/:series/meetings/:meeting/chair', { params: { series, meeting } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['room', series] }),
  });
}

export function useMoveTo(series: string, meeting: string) {
  const call = useCall();
  const queries = useQueryClient();
  const key = ['room', series];
  return useMutation({
    mutationFn: (stage: Stage) =>
      call<typeof moveTo>('put', '/api/series/:series/meetings/:meeting/stage', {
        params: { series, meeting },
        body: { stage },
      }),
    onSuccess: (_, stage) => {
      queries.setQueryData<Room>(key, (now) =>
        now?.meeting?.id === meeting ? { ...now, meeting: { ...now.meeting, stage } } : now,
      );
      return queries.invalidateQueries({ queryKey: key });
    },
  });
}

export function useAskCheckIn(series: string, meeting: string) {
  const call = useCall();
  const queries = useQueryClient();
  return useMutation({
    scope: { id: `check-in-${meeting}` },
    mutationFn: (asksCheckIn: boolean) =>
      call<typeof askCheckIn>('put', '/api/series/:series/meetings/:meeting/check-in', {
        params: { series, meeting },
        body: { asksCheckIn },
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['room', series] }),
  });
}

export function useMarkKey(series: string, meeting: string) {
  const call = useCall();
  const queries = useQueryClient();
  return useMutation({
    // Runs one at a time, so that the last of two quick toggles wins.
    scope: { id: `key-${meeting}` },
    mutationFn: (isKey: boolean) =>
      call<typeof markKey>('put', '/api/series/:series/meetings/:meeting/key', {
        params: { series, meeting },
        body: { isKey },
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['room', series] }),
  });
}
