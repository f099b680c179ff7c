import { useEffect, useState } from 'react';
import { unfoldedMs } from '#contract/rules/aside.ts';

const secondMs = 1_000;
const seconds = unfoldedMs / secondMs;

/** Folds again after a while, unless it is held: while it has the focus. */
export function useFolding() {
  const [isOpen, setOpen] = useState(false);
  const [isHeld, setHeld] = useState(false);
  const [left, setLeft] = useState(seconds);
  const isCounting = isOpen && !isHeld;
  if (isCounting && left <= 0) setOpen(false);
  useEffect(() => {
    if (!isCounting) return;
    const timer = setInterval(() => {
      setLeft((now) => now - 1);
    }, secondMs);
    return () => {
      clearInterval(timer);
    };
  }, [isCounting]);
  return {
    isOpen,
    left: isCounting ? left : undefined,
    turn: (isOn: boolean) => {
      setLeft(seconds);
      setHeld(false);
      setOpen(isOn);
    },
    hold: (isOn: boolean) => {
      setLeft(seconds);
      setHeld(isOn);
    },
  };
}
