import { inEachLanguage } from '#contract/rules/languages.ts';
import { languageNames } from '../languageNames.ts';
import type { behaviour as english } from '../../en/organization/behaviour.ts';
import { microLeading } from '../terms.ts';

export const behaviour: typeof english = {
  title: 'Qué entendemos por una buena reunión',
  virtues: { kindness: 'Amabilidad', consistency: 'Constancia', curiosity: 'Curiosidad' },
  terms: [microLeading],
  asked: (question) => `Se pregunta: ${question}`,
  inLanguage: inEachLanguage((language) => `en ${languageNames[language]}`),
};
