import { useEffect, useRef, type RefObject } from 'react';

interface TakeFocus {
  heading: RefObject<HTMLHeadingElement | null>;
  /** Says whether the person is changing the screen; to be called before it changes. */
  setActing: (isActing: boolean) => void;
}

/** Takes the focus to a screen's heading where the person changed the screen, or where what had it went away with the one before. */
export function useTakeFocus(screen: string): TakeFocus {
  const heading = useRef<HTMLHeadingElement>(null);
  const isActing = useRef(false);
  const shown = useRef(screen);
  useEffect(() => {
    const isLost = shown.current !== screen && document.hasFocus() && document.activeElement === document.body;
    if (isActing.current || isLost) heading.current?.focus();
    isActing.current = false;
    shown.current = screen;
  }, [screen]);
  return {
    heading,
    setActing: (is) => {
      isActing.current = is;
    },
  };
}
