/** English first: it is the fallback. */
export const languages = ['en', 'de'] as const;

export type LanguageCode = (typeof languages)[number];

export function inEachLanguage<Value>(valueIn: (language: LanguageCode) => Value): Record<LanguageCode, Value> {
  return Object.fromEntries(languages.map((language) => [language, valueIn(language)])) as Record<LanguageCode, Value>;
}
