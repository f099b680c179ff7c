import type { AiCheck } from '#contract/recap.ts';
import { isolate } from '#contract/rules/typedText.ts';
import { isBlankText } from '#contract/rules/text.ts';
import type { Words } from './en/catalogue.ts';

export function aiLines(
  { missing, wrong, disagree }: AiCheck,
  { decision }: Pick<Words, 'decision'>,
  shown: (typed: string) => string = isolate,
): string[] {
  const { told } = decision.ai;
  return [
    isBlankText(missing) ? '' : told.aiMissing(shown(missing)),
    isBlankText(wrong) ? '' : told.aiWrong(shown(wrong)),
    isBlankText(disagree) ? '' : told.aiDisagree(shown(disagree)),
  ].filter((line) => line !== '');
}
