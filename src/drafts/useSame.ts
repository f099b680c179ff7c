import { useMemo } from 'react';

/** Keeps the previous object while its JSON is equal, so that memoized components don't re-render. */
export function useSame<T>(value: T): T {
  const json = JSON.stringify(value);
  return useMemo((): T => JSON.parse(json), [json]);
}
