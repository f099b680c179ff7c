import { useEffect, useState, type ReactNode } from 'react';
import { isPrefetching, whenIdle } from './prefetch.ts';

/**
 * Leaves its children out until the first screen is painted: their sixty files and their reads would delay its first
 * field by a quarter on a slow phone. Later screens have them at once.
 */
export function AfterPaint({ children }: { children: ReactNode }) {
  const [isShown, setShown] = useState(isPrefetching);
  useEffect(() => {
    whenIdle(() => {
      setShown(true);
    });
  }, []);
  return isShown && children;
}
