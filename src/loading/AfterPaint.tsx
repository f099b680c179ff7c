import { useEffect, useState, type ReactNode } from 'react';
import { isPrefetching, whenIdle, whenPainted } from './prefetch.ts';

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

interface AtNextFrameProps {
  /** What keeps their place meanwhile. */
  fallback: ReactNode;
  children: ReactNode;
}

/**
 * Like `AfterPaint`, for parts above the first field: a frame later, so that they move it as early as possible. In the
 * first frame they would delay it: starting to load 25 files takes a slow processor 100 ms.
 */
export function AtNextFrame({ fallback, children }: AtNextFrameProps) {
  const [isShown, setShown] = useState(isPrefetching);
  useEffect(() => {
    whenPainted(() => {
      setShown(true);
    });
  }, []);
  return isShown ? children : fallback;
}
