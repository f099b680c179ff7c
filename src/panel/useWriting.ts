import { useRef, useState } from 'react';
import type { Writing as WrittenDecision } from '../features/decision/queries.ts';
import { useTakeFocus } from './useTakeFocus.ts';

/** What somebody is writing, in place of the list it will appear in. */
export type Writing =
  | { act: 'decision'; id: string; decision: WrittenDecision }
  | { act: 'acknowledgement'; id: string };

/**
 * A screen for writing something, in place of the one called `view`. The focus goes to its heading, and back to the
 * button that led there. Once the meeting is over, what can't be sent any more makes room for what comes next.
 */
export function useWriting(view: string, isOver = false) {
  const [begun, setWriting] = useState<Writing>();
  const writing = isOver ? undefined : begun;
  const opener = useRef('');
  const focus = useTakeFocus(writing?.id ?? view);
  return {
    ...focus,
    writing,
    write: (next: Writing) => {
      opener.current = document.activeElement?.id ?? '';
      focus.setActing(true);
      setWriting(next);
    },
    stopWriting: () => {
      focus.setActing(true, opener.current);
      setWriting(undefined);
    },
  };
}

export const writeDecision = (decision: WrittenDecision): Writing => ({ act: 'decision', id: decision.id, decision });

export const writeAcknowledgement = (): Writing => ({ act: 'acknowledgement', id: crypto.randomUUID() });
