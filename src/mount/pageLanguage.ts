import { directionOf } from '#contract/rules/languages.ts';
import type { Language } from '#contract/wire/values.ts';

/** For screen readers, hyphenation and the page's own scroll bar. */
export function setPageLanguage(language: Language): void {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}
