import type { Guide, GuideText, Tailored } from '#contract/organization/guide.ts';
import { textFor } from '#contract/rules/organization/guide/texts.ts';
import { isBlankText } from '#contract/rules/text.ts';
import type { Language } from '#contract/wire/values.ts';

export interface ShownText {
  text: GuideText;
  language: Language;
  isTailored: boolean;
}

/** The series' text if there is one, else the organization's in the reader's language or the next best. */
export function shownText(guide: Guide, tailored: Tailored | undefined, wanted: Language): ShownText {
  const original = textFor(guide, wanted);
  if (!tailored) return { ...original, isTailored: false };
  const { title, steps, language } = tailored.content;
  return {
    text: { title: isBlankText(title) ? original.text.title : title, steps },
    language,
    isTailored: true,
  };
}
