import type { extraQuestion as english } from '../../en/meeting/extraQuestion.ts';

export const extraQuestion: typeof english = {
  label: 'Zusatzfrage',
  none: 'Keine',
  groups: { recognition: 'Anerkennung', fairness: 'Fairness' },
  asks: (question) => `„${question}“ Wird in jeder Umfrage dieser Reihe gestellt, bis Sie es ändern.`,
  stale: 'Jemand anderes aus der Leitung hat das gerade geändert. Sie sehen jetzt diese Wahl.',
};
