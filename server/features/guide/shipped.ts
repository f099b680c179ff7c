import type { GuideContent, GuideText } from '#contract/organization/guide.ts';
import { inEachLanguage } from '#contract/rules/languages.ts';
import { serverWords } from '#words/serverWords.ts';
import type { ShippedGuides } from '#words/shipped.ts';

export interface PublishedGuide {
  id: string;
  version: number;
  content: GuideContent;
}

/**
 * For organizations that haven't written their own version. The ids never change, and a step's follows from its place:
 * to insert one, add it at the end.
 */
export const shippedGuides: readonly PublishedGuide[] = [
  shipped('kickoff', '1', { moment: 'kickoff', minutes: 15, virtues: ['consistency'] }),
  shipped('oneToOne', '2', { moment: 'one_to_one', minutes: 30, virtues: ['kindness', 'curiosity'] }),
  shipped('feedback', '3', { moment: 'feedback', minutes: 10, virtues: ['kindness', 'curiosity'] }),
  shipped('closing', '4', { moment: 'close', minutes: 5, virtues: ['consistency', 'kindness'] }),
];

function shipped(
  name: keyof ShippedGuides,
  digit: string,
  about: Pick<GuideContent, 'moment' | 'minutes' | 'virtues'>,
): PublishedGuide {
  return {
    id: `b00c91de-0000-4000-8000-00000000000${digit}`,
    version: 1,
    content: { ...about, texts: inEachLanguage((language) => withIds(serverWords[language].shippedGuides[name])) },
  };
}

function withIds({ title, steps }: ShippedGuides[keyof ShippedGuides]): GuideText {
  return { title, steps: steps.map((step, index) => ({ id: `step${String(index + 1).padStart(2, '0')}`, ...step })) };
}
