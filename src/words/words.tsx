import { createContext, useContext, type ReactNode } from 'react';
import type { Language } from '#contract/values.ts';
import { lazyModule } from '../loading/lazyModule.ts';
import type { Words } from '#words/en/catalogue.ts';
import { firstEnglish, type FirstWords } from '#words/en/first.ts';
import { formatFor, type Format } from '#words/format.ts';

interface Reader {
  words: FirstWords;
  format: Format;
}

const ReaderContext = createContext<Reader>({ words: firstEnglish, format: formatFor('en') });

/** The first texts, and formats, for a locale. German comes over the network only where it is read. */
export async function readerFor(locale: string): Promise<Reader> {
  const format = formatFor(locale);
  if (format.language === 'en') return { words: firstEnglish, format };
  const { firstGerman } = await import('#words/de/first.ts');
  return { words: firstGerman, format };
}

export function WordsProvider({ reader, children }: { reader: Reader; children: ReactNode }) {
  return <ReaderContext value={reader}>{children}</ReaderContext>;
}

const catalogues = {
  en: lazyModule(async (): Promise<Words> => (await import('#words/en/catalogue.ts')).english),
  de: lazyModule(async (): Promise<Words> => (await import('#words/de/catalogue.ts')).german),
};

/** Every text. A third of the first screen would be words that nobody reads on it, so they come after it. */
export function fetchWords(language: Language): Promise<Words> {
  return catalogues[language].fetchAhead();
}

/** Every text of the panel, in the reader's language: `useWords().recap.share`. Waits for those that are still to come. */
export function useWords(): Words {
  const { language } = useFormat();
  return catalogues[language].useIt();
}

/** The texts that are always here: for the first screen, and for what goes wrong. */
export function useFirstWords(): FirstWords {
  return useContext(ReaderContext).words;
}

/** Days and times, in the reader's locale and zone. */
export function useFormat(): Format {
  return useContext(ReaderContext).format;
}
