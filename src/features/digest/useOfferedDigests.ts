import { monthBefore, offeredDays } from '#contract/rules/person/digest.ts';
import { readState } from '../../api/readState.ts';
import { useDigests } from './queries.ts';

/** In the first days of a month, last month's remaining digests. `today`: in the reader's time zone. */
export function useOfferedDigests(today: string) {
  const isOffered = Number(today.slice(-2)) <= offeredDays;
  const read = useDigests({ isOffered });
  return {
    // Around midnight the server's month may differ from the reader's.
    digests: isOffered ? (read.data ?? []).filter(({ month }) => month === monthBefore(today)) : [],
    ...readState(read),
    isPending: isOffered && read.isPending,
  };
}
