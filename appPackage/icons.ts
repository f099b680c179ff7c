import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumArgs, chromiumPath } from '../tests/support/browser/chromium.ts';

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** Renders the package's icons from their SVGs: `npm run icons`. */
const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs });
const page = await browser.newPage();
for (const [name, size] of [
  ['color', 192],
  ['color32x32', 32],
  ['outline', 32],
] as const) {
  await page.setViewportSize({ width: size, height: size });
  const svg = await readFile(here(`${name}.svg`), 'utf8');
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
  await page.screenshot({ path: here(`${name}.png`), omitBackground: true });
}
await browser.close();
