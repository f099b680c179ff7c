import type { AiCheck } from '#contract/meeting/recap.ts';
import { isolate } from '#contract/rules/typedText.ts';
import { isBlankText } from '#contract/rules/text.ts';
import type { Words } from '../en/catalogue.ts';

export function aiLines(
  { missing, wrong, disagree }: AiCheck,
  { decision }: Pick<Words, 'decision'>,
  shown: (typed: string) => string = isolate,
): string[] {
  const { sentences } = decision.ai;
  return [
    isBlankText(missing) ? '' : sentences.aiMissing(shown(missing)),
    isBlankText(wrong) ? '' : sentences.aiWrong(shown(wrong)),
    isBlankText(disagree) ? '' : sentences.aiDisagree(shown(disagree)),
  ].filter((line) => line !== '');
}
