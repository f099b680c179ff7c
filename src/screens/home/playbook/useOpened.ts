import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useBackStep } from '../../../host/useBackStep.ts';

/** Which entry of a list is open in its editor. The focus follows, because on a narrow screen one replaces the other. */
export function useOpened(headingId: string, itemId: (id: string) => string) {
  const [opened, setOpened] = useState<string>();
  const focus = (element: string) => document.getElementById(element)?.focus();
  const open = (id: string) => {
    flushSync(() => {
      setOpened(id);
    });
    focus(headingId);
  };
  const close = () => {
    flushSync(() => {
      setOpened(undefined);
    });
    if (opened !== undefined) focus(itemId(opened));
  };
  useBackStep(opened !== undefined, close);
  return { opened, open, close };
}
