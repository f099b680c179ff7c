import type { Behaviour } from '#contract/organization/behaviour.ts';
import { inEachLanguage } from '#contract/rules/languages.ts';
import { serverWords } from '#words/serverWords.ts';
import type { ShippedBehaviours } from '#words/shipped.ts';

/**
 * For organizations that haven't written their own. To change a wording, add a version: earlier questions keep the
 * wording they were asked in.
 */
export const defaultSet: readonly Behaviour[] = [
  shipped('purpose', 'consistency'),
  shipped('frame', 'consistency'),
  shipped('dissent', 'curiosity'),
  shipped('names', 'kindness'),
  shipped('curiosity', 'curiosity'),
  shipped('reasons', 'kindness'),
  shipped('owners', 'consistency'),
];

function shipped(id: keyof ShippedBehaviours, virtue: Behaviour['virtue']): Behaviour {
  const texts = inEachLanguage((language) => serverWords[language].shippedBehaviours[id]);
  return { id, version: 1, virtue, texts, isRetired: false };
}
