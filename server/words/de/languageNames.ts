import type { Language } from '#contract/wire/values.ts';

export const languageNames: Record<Language, string> = { en: 'Englisch', de: 'Deutsch' };
