import { languageNames } from '../languageNames.ts';
import type { behaviour as english } from '../../en/organization/behaviour.ts';
import { microLeading } from '../terms.ts';

export const behaviour: typeof english = {
  title: '私たちが考える良い会議',
  virtues: { kindness: '思いやり', consistency: '一貫性', curiosity: '好奇心' },
  terms: [microLeading],
  asked: (question) => `質問：${question}`,
  inLanguage: languageNames,
};
