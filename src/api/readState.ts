import type { UseQueryResult } from '@tanstack/react-query';

/** Of a read, what a list of several reads needs beside its data. `error`: null while there is something to show. */
export function readState({ isPending, isLoadingError, error, refetch }: UseQueryResult<unknown>) {
  return {
    isPending,
    error: isLoadingError ? error : null,
    retry: () => void refetch(),
  };
}
