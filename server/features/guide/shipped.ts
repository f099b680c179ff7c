import type { GuideContent, GuideText } from '#contract/organization/guide.ts';
import { language, type Language } from '#contract/wire/values.ts';
import { german } from './de.ts';
import { english } from './en.ts';
import type { ShippedTexts } from './texts.ts';

const texts: Record<Language, ShippedTexts> = { en: english, de: german };

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
  name: keyof ShippedTexts,
  digit: string,
  about: Pick<GuideContent, 'moment' | 'minutes' | 'virtues'>,
): PublishedGuide {
  const inEach = language.options.map((one) => [one, withIds(texts[one][name])]);
  return {
    id: `b00c91de-0000-4000-8000-00000000000${digit}`,
    version: 1,
    content: { ...about, texts: Object.fromEntries(inEach) as GuideContent['texts'] },
  };
}

function withIds({ title, steps }: ShippedTexts[keyof ShippedTexts]): GuideText {
  return { title, steps: steps.map((step, index) => ({ id: `step${String(index + 1).padStart(2, '0')}`, ...step })) };
}
