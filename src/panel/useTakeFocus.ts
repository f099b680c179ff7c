import { useEffect, useRef, type RefObject } from 'react';

interface TakeFocus {
  heading: RefObject<HTMLHeadingElement | null>;
  /** Says whether the person is changing the screen, and the id of what they come back to; to be called before it changes. */
  setActing: (isActing: boolean, backTo?: string) => void;
}

/** Takes the focus to a screen's heading where the person changed the screen, or where what had it went away with the one before. */
export function useTakeFocus(screen: string): TakeFocus {
  const heading = useRef<HTMLHeadingElement>(null);
  const isActing = useRef(false);
  const back = useRef('');
  const shown = useRef(screen);
  useEffect(() => {
    const isLost = shown.current !== screen && document.hasFocus() && document.activeElement === document.body;
    if (isActing.current || isLost) (document.getElementById(back.current) ?? heading.current)?.focus();
    isActing.current = false;
    back.current = '';
    shown.current = screen;
  }, [screen]);
  return {
    heading,
    setActing: (is, backTo = '') => {
      isActing.current = is;
      back.current = backTo;
    },
  };
}
