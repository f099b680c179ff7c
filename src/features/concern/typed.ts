import type { Saying } from './queries.ts';

/** What somebody is telling the host, as they have typed it. */
export interface Typed extends Saying {
  isUnnamed: boolean;
}

export const blank: Typed = { kind: 'dissent', text: '', from: null, isUnnamed: false };

/** Where this browser keeps it until it is sent. */
export const slotOf = (meeting: string) => `concern-${meeting}`;
