import { locales, type LanguageCode } from './languages.ts';

/** Excel splits a file by its region's list separator, a semicolon where decimals have a comma. */
export const csvFormats = ['semicolons', 'commas'] as const;
export type CsvFormat = (typeof csvFormats)[number];

/** What a reader of this language most likely has. */
export function csvFormatFor(language: LanguageCode): CsvFormat {
  return new Intl.NumberFormat(locales[language]).format(0.5).includes(',') ? 'semicolons' : 'commas';
}
