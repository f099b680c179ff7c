import type { Virtue } from '#contract/behaviour.ts';

const virtues: Record<Virtue, string> = { kindness: 'Kindness', consistency: 'Consistency', curiosity: 'Curiosity' };

export const behaviour = {
  title: 'What we mean by a good meeting',
  virtues,
  asked: (question: string) => `Asked: ${question}`,
};
