import { useRef, useState } from 'react';
import { fieldIds } from '../../features/decision/fieldIds.ts';
import type { Writing as WrittenDecision } from '../../features/decision/queries.ts';
import type { AcknowledgementKind } from '#contract/acknowledgement.ts';
import { useTakeFocus } from '../../shell/useTakeFocus.ts';

/** What somebody is writing, in place of the list it will appear in. */
export type Writing =
  | { act: 'decision'; id: string; decision: WrittenDecision }
  | { act: 'acknowledgement'; id: string; about?: Suggested }
  | { act: 'mistake'; id: string }
  | { act: 'concern'; id: string };

/** Whom, and for what, somebody may want to thank. */
export interface Suggested {
  to: readonly string[];
  kind: AcknowledgementKind;
}

/**
 * A screen for writing something, in place of the one called `view`. The focus goes to its heading, and back to the
 * button that led there. Once the meeting is over, what can't be sent any more makes room for what comes next.
 */
export function useWriting(
  view: string,
  { isOver = false, first }: { isOver?: boolean; first?: Writing | undefined } = {},
) {
  const [begun, setWriting] = useState(first);
  const writing = isOver ? undefined : begun;
  const opener = useRef('');
  const focus = useTakeFocus(writing?.id ?? view, first !== undefined);
  return {
    ...focus,
    writing,
    write: (next: Writing) => {
      opener.current = document.activeElement?.id ?? '';
      focus.setActing(true, isPointing() ? fieldOf(next) : '');
      setWriting(next);
    },
    stopWriting: () => {
      focus.setActing(true, opener.current);
      setWriting(undefined);
    },
  };
}

/** After a pointer press the focus goes to the field. Keyboard users get the heading first, so that it is read out. */
function isPointing(): boolean {
  return document.activeElement?.matches(':focus-visible') !== true;
}

function fieldOf(writing: Writing): string {
  if (writing.act !== 'decision') return '';
  return writing.decision.content.statement === '' ? fieldIds.statement : fieldIds.final;
}

export const writeDecision = (decision: WrittenDecision): Writing => ({ act: 'decision', id: decision.id, decision });

export const writeAcknowledgement = (about?: Suggested): Writing => ({
  act: 'acknowledgement',
  id: crypto.randomUUID(),
  ...(about ? { about } : {}),
});

export const writeMistake = (id: string): Writing => ({ act: 'mistake', id });

export const writeConcern = (): Writing => ({ act: 'concern', id: crypto.randomUUID() });
