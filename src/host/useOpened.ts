import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useBackStep } from './useBackStep.ts';

interface Places {
  /** Of what opens. */
  heading: string;
  /** The entry's own line in the list. */
  line: (id: string) => string;
  /** Where the focus goes if there is no such line. */
  otherwise?: string;
}

/**
 * Which entry of a list is open. The focus follows, because one often replaces the other; the back button closes it. All
 * places are elements' ids.
 */
export function useOpened({ heading, line, otherwise = '' }: Places) {
  const [opened, setOpened] = useState<string>();
  const find = (element: string) => document.getElementById(element);
  const open = (id: string) => {
    flushSync(() => {
      setOpened(id);
    });
    find(heading)?.focus();
  };
  const closeTo = (place: (id: string) => HTMLElement | null) => {
    flushSync(() => {
      setOpened(undefined);
    });
    if (opened !== undefined) place(opened)?.focus();
  };
  const close = () => {
    closeTo((id) => find(line(id)) ?? find(otherwise));
  };
  /** Closes a deleted entry without focusing its line, which is about to disappear and would take the focus along. */
  const closeDeleted = () => {
    closeTo(() => find(otherwise));
  };
  useBackStep(opened !== undefined, close);
  return { opened, open, close, closeDeleted };
}
