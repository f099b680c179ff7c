import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { inBrowser, inPanel, type Unsent } from './unsent.ts';

export interface UnsentHandle<T> extends Unsent<T> {
  change: (change: Partial<T>) => void;
  /** It was sent; what comes next is something else. */
  clear: () => void;
}

/**
 * What is typed and only sent by a press. It outlives its screen: leaving and coming back finds it as it was. Typed by
 * `keptFor`, it also outlives the panel, and this person's windows in one browser show the same.
 */
export function useUnsent<T extends object>(key: string, blank: T, keptFor?: string): UnsentHandle<T> {
  const client = useQueryClient();
  const keeping = keptFor === undefined ? inPanel<T>(client, key) : inBrowser<T>(client, key, keptFor);
  const now = (): Unsent<T> => {
    const kept = keeping.read();
    return kept ? { id: kept.id, content: { ...blank, ...kept.content } } : { id: crypto.randomUUID(), content: blank };
  };
  const [unsent, setUnsent] = useState(now);

  useEffect(() =>
    keeping.watch(() => {
      setUnsent(now());
    }),
  );

  return {
    ...unsent,
    change: (change) => {
      // Of two changes before the next drawing, both count.
      const next = { id: crypto.randomUUID(), content: { ...now().content, ...change } };
      keeping.keep(next);
      setUnsent(next);
    },
    clear: keeping.forget,
  };
}
