import { useEffect, useRef, useState, type FocusEvent, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { Moment } from './moments.ts';

/** A pointer that has rested this long isn't about to press. */
const restingMs = 2_000;

const none: ReadonlySet<string> = new Set();

/** Holds the list still while the reader points at it, has the focus there or a line open. */
export function useHeldMoments(moments: readonly Moment[]) {
  const list = useRef<HTMLDivElement>(null);
  const [isAll, setAll] = useState(false);
  const [open, setOpen] = useState<ReadonlySet<string>>(none);
  const [kept, setKept] = useState<ReadonlySet<string>>(none);
  const isOpen = moments.some(({ id }) => open.has(id));
  const hold = () => {
    if (!isHeld) setKept(idsOf(moments));
  };
  const [isPointed, point] = usePointed(hold);
  const [isFocused, focusEvents] = useFocused({ list, moments, hold });
  const isHeld = isAll || isOpen || isPointed || isFocused;
  const there = isHeld ? moments.filter(({ id }) => kept.has(id)) : moments;
  return {
    there,
    waiting: moments.length - there.length,
    isAll,
    toggleAll: () => {
      hold();
      setAll(!isAll);
    },
    open,
    toggle: (id: string) => {
      hold();
      const next = new Set(open);
      if (!next.delete(id)) next.add(id);
      setOpen(next);
    },
    showWaiting: () => {
      flushSync(() => {
        setKept(idsOf(moments));
      });
      list.current?.querySelector('button')?.focus();
    },
    list,
    events: { onPointerMove: point, onPointerDown: point, ...focusEvents },
  };
}

function usePointed(hold: () => void): [isPointed: boolean, point: () => void] {
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [isPointed, setPointed] = useState(false);
  useEffect(
    () => () => {
      clearTimeout(resting.current);
    },
    [],
  );
  const point = () => {
    hold();
    setPointed(true);
    clearTimeout(resting.current);
    resting.current = setTimeout(() => {
      setPointed(false);
    }, restingMs);
  };
  return [isPointed, point];
}

interface FocusedList {
  list: RefObject<HTMLDivElement | null>;
  moments: readonly Moment[];
  hold: () => void;
}

function useFocused({ list, moments, hold }: FocusedList) {
  const [isFocused, setFocused] = useState(false);
  useEffect(() => {
    // Removing the focused element fires no blur, and leaves the focus nowhere.
    if (!isFocused || document.activeElement !== document.body) return;
    (list.current?.querySelector('button') ?? list.current)?.focus();
  }, [isFocused, list, moments]);
  const events = {
    onFocus: ({ target }: FocusEvent) => {
      const isByKeyboard = target.matches(':focus-visible');
      if (isByKeyboard) hold();
      setFocused(isByKeyboard);
    },
    onBlur: () => {
      setFocused(false);
    },
  };
  return [isFocused, events] as const;
}

function idsOf(moments: readonly Moment[]): ReadonlySet<string> {
  return new Set(moments.map(({ id }) => id));
}
