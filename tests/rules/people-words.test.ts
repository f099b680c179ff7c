import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Words for people as if they were stock, in both languages. */
const stock =
  /(?<!\p{L})(?:(?:human )?resources?|headcounts?|human capital|manpower|workforce|staffing|FTEs?)(?!\p{L}|":)|Ressourcen?(?!\p{L})|Humankapital|Personalbestand|Kopfzahl|Köpfe|Vollzeitäquivalent|Belegschaft|Arbeitskräfte?|Mitarbeiterbestand/giu;

const files = globSync([
  'server/words/**/*.ts',
  'server/features/behaviour/defaults.ts',
  'server/features/guide/**/*.ts',
  'appPackage/*.json',
]);

test('no text calls people resources or headcount [002-01]', () => {
  expect(files.length).toBeGreaterThan(80);
  const said = files.flatMap(
    (file) =>
      readFileSync(file, 'utf8')
        .match(stock)
        ?.map((word) => `${file}: ${word}`) ?? [],
  );
  expect(said).toEqual([]);
  expect('Allocate two resources and cut headcount by 3 FTE'.match(stock)).toEqual(['resources', 'headcount', 'FTE']);
});
