import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { clipboardRefused, startJourney, type Window } from '../../support/browser/journey.ts';
import { fitting, misfits } from '../../support/browser/misfits.ts';
import { violations } from '../../support/browser/violations.ts';
import { crowd, everyScreen } from '../../support/browser/everyScreen.ts';
import { isProof, testInTurns } from '../../support/proof.ts';

const test = testInTurns(3);

/** `LOOKS=<folder>` saves a screenshot of every screen there. */
const pictures = process.env['LOOKS'];

/** Otherwise each screen is taken in one theme, in turn, and axe checks every second one, different ones in each run. */
const isWhole = isProof || pictures !== undefined;
const turn = Math.floor(Math.random() * 2);

const grounds = { default: 'rgb(255, 255, 255)', dark: 'rgb(41, 41, 41)', contrast: 'rgb(0, 0, 0)' };
const themes = ['default', 'dark', 'contrast'] as const;

test(
  'every screen passes axe in each theme, never scrolls sideways at 280 px, and fits a finger',
  { timeout: 900_000 },
  async () => {
    await using journey = await startJourney({ people: crowd(), expected: [clipboardRefused] });
    const worn = new Map<Window, (typeof themes)[number]>();
    let screens = 0;
    await everyScreen(journey, async (screen, window) => {
      expect.soft(await misfits(window), screen).toEqual(fitting);
      // Changing the theme takes as long as looking for violations, so each screen begins with the last one's theme.
      const all = worn.get(window) === themes.at(-1) ? themes.toReversed() : themes;
      const chosen = isWhole ? all : [themes[screens++ % themes.length] ?? themes[0]];
      for (const [place, theme] of chosen.entries()) {
        await wear(window, theme);
        await picture(`${screen}-${theme}`, window);
        const isChecked = isWhole || screens % 2 === turn;
        expect.soft(isChecked ? await violations(window, place > 0) : [], `${screen}, ${theme}`).toEqual([]);
        worn.set(window, theme);
      }
    });
  },
);

/** Changes the theme and waits for the end of its transition: midway, contrast is too low. */
async function wear(window: Window, theme: keyof typeof grounds): Promise<void> {
  await window.setting('Theme', theme);
  const main = window.panel.locator('main');
  await expect
    .poll(
      () =>
        main.evaluate((element) => {
          const around = [];
          for (let one: Element | null = element; one; one = one.parentElement)
            around.push(getComputedStyle(one).backgroundColor);
          return around;
        }),
      // A theme's first use loads it.
      { timeout: 15_000 },
    )
    .toContain(grounds[theme]);
  await main.evaluate(async ({ ownerDocument }) => {
    const changing = ownerDocument.getAnimations().filter((animation) => animation instanceof CSSTransition);
    await Promise.allSettled(changing.map(({ finished }) => finished));
  });
}

async function picture(name: string, { page }: Window): Promise<void> {
  if (pictures === undefined) return;
  await mkdir(pictures, { recursive: true });
  await page.locator('iframe[title="Bookend"]').screenshot({ path: join(pictures, `${name}.png`) });
}
