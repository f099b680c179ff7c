import type { LanguageCode } from './languages.ts';

/** Excel splits a file by its region's list separator, which in German is a semicolon. */
export const csvFormats = ['semicolons', 'commas'] as const;
export type CsvFormat = (typeof csvFormats)[number];

/** What a reader of this language most likely has. */
export function csvFormatFor(language: LanguageCode): CsvFormat {
  return language === 'de' ? 'semicolons' : 'commas';
}
