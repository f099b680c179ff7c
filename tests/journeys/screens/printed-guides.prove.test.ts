import { expect, test, vi } from 'vitest';
import { printMyGuide } from '#contract/organization/guide.ts';
import { languages } from '#contract/rules/languages.ts';
import { shippedGuides } from '../../../server/features/guide/shipped.ts';
import { startJourney } from '../../support/browser/journey.ts';
import { sample } from '../../support/proof.ts';

test('each guide that comes with Bookend prints on one page, A4 and Letter, in each language [000-29]', async () => {
  await using journey = await startJourney();
  const reader = journey.as('bo');
  const spoken = sample(languages, 3);
  const pages: Record<string, number> = {};
  for (const { id, content } of shippedGuides)
    for (const language of spoken) {
      const { address } = await reader.ask(printMyGuide, { guide: id, body: { language } });
      const { pathname, search } = new URL(address);
      const page = await journey.visit(`${pathname}${search}`);
      expect(await page.title()).toBe(content.texts[language].title);
      expect(await page.getByRole('listitem').count()).toBe(content.texts[language].steps.length);
      for (const format of ['A4', 'Letter'] as const) {
        // Refused while the page's own dialog opens.
        const pdf = await vi.waitFor(() => page.pdf({ format }), { timeout: 15_000, interval: 200 });
        pages[`${content.texts[language].title} · ${format}`] = pagesIn(pdf);
      }
      await page.close();
    }
  expect(Object.keys(pages)).toHaveLength(shippedGuides.length * spoken.length * 2);
  expect(Object.entries(pages).filter(([, count]) => count !== 1)).toEqual([]);
});

/** Chromium writes each page as an object of its own, uncompressed. */
function pagesIn(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page(?![a-z])/g)?.length ?? 0;
}
