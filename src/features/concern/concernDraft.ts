import type { ConcernInput } from './sealed.ts';

export interface ConcernDraft extends ConcernInput {
  isUnnamed: boolean;
}

export const blank: ConcernDraft = { kind: 'dissent', text: '', from: null, isUnnamed: false };

export const slotOf = (meeting: string) => `concern-${meeting}`;
