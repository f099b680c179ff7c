import type { Filed } from '#contract/recap.ts';
import type { Language } from '#contract/wire/values.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { serverWords } from '#words/serverWords.ts';
import { shorten } from '../../../platform/delivery/card.ts';

/** The message's text in previews and notifications: "Recap: Choose the launch date · 2 decisions and 4 actions". */
export function recapSummary({ purpose, decisions, actions }: Filed, language: Language): string {
  const { card, recap } = serverWords[language];
  const made = decisions.filter(({ state, supersededBy }) => state === 'final' && supersededBy === null).length;
  const counts = recap.counted({ decisions: made, actions: actions.length, questions: 0 });
  const title = isBlankText(purpose) ? card.title : card.summary(shorten(purpose, 120));
  return [title, counts].filter((part) => part !== '').join(' · ');
}
