import { createContext, useContext, type ReactNode } from 'react';
import { english, type Words } from './en/catalogue.ts';
import { formatFor, type Format } from './format.ts';

interface Reader {
  words: Words;
  format: Format;
}

const ReaderContext = createContext<Reader>({ words: english, format: formatFor('en') });

/** The texts and formats for a locale. German comes over the network only where it is read. */
export async function readerFor(locale: string): Promise<Reader> {
  const format = formatFor(locale);
  if (format.language === 'en') return { words: english, format };
  const { german } = await import('./de/catalogue.ts');
  return { words: german, format };
}

export function WordsProvider({ reader, children }: { reader: Reader; children: ReactNode }) {
  return <ReaderContext value={reader}>{children}</ReaderContext>;
}

/** Every text of the panel, in the reader's language: `useWords().recap.share`. */
export function useWords(): Words {
  return useContext(ReaderContext).words;
}

/** Days and times, in the reader's locale and zone. */
export function useFormat(): Format {
  return useContext(ReaderContext).format;
}
