import { languages, type LanguageCode } from '#contract/rules/languages.ts';
import type { PasteWords } from '#words/pasteWords.ts';

const files = import.meta.glob<PasteWords>('../../../../server/words/*/meeting/pasteWords.ts', {
  import: 'pasteWords',
  eager: true,
});

export const pasteWordsOf = Object.fromEntries(
  Object.entries(files).map(([file, words]) => [/words\/(.+)\/meeting/u.exec(file)?.[1], words]),
) as Record<LanguageCode, PasteWords>;

/** Notes needn't be in the panel's language. */
export function inAnyLanguage(part: (words: PasteWords) => string): string {
  return languages.map((language) => part(pasteWordsOf[language])).join('|');
}

export function wholeLine(words: string): RegExp {
  return new RegExp(`^(?:${words})$`, 'iu');
}
