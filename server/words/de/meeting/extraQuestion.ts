import type { extraQuestion as english } from '../../en/meeting/extraQuestion.ts';

export const extraQuestion: typeof english = {
  label: 'Eine weitere Frage',
  none: 'Keine',
  groups: { recognition: 'Anerkennung', fairness: 'Fairness' },
  asks: (question) => `„${question}“ In jeder Umfrage dieser Serie, bis Sie es ändern.`,
  stale: 'Jemand anderes aus der Leitung hat das gerade geändert. Sie sehen die neue Wahl.',
};
