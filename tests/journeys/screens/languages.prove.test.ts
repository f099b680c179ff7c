import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { directionOf, languages, locales, type LanguageCode } from '#contract/rules/languages.ts';
import { expect, test } from 'vitest';
import { crowd, everyScreen, fewScreens } from '../../support/browser/everyScreen.ts';
import { readable, unreadable } from '../../support/browser/foreign.ts';
import { clipboardRefused, startJourney, type Window } from '../../support/browser/journey.ts';
import { fitting, misfits } from '../../support/browser/misfits.ts';
import { sayIn } from '../../support/browser/translated.ts';
import { violations } from '../../support/browser/violations.ts';
import { isProof, sample } from '../../support/proof.ts';

/** `LOOKS=<folder>` saves a screenshot of every screen there; `LANGUAGE=ar` walks in this one alone. */
const pictures = process.env['LOOKS'];
const only = process.env['LANGUAGE'];

const all = [...languages, 'pseudo' as const];
const chosen = all.filter((language) => only === undefined || language === only);
const isWhole = isProof || only !== undefined;

test.each(isWhole ? chosen : sample(all, all.length))(
  'in language “%s” screens fit 280 px, cut no text, pass axe and say nothing in English',
  { timeout: 900_000 },
  async (language) => {
    await using journey = await startJourney({ people: crowd(), expected: isWhole ? [clipboardRefused] : [] });
    const locale = language === 'pseudo' ? 'en-XA' : locales[language];
    const read: LanguageCode = language === 'pseudo' ? 'en' : language;
    const look = async (screen: string, window: Window) => {
      expect.soft(await misfits(window), screen).toEqual(fitting);
      expect.soft(await unreadable(window, read, directionOf(read)), screen).toEqual(readable);
      expect.soft(await violations(window), screen).toEqual([]);
      await picture(`${language}-${screen}`, window);
    };
    await (isWhole ? everyScreen : fewScreens)(journey, look, { locale, say: sayIn(language) });
  },
);

async function picture(name: string, { page }: Window): Promise<void> {
  if (pictures === undefined) return;
  await mkdir(pictures, { recursive: true });
  await page.locator('iframe[title="Bookend"]').screenshot({ path: join(pictures, `${name}.png`) });
}
