import type { AcknowledgementKind } from '#contract/acknowledgement.ts';

/** An acknowledgement while it is being typed. */
export interface AcknowledgementDraft {
  to: readonly string[];
  /** Somebody who isn't in the chat. */
  other: string;
  isForAll: boolean;
  kind: AcknowledgementKind;
  what: string;
  outcome: string;
}

export const blank: AcknowledgementDraft = {
  to: [],
  other: '',
  isForAll: false,
  kind: 'contribution',
  what: '',
  outcome: '',
};

/** Storage key for the text until it is sent. `to`: whom a button suggested; their text is kept apart. */
export const slotOf = (meeting: string, to: readonly string[] = []) => [`acknowledgement-${meeting}`, ...to].join('-');
