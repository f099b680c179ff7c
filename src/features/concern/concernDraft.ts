import type { ConcernInput } from './sealed.ts';

/** A concern while it is being typed. */
export interface ConcernDraft extends ConcernInput {
  isUnnamed: boolean;
}

export const blank: ConcernDraft = { kind: 'dissent', text: '', from: null, isUnnamed: false };

/** Storage key for the text until it is sent. */
export const slotOf = (meeting: string) => `concern-${meeting}`;
