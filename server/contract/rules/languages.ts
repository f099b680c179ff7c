/**
 * English first: it is the fallback. The locales write the day before the month's name, which nobody misreads: they are
 * for readers whose own variant isn't known.
 */
export const locales = {
  en: 'en-GB',
  de: 'de-DE',
  fr: 'fr-FR',
  es: 'es-ES',
  ja: 'ja-JP',
  ar: 'ar-EG',
} as const;

export type LanguageCode = keyof typeof locales;

export const languages = Object.keys(locales) as [LanguageCode, ...LanguageCode[]];

/** Of any language that people write in, not only of ours. */
const rightToLeft = new Set(['ar', 'fa', 'he', 'ur']);

export function directionOf(language: string): 'ltr' | 'rtl' {
  return rightToLeft.has(language) ? 'rtl' : 'ltr';
}

export function inEachLanguage<Value>(valueIn: (language: LanguageCode) => Value): Record<LanguageCode, Value> {
  return Object.fromEntries(languages.map((language) => [language, valueIn(language)])) as Record<LanguageCode, Value>;
}

/** Every language is there: those that are missing have `none`, unknown ones are dropped. */
export function filledIn<Value>(
  values: { readonly [Language in LanguageCode]?: Value | undefined },
  none: Value,
): Record<LanguageCode, Value> {
  return inEachLanguage((language) => values[language] ?? none);
}
