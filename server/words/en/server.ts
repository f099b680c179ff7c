import type { ManifestTexts } from '../shipped.ts';
import { card } from './card.ts';
import { catalogue } from './catalogue.ts';
import { fileWords } from './fileWords.ts';
import { insightsFile } from './insightsFile.ts';
import { itemBank } from './itemBank.ts';
import { legal } from './legal.ts';
import { owners } from './owners.ts';
import { pasteWords } from './meeting/pasteWords.ts';
import { pauseWords } from './person/pauseWords.ts';
import { behaviours as shippedBehaviours } from './shipped/behaviours.ts';
import { guides as shippedGuides } from './shipped/guides.ts';
import { signedAddress } from './signedAddress.ts';

export const server = {
  ...catalogue,
  card,
  fileWords,
  insightsFile,
  itemBank,
  legal,
  owners,
  pasteWords,
  pauseWords,
  shippedBehaviours,
  shippedGuides,
  signedAddress,
};

export interface ServerWords extends Readonly<typeof server> {
  /** English is in the manifest itself. */
  manifest?: ManifestTexts;
}
