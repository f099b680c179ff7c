/** Excel splits a file by its region's list separator, which in German is a semicolon. */
export const csvFormats = ['semicolons', 'commas'] as const;
export type CsvFormat = (typeof csvFormats)[number];
