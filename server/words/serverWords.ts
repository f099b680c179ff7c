import type { Language } from '#contract/wire/values.ts';
import { card as germanCard } from './de/card.ts';
import { german } from './de/catalogue.ts';
import { insightsFile as germanInsights } from './de/insightsFile.ts';
import { itemBank as germanItems } from './de/itemBank.ts';
import { legal as germanLegal } from './de/legal.ts';
import { owners as germanOwners } from './de/owners.ts';
import { signedAddress as germanAddress } from './de/signedAddress.ts';
import { card as englishCard } from './en/card.ts';
import { english, type Words } from './en/catalogue.ts';
import { insightsFile as englishInsights } from './en/insightsFile.ts';
import { itemBank as englishItems } from './en/itemBank.ts';
import { legal as englishLegal } from './en/legal.ts';
import { owners as englishOwners } from './en/owners.ts';
import { signedAddress as englishAddress } from './en/signedAddress.ts';
import type { Legal } from './legal.ts';
import type { OwnerWords } from './ownerWords.ts';

export interface ServerWords extends Words {
  card: typeof englishCard;
  insightsFile: typeof englishInsights;
  itemBank: typeof englishItems;
  legal: Legal;
  owners: OwnerWords;
  signedAddress: typeof englishAddress;
}

/** The panel must not import this: it loads one language, in two parts. */
export const serverWords: Record<Language, ServerWords> = {
  en: {
    ...english,
    card: englishCard,
    insightsFile: englishInsights,
    itemBank: englishItems,
    legal: englishLegal,
    owners: englishOwners,
    signedAddress: englishAddress,
  },
  de: {
    ...german,
    card: germanCard,
    insightsFile: germanInsights,
    itemBank: germanItems,
    legal: germanLegal,
    owners: germanOwners,
    signedAddress: germanAddress,
  },
};
