import type { ExtraQuestionGroup } from '#contract/rules/meeting/extraQuestion.ts';

const groups: Record<ExtraQuestionGroup, string> = { recognition: 'Recognition', fairness: 'Fairness' };

export const extraQuestion = {
  label: 'Extra question',
  none: 'None',
  groups,
  /** Quotes what people will read. */
  asks: (question: string) => `“${question}” Asked in every rating of this series until you change it.`,
  stale: 'Another host has just changed this. You’re seeing their choice.',
};
