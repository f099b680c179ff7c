import { inEachLanguage } from '#contract/rules/languages.ts';
import { languageNames } from '../languageNames.ts';
import type { Virtue } from '#contract/organization/behaviour.ts';
import { microLeading } from '../terms.ts';

const virtues: Record<Virtue, string> = { kindness: 'Kindness', consistency: 'Consistency', curiosity: 'Curiosity' };

export const behaviour = {
  title: 'What we mean by a good meeting',
  virtues,
  terms: [microLeading],
  asked: (question: string) => `Asked: ${question}`,
  /** Beside a text that isn't written in the reader's language. */
  inLanguage: inEachLanguage((language) => `in ${languageNames[language]}`),
};
