import type { AcknowledgementKind } from '#contract/meeting/acknowledgement.ts';

export interface AcknowledgementDraft {
  to: readonly string[];
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

/** `to`: people suggested by a button; text about them is kept apart. */
export const slotOf = (meeting: string, to: readonly string[] = []) => [`acknowledgement-${meeting}`, ...to].join('-');
