import type { Language } from '#contract/wire/values.ts';
import * as all from './all.ts';
import type { ServerWords } from './en/server.ts';

/** The panel must not import this: it loads one language, in two parts. */
export const serverWords: Record<Language, ServerWords> = all;
