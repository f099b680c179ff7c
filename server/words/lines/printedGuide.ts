import type { GuideContent, GuideText } from '#contract/organization/guide.ts';
import type { Printed } from '#contract/rules/organization/guide/printPage.ts';
import type { Language } from '#contract/wire/values.ts';
import type { Words } from '../en/catalogue.ts';

/** What the page for printing says in the reader's words, around the guide's own. */
export function printedGuide(
  { moment, minutes }: Pick<GuideContent, 'moment' | 'minutes'>,
  { language, text }: { language: Language; text: GuideText },
  words: Words['guide'],
): Printed {
  return {
    text,
    language,
    about: words.about(words.moments[moment], minutes),
    note: language === words.language ? undefined : words.onlyIn(words.languages[language]),
  };
}
