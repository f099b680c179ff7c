import type { DecisionContent } from '#contract/meeting/decision.ts';
import { isolate } from '#contract/rules/typedText.ts';
import { isBlankText } from '#contract/rules/text.ts';
import type { Words } from '../en/catalogue.ts';

export function whyDecided(
  content: DecisionContent,
  { recap, decision }: Pick<Words, 'recap' | 'decision'>,
  shown: (typed: string) => string = isolate,
): string[] {
  const { reason, isContested, disagreement, options, tradeOffs } = content;
  const asked = content.isFromAi ? (['aiMissing', 'aiWrong', 'aiDisagree'] as const) : [];
  const contested = isContested ? recap.contested : '';
  return [
    isBlankText(reason) ? '' : recap.why(shown(reason)),
    isBlankText(disagreement) ? contested : decision.contested(shown(disagreement)),
    isBlankText(options) ? '' : decision.options(shown(options)),
    isBlankText(tradeOffs) ? '' : decision.tradeOffs(shown(tradeOffs)),
    ...asked.map((field) => (isBlankText(content[field]) ? '' : decision.ai.sentences[field](shown(content[field])))),
  ].filter((line) => line !== '');
}
