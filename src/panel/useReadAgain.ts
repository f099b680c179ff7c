import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';

/** Whoever gets the chair, or loses it, reads everything again: what was read before was meant for somebody else. */
export function useReadAgain(standing: string): void {
  const queries = useQueryClient();
  const known = useRef(standing);
  useEffect(() => {
    if (known.current === standing) return;
    known.current = standing;
    void queries.invalidateQueries({ predicate: ({ queryKey: [topic] }) => topic !== 'room' && topic !== 'draft' });
  }, [queries, standing]);
}
