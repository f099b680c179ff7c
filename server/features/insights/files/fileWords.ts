import { languages, type LanguageCode } from '#contract/rules/languages.ts';
import type { FileWords } from '#words/fileWords.ts';
import { foldHeading } from './names.ts';

/** Not from `serverWords`: a worker thread would load every text of Bookend, which takes a second. */
const inEachLanguage = await Promise.all(languages.map(load));

async function load(language: LanguageCode): Promise<FileWords> {
  const { fileWords } = (await import(`#words/${language}/fileWords.ts`)) as { fileWords: FileWords };
  return fileWords;
}

/** In all languages: a file needn't be in its reader's. */
export function wordsIn(list: (words: FileWords) => readonly string[]): string[] {
  return inEachLanguage.flatMap(list);
}

/** As `foldHeading` spells them. */
export function namesIn(list: (words: FileWords) => readonly string[]): string[] {
  return wordsIn(list).map(foldHeading);
}
