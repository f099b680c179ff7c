import { useEffect, useState, type RefObject } from 'react';

const seconds = 20;

/** Folds again after a while, unless it is held: while its content has the focus or is edited. */
export function useFolding(content: RefObject<HTMLElement | null>) {
  const [isOpen, setOpen] = useState(false);
  const [isHeld, setHeld] = useState(false);
  const [left, setLeft] = useState(seconds);
  if (isOpen && left <= 0) setOpen(false);
  const look = () => {
    const holds = isHolding(content.current);
    setHeld(holds);
    if (holds) setLeft(seconds);
  };
  useEffect(() => {
    if (!isOpen) return;
    const timer = setInterval(() => {
      // Not only on focus events: an element that is removed loses the focus without one.
      const holds = isHolding(content.current);
      setHeld(holds);
      setLeft((now) => (holds ? seconds : now - 1));
    }, 1_000);
    return () => {
      clearInterval(timer);
    };
  }, [content, isOpen]);
  return {
    isOpen,
    left: isOpen && !isHeld ? left : undefined,
    turn: (isOn: boolean) => {
      setLeft(seconds);
      setHeld(false);
      setOpen(isOn);
    },
    look,
  };
}

/** In a window behind another, a text that is being written stays open; one that is only read doesn't. */
function isHolding(content: HTMLElement | null): boolean {
  const { activeElement } = document;
  const isInside = content !== null && activeElement !== null && content.contains(activeElement);
  return isInside && (document.hasFocus() || activeElement instanceof HTMLTextAreaElement);
}
