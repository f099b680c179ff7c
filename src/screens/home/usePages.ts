import { useCallback, useRef, useState } from 'react';
import { useBackStep } from '../../host/useBackStep.ts';
import type { FocusGoal } from '../../shell/useTakeFocus.ts';
import type { HomePage } from './pages.ts';

const mostSteps = 20;

/** No URLs: Teams gives a personal tab one address, and a deep link sets the first page. */
export function usePages(pages: readonly HomePage[], first: string | undefined) {
  const [trail, setTrail] = useState<readonly string[]>(() => [first ?? '']);
  const goal = useRef<FocusGoal>(undefined);
  const wanted = trail.at(-1);
  const page = pages.find(({ name }) => name === wanted) ?? pages[0];
  const show = (name: string) => {
    if (name !== page?.name) setTrail([...trail, name].slice(-mostSteps));
  };
  useBackStep(trail.length > 1, () => {
    goal.current = '';
    setTrail(trail.slice(0, -1));
  });
  const takeGoal = useCallback(() => {
    const taken = goal.current;
    goal.current = undefined;
    return taken;
  }, []);
  return { page, show, takeGoal };
}
