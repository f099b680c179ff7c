import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

interface Unsent<T> {
  /** Sent twice under it, it is there once. */
  id: string;
  content: T;
}

export interface UnsentHandle<T> extends Unsent<T> {
  change: (change: Partial<T>) => void;
  /** It was sent; what comes next is something else. */
  clear: () => void;
}

/** What is typed and only sent by a press. It outlives its screen: leaving and coming back finds it as it was. */
export function useUnsent<T extends object>(key: string, blank: T): UnsentHandle<T> {
  const client = useQueryClient();
  const place = ['unsent', key];
  // The cache keeps it, as it keeps drafts.
  client.setQueryDefaults(['unsent'], { gcTime: Infinity });
  const [unsent, setUnsent] = useState(
    () => client.getQueryData<Unsent<T>>(place) ?? { id: crypto.randomUUID(), content: blank },
  );
  return {
    ...unsent,
    change: (change) => {
      // Of two changes before the next drawing, both count.
      const before = client.getQueryData<Unsent<T>>(place) ?? unsent;
      const next = { ...before, content: { ...before.content, ...change } };
      client.setQueryData(place, next);
      setUnsent(next);
    },
    clear: () => {
      client.removeQueries({ queryKey: place });
    },
  };
}
