import { monthBefore, offeredDays } from '#contract/rules/digest.ts';
import { useDigests } from './queries.ts';

/** `today`: the reader's. In the first days of a month, what is left of the last one's digests. */
export function useOfferedDigests(today: string) {
  const isOffered = Number(today.slice(-2)) <= offeredDays;
  const { data, isPending, isLoadingError, error, refetch } = useDigests({ isOffered });
  return {
    // The server's month is the meetings': around midnight it may be another one than the reader's.
    digests: isOffered ? (data ?? []).filter(({ month }) => month === monthBefore(today)) : [],
    isPending: isOffered && isPending,
    error: isLoadingError ? error : null,
    retry: () => void refetch(),
  };
}
