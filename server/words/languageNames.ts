import { inEachLanguage, type LanguageCode } from '#contract/rules/languages.ts';

/** Each of our languages, as `reader` names it. */
export function languageNamesIn(reader: LanguageCode): Record<LanguageCode, string> {
  const names = new Intl.DisplayNames(reader, { type: 'language' });
  return inEachLanguage((language) => names.of(language) ?? language);
}
