import { createContext, useContext, type ReactNode } from 'react';
import type { Words } from '#words/en/catalogue.ts';
import { firstEnglish } from '#words/en/first.ts';
import { formatFor, type Format } from '#words/format.ts';
import type { Language } from '#contract/wire/values.ts';
import { lazyModule } from '../loading/lazyModule.ts';
import { inTwoParts } from './inTwoParts.ts';

export interface Reader {
  words: Words;
  format: Format;
}

const catalogues = {
  en: lazyModule(async (): Promise<Words> => (await import('#words/en/catalogue.ts')).english),
  de: lazyModule(async (): Promise<Words> => (await import('#words/de/catalogue.ts')).german),
};

const english = inTwoParts(firstEnglish, catalogues.en);

const ReaderContext = createContext<Reader>({ words: english, format: formatFor('en') });

const firstWords = {
  en: async () => firstEnglish,
  de: async () => (await import('#words/de/first.ts')).firstGerman,
};

/** Languages other than English load only for their readers. */
export async function readerFor(locale: string): Promise<Reader> {
  const format = formatFor(locale);
  if (format.language === 'en') return { words: english, format };
  return { words: inTwoParts(await firstWords[format.language](), catalogues[format.language]), format };
}

export function WordsProvider({ reader, children }: { reader: Reader; children: ReactNode }) {
  return <ReaderContext value={reader}>{children}</ReaderContext>;
}

/** A third of the first bundle would be texts that its screen doesn't show, so most load later. */
export function fetchWords(language: Language): Promise<Words> {
  return catalogues[language].fetchAhead();
}

export function useWords(): Words {
  return useContext(ReaderContext).words;
}

export function useFormat(): Format {
  return useContext(ReaderContext).format;
}
