import type { DecisionContent } from '#contract/decision.ts';
import { isBlankText } from '#contract/values.ts';
import type { Words } from './en/catalogue.ts';

/** What was asked of the AI output that a decision leans on, a sentence each. */
export function askedOfAi(content: DecisionContent, { told }: Words['decision']['ai']): string[] {
  if (!content.isFromAi) return [];
  return (['aiMissing', 'aiWrong', 'aiDisagree'] as const)
    .filter((field) => !isBlankText(content[field]))
    .map((field) => told[field](content[field]));
}
