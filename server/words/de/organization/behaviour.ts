import { inEachLanguage } from '#contract/rules/languages.ts';
import { languageNames } from '../languageNames.ts';
import type { behaviour as english } from '../../en/organization/behaviour.ts';
import { microLeading } from '../terms.ts';

export const behaviour: typeof english = {
  title: 'Was wir unter einer guten Besprechung verstehen',
  virtues: { kindness: 'Freundlichkeit', consistency: 'Beständigkeit', curiosity: 'Neugier' },
  terms: [microLeading],
  asked: (question) => `Gefragt wird: ${question}`,
  inLanguage: inEachLanguage((language) => `auf ${languageNames[language]}`),
};
