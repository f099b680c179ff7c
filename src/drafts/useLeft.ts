import { useEffect, useRef } from 'react';
import type { DraftStatus } from './draftState.ts';

/** Typed in an earlier meeting and never saved. */
export interface Left {
  id: string;
  meeting: string;
  text: string;
  remove: () => void;
}

/** `left`: null once there is nothing. */
export type TellLeft = (id: string, left: Left | null) => void;

/** `text`: empty if there is nothing. */
export function useLeft({ id, meeting, text, remove }: Left, tell: TellLeft): void {
  const latest = useRef(remove);
  useEffect(() => {
    latest.current = remove;
  });
  useEffect(() => {
    if (text === '') return;
    tell(id, {
      id,
      meeting,
      text,
      remove: () => {
        latest.current();
      },
    });
    return () => {
      tell(id, null);
    };
  }, [id, meeting, tell, text]);
}

/** Until the server's first answer nobody knows whether it takes the text. */
export function isUnsaved(status: DraftStatus): boolean {
  return status !== 'saved' && status !== 'saving';
}
