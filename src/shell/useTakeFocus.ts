import { useEffect, useRef, type RefObject } from 'react';

/** The element to focus on the next screen: an id, or '' for its heading. Undefined: the person changed nothing. */
export type FocusGoal = string | undefined;

/**
 * The ref for a screen's heading, which takes the focus if the person changed the screen (then there is a goal) or if the
 * focused element went away with the previous screen. `takeGoal` returns a goal once.
 */
export function useTakeFocus(screen: string, takeGoal: () => FocusGoal): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(screen);
  useEffect(() => {
    const isLost = shown.current !== screen && document.hasFocus() && document.activeElement === document.body;
    const goal = takeGoal();
    if (goal !== undefined || isLost) (document.getElementById(goal ?? '') ?? heading.current)?.focus();
    shown.current = screen;
  }, [screen, takeGoal]);
  return heading;
}
