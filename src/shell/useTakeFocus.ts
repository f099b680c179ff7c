import { useEffect, useRef, type RefObject } from 'react';

/** An element's id, or '' for the screen's heading. Undefined: the person didn't change the screen. */
export type FocusGoal = string | undefined;

/**
 * A ref for the heading, which takes the focus if the person changed the screen or the focused element disappeared
 * with the old one. `takeGoal` returns a goal once.
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
