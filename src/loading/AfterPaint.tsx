import { useEffect, useState, type ReactNode } from 'react';
import { isPrefetching, whenIdle } from './prefetch.ts';

/**
 * Leaves its children out until the first screen is painted, because their files and reads would compete with its first
 * field. Later screens have them at once.
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
