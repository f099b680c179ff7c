import { useEffect, useRef } from 'react';
import { isBlankText } from '#contract/rules/text.ts';
import type { DraftHandle } from './useDraft.ts';

/** Typed in an earlier meeting and never saved. */
export interface Left {
  id: string;
  meeting: string;
  text: string;
  remove: () => void;
}

/** `left`: null once there is nothing. */
export type TellLeft = (id: string, left: Left | null) => void;

export interface LeftIn {
  series: string;
  /** An earlier meeting than the current one. */
  meeting: string;
  tell: TellLeft;
}

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

interface LeftDraft extends Pick<Left, 'id' | 'meeting'> {
  lines: readonly string[];
  draft: Pick<DraftHandle<unknown>, 'status' | 'discard'>;
}

export function useLeftDraft({ id, meeting, lines, draft: { status, discard } }: LeftDraft, tell: TellLeft): void {
  // Until the server's first answer the text may still be saved.
  const isUnsaved = status !== 'saved' && status !== 'saving';
  const text = isUnsaved ? lines.filter((line) => !isBlankText(line)).join('\n') : '';
  useLeft({ id, meeting, text, remove: () => void discard() }, tell);
}
