import { createContext, useContext, type ReactNode } from 'react';
import type { Words } from '#words/en/catalogue.ts';
import { first as firstEnglish, type FirstWords } from '#words/en/first.ts';
import { formatFor, type Format } from '#words/format.ts';
import { inEachLanguage } from '#contract/rules/languages.ts';
import type { Language } from '#contract/wire/values.ts';
import { lazyModule } from '../loading/lazyModule.ts';
import { inTwoParts } from './inTwoParts.ts';

export interface Reader {
  words: Words;
  format: Format;
}

/** One file per language, and one for its first part. */
const catalogues = import.meta.glob<Words>('../../server/words/*/catalogue.ts', { import: 'catalogue' });
const firsts = import.meta.glob<FirstWords>(['../../server/words/*/first.ts', '!../../server/words/en/first.ts'], {
  import: 'first',
});

const rest = inEachLanguage((language) => lazyModule(() => load(catalogues, `${language}/catalogue.ts`)));

const english = inTwoParts(firstEnglish, rest.en, 'en');

const ReaderContext = createContext<Reader>({ words: english, format: formatFor('en') });

/** Languages other than English load only for their readers. */
export async function readerFor(locale: string): Promise<Reader> {
  const format = formatFor(locale);
  if (locale === pseudoLocale) return { words: await pseudoEnglish(), format };
  if (format.language === 'en') return { words: english, format };
  const first = await load(firsts, `${format.language}/first.ts`);
  return { words: inTwoParts(first, rest[format.language], format.language), format };
}

/** As CLDR calls it. */
const pseudoLocale = 'en-XA';

async function pseudoEnglish(): Promise<Words> {
  const [{ pseudo }, words] = await Promise.all([import('./pseudo.ts'), rest.en.fetchAhead()]);
  const texts = pseudo(words);
  const whole = lazyModule(() => Promise.resolve(texts));
  await whole.fetchAhead();
  return inTwoParts(texts, whole, 'en');
}

async function load<Texts>(files: Record<string, () => Promise<Texts>>, file: string): Promise<Texts> {
  const loaded = await files[`../../server/words/${file}`]?.();
  if (!loaded) throw new Error(`There is no ${file}`);
  return loaded;
}

export function WordsProvider({ reader, children }: { reader: Reader; children: ReactNode }) {
  return <ReaderContext value={reader}>{children}</ReaderContext>;
}

/** A third of the first bundle would be texts that its screen doesn't show, so most load later. */
export function fetchWords(language: Language): Promise<Words> {
  return rest[language].fetchAhead();
}

export function useWords(): Words {
  return useContext(ReaderContext).words;
}

export function useFormat(): Format {
  return useContext(ReaderContext).format;
}
