import type { Saying } from './queries.ts';

/** A concern while it is being typed. */
export interface Typed extends Saying {
  isUnnamed: boolean;
}

export const blank: Typed = { kind: 'dissent', text: '', from: null, isUnnamed: false };

/** Storage key for the text until it is sent. */
export const slotOf = (meeting: string) => `concern-${meeting}`;
