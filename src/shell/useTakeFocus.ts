import { useEffect, useRef, type RefObject } from 'react';

interface TakeFocus {
  heading: RefObject<HTMLHeadingElement | null>;
  /** Records whether the person is changing the screen, and the id of the element to focus instead of the heading; call before
   * the change. */
  setActing: (isActing: boolean, to?: string) => void;
}

/** Takes the focus to a screen's heading where the person changed the screen, or where what had it went away with the one before. */
export function useTakeFocus(screen: string, isOpenedByPerson = false): TakeFocus {
  const heading = useRef<HTMLHeadingElement>(null);
  const isActing = useRef(isOpenedByPerson);
  const goal = useRef('');
  const shown = useRef(screen);
  useEffect(() => {
    const isLost = shown.current !== screen && document.hasFocus() && document.activeElement === document.body;
    if (isActing.current || isLost) (document.getElementById(goal.current) ?? heading.current)?.focus();
    isActing.current = false;
    goal.current = '';
    shown.current = screen;
  }, [screen]);
  return {
    heading,
    setActing: (is, to = '') => {
      isActing.current = is;
      goal.current = to;
    },
  };
}
