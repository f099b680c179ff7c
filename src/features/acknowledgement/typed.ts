import type { AcknowledgementKind } from '#contract/acknowledgement.ts';

/** What somebody is saying, as they have typed it. */
export interface Typed {
  to: readonly string[];
  /** Somebody who isn't in the chat. */
  other: string;
  isForAll: boolean;
  kind: AcknowledgementKind;
  what: string;
  outcome: string;
}

export const blank: Typed = { to: [], other: '', isForAll: false, kind: 'contribution', what: '', outcome: '' };

/** Where this browser keeps it until it is sent. */
export const slotOf = (meeting: string) => `acknowledgement-${meeting}`;
