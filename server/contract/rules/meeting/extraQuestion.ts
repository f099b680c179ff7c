import type { LanguageCode } from '../languages.ts';
import type { ReadyMadeItem } from '../organization/itemBank.ts';

export const extraQuestionGroups = ['recognition', 'fairness'] as const;
export type ExtraQuestionGroup = (typeof extraQuestionGroups)[number];

/** The ready-made items that a pulse can ask. */
export const extraQuestionItems = [
  'recognition_by_name',
  'recognition_effect',
  'recognition_seldom_seen',
  'fairness_heard',
  'fairness_reasons',
  'fairness_same_rule',
] as const satisfies readonly ReadyMadeItem[];
export type ExtraQuestionItem = (typeof extraQuestionItems)[number];

interface Question {
  texts: Partial<Record<LanguageCode, { answers?: unknown }>>;
}

/** Only items bring their own answers; behaviours all share the same ones. */
export function isExtraQuestion({ texts }: Question): boolean {
  return Object.values(texts).some(({ answers }) => answers !== undefined);
}
