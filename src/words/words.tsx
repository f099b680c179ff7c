import { createContext, useContext, type ReactNode } from 'react';
import type { Language } from '#contract/values.ts';
import { retryImport } from '../loading/retryImport.ts';
import type { Words } from './en/catalogue.ts';
import { formatFor, type Format } from './format.ts';

interface Reader {
  words: Words;
  format: Format;
}

const ReaderContext = createContext<Reader | undefined>(undefined);

const catalogues: Record<Language, () => Promise<Words>> = {
  en: async () => (await import('./en/catalogue.ts')).english,
  de: async () => (await import('./de/catalogue.ts')).german,
};

/** The texts and formats for a locale. A language comes over the network only where it is read. */
export async function readerFor(locale: string): Promise<Reader> {
  const format = formatFor(locale);
  return { words: await retryImport(catalogues[format.language]), format };
}

export function WordsProvider({ reader, children }: { reader: Reader; children: ReactNode }) {
  return <ReaderContext value={reader}>{children}</ReaderContext>;
}

/** Every text of the panel, in the reader's language: `useWords().recap.share`. */
export function useWords(): Words {
  return useReader().words;
}

/** Days and times, in the reader's locale and zone. */
export function useFormat(): Format {
  return useReader().format;
}

function useReader(): Reader {
  const reader = useContext(ReaderContext);
  if (!reader) throw new Error('useWords and useFormat need a WordsProvider above them');
  return reader;
}
