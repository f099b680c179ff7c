import type { ServerWords } from '../en/server.ts';
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
import { manifest } from './shipped/manifest.ts';
import { signedAddress } from './signedAddress.ts';

export const server: ServerWords = {
  ...catalogue,
  card,
  fileWords,
  insightsFile,
  itemBank,
  legal,
  owners,
  pasteWords,
  pauseWords,
  manifest,
  shippedBehaviours,
  shippedGuides,
  signedAddress,
};
