import { inEachLanguage } from '#contract/rules/languages.ts';
import { languageNames } from '../languageNames.ts';
import type { behaviour as english } from '../../en/organization/behaviour.ts';
import { microLeading } from '../terms.ts';

export const behaviour: typeof english = {
  title: 'ما نعنيه بالاجتماع الجيد',
  virtues: { kindness: 'اللطف', consistency: 'الثبات', curiosity: 'الفضول' },
  terms: [microLeading],
  asked: (question) => `السؤال: ${question}`,
  inLanguage: inEachLanguage((language) => `ب${languageNames[language]}`),
};
