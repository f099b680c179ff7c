import { inEachLanguage } from '#contract/rules/languages.ts';
import type { Language } from '#contract/wire/values.ts';
import * as all from './all.ts';
import type { ServerWords } from './en/server.ts';
import { isolating } from './isolating.ts';

const texts: Record<Language, ServerWords> = all;

/** The panel must not import this: it loads one language, in two parts. */
export const serverWords: Record<Language, ServerWords> = inEachLanguage((language) =>
  isolating<ServerWords>(texts[language], language),
);
