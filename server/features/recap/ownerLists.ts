import type { OwnerWords } from '#words/ownerWords.ts';
import { serverWords } from '#words/serverWords.ts';

const inEachLanguage = Object.values(serverWords).map(({ owners }) => owners);

/** Nobody knows in which language a name was typed, so words of all languages are looked for. */
export function inAnyLanguage(kind: keyof OwnerWords): string[] {
  return inEachLanguage.flatMap((words) => words[kind]).map((word) => word.normalize('NFKC'));
}

/** For a regular expression: but for the kinds that `companies.ts` escapes, words contain none of its characters. */
export function oneOf(words: readonly string[]): string {
  return `(?:${words.join('|')})`;
}
