import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';

/** Refetches everything when the reader's role changes, because the cache was for the former one. */
export function useReadAgain(standing: string): void {
  const queries = useQueryClient();
  const known = useRef(standing);
  useEffect(() => {
    if (known.current === standing) return;
    known.current = standing;
    void queries.invalidateQueries({ predicate: ({ queryKey: [topic] }) => topic !== 'room' });
  }, [queries, standing]);
}
