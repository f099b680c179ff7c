import { english } from '../../src/words/en/catalogue.ts';
import { formatFor } from '../../src/words/format.ts';

export const englishReader = { words: english, format: formatFor('en') };
