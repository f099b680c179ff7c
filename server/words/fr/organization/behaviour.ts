import { inEachLanguage } from '#contract/rules/languages.ts';
import { languageNames } from '../languageNames.ts';
import type { behaviour as english } from '../../en/organization/behaviour.ts';
import { microLeading } from '../terms.ts';

export const behaviour: typeof english = {
  title: 'Ce que nous appelons une bonne réunion',
  virtues: { kindness: 'Bienveillance', consistency: 'Constance', curiosity: 'Curiosité' },
  terms: [microLeading],
  asked: (question) => `Demandé : ${question}`,
  inLanguage: inEachLanguage((language) => `en ${languageNames[language]}`),
};
