import { createContext, use, useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import type { FocusGoal } from '../shell/useTakeFocus.ts';
import { firstFieldOf, viewBehind, type Form, type PanelView } from './routes.ts';

interface Router {
  /** Undefined: the meeting at its current stage. */
  view: PanelView | undefined;
  form: Form | undefined;
  show: (view: PanelView | undefined) => void;
  open: (form: Form) => void;
  /** Replaces the open form. Closing the new one goes back to where the first was opened. */
  follow: (form: Form) => void;
  close: () => void;
  aim: (goal: FocusGoal) => void;
  takeGoal: () => FocusGoal;
}

const RouterContext = createContext<Router | undefined>(undefined);

interface RouterProviderProps {
  first: PanelView | undefined;
  firstForm?: Form | undefined;
  children: ReactNode;
}

/** No URLs: Teams gives a panel one address, and a deep link sets the first view. */
export function RouterProvider({ first, firstForm, children }: RouterProviderProps) {
  const [{ view, form }, setRoute] = useState<Pick<Router, 'view' | 'form'>>({ view: first, form: firstForm });
  const goal = useRef<FocusGoal>(undefined);
  const opener = useRef('');
  const show = useCallback((to: PanelView | undefined) => {
    setRoute({ view: to, form: undefined });
  }, []);
  const open = useCallback((next: Form) => {
    opener.current = document.activeElement?.id ?? '';
    goal.current = isPointing() ? firstFieldOf(next) : '';
    setRoute((route) => ({ view: viewBehind(next, route.view), form: next }));
  }, []);
  const follow = useCallback((next: Form) => {
    goal.current = firstFieldOf(next);
    setRoute((route) => ({ view: route.view, form: next }));
  }, []);
  const close = useCallback(() => {
    goal.current = opener.current;
    setRoute((route) => ({ view: route.view, form: undefined }));
  }, []);
  const aim = useCallback((to: FocusGoal) => {
    goal.current = to;
  }, []);
  const takeGoal = useCallback(() => {
    const taken = goal.current;
    goal.current = undefined;
    return taken;
  }, []);
  const router = useMemo(
    () => ({ view, form, show, open, follow, close, aim, takeGoal }),
    [view, form, show, open, follow, close, aim, takeGoal],
  );
  return <RouterContext value={router}>{children}</RouterContext>;
}

export function useRouter(): Router {
  const router = use(RouterContext);
  if (!router) throw new Error('useRouter needs a RouterProvider above it');
  return router;
}

/** After a pointer press the focus goes to the field. Keyboard users get the heading first, so that it is read out. */
function isPointing(): boolean {
  return document.activeElement?.matches(':focus-visible') !== true;
}
