import type { Filed } from '#contract/recap.ts';
import type { Language } from '#contract/values.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { shorten } from '../../../platform/delivery/card.ts';
import { cardWords } from './words.ts';

/** The message's text in previews and notifications: "Recap: Choose the launch date · 2 decisions, 4 actions". */
export function recapSummary({ purpose, decisions, actions }: Filed, language: Language): string {
  const say = cardWords[language];
  const made = decisions.filter(({ state, supersededBy }) => state === 'final' && supersededBy === null).length;
  const counts = [
    made > 0 ? say.countDecisions(made) : '',
    actions.length > 0 ? say.sumActions(actions.length) : '',
  ].filter((part) => part !== '');
  const title = isBlankText(purpose) ? say.recap : say.summary(shorten(purpose, 120));
  return [title, counts.join(', ')].filter((part) => part !== '').join(' · ');
}
