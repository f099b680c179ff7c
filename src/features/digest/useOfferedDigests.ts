import { monthBefore, offeredDays } from '#contract/rules/digest.ts';
import { useDigests } from './queries.ts';

/** In the first days of a month, last month's remaining digests. `today`: in the reader's time zone. */
export function useOfferedDigests(today: string) {
  const isOffered = Number(today.slice(-2)) <= offeredDays;
  const { data, isPending, isLoadingError, error, refetch } = useDigests({ isOffered });
  return {
    // Around midnight the server's month may differ from the reader's.
    digests: isOffered ? (data ?? []).filter(({ month }) => month === monthBefore(today)) : [],
    isPending: isOffered && isPending,
    error: isLoadingError ? error : null,
    retry: () => void refetch(),
  };
}
