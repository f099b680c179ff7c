import type { behaviour as english } from '../en/behaviour.ts';

export const behaviour: typeof english = {
  title: 'Was wir unter einer guten Besprechung verstehen',
  virtues: { kindness: 'Freundlichkeit', consistency: 'Beständigkeit', curiosity: 'Neugier' },
  asked: (question) => `Gefragt wird: ${question}`,
};
