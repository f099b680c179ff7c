import { cpSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { languages } from '#contract/rules/languages.ts';
import { changesIn, writeChanges } from '../../../server/translate/change.ts';
import { checkLanguage, problemsIn } from '../../../server/translate/check.ts';
import { needlessExceptions } from '../../../server/translate/exceptions.ts';
import { readLanguage } from '../../../server/translate/language.ts';
import { readPo, writePo } from '../../../server/translate/poFile.ts';
import { readUnits } from '../../../server/translate/units.ts';
import { unusedKeys } from '../../../server/translate/unused.ts';
import { sample } from '../../support/proof.ts';

const root = process.cwd();
const translations = languages.filter((language) => language !== 'en');

test('no key of the texts is left over', () => {
  expect(unusedKeys(root)).toEqual([]);
});

test('each exception to the check is still needed', () => {
  const found = new Map(translations.map((language) => [language, problemsIn(root, language)]));
  expect(needlessExceptions(found)).toEqual([]);
  expect(needlessExceptions(new Map([['de', []]])).length).toBeGreaterThan(50);
});

test.each(translations)(
  'every text in %s is translated, fits, and has its plural forms and placeholders',
  (language) => {
    expect(checkLanguage(root, language).map(({ id, what }) => `${id} ${what}`)).toEqual([]);
  },
);

test.each(sample(translations, 3))(
  'an export of %s, saved by another editor and imported, changes nothing',
  (language) => {
    const units = readUnits(root, language);
    const po = writePo(language, units, ({ file }) => file).toString();
    const saved = readPo(`\uFEFF${po.replaceAll('\n', '\r\n')}`);
    expect([saved.language, saved.entries.length]).toEqual([
      language,
      new Set(units.map(({ target }) => target.id)).size,
    ]);
    const { unfinished, ...found } = changesIn(language, saved.entries, units);
    expect(found).toEqual({ changes: [], refusals: [] });
    expect(unfinished).toBeLessThan(50);
  },
);

test.each(sample(languages, 3))(
  'every text in %s can be changed, and changing it back restores each file',
  async (language) => {
    const copy = copyOfWords(language);
    const before = filesIn(copy);
    const { texts } = readLanguage(copy, language);
    const own = texts.filter(({ literal }) => literal !== '');
    const marked = (text: string) => `\`x' ${text} "\\ \u00A0$y`;
    await writeChanges(
      copy,
      own.map((target) => ({ target, text: marked(target.text) })),
    );
    const changed = readLanguage(copy, language).texts.filter(({ literal }) => literal !== '');
    expect(changed.map(({ id, text }) => [id, text])).toEqual(own.map(({ id, text }) => [id, marked(text)]));

    const back = changed.map((target, index) => ({ target, text: own[index]?.text ?? '' }));
    await writeChanges(copy, back);
    expect(filesIn(copy)).toEqual(before);
  },
);

function copyOfWords(language: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'bookend-words-'));
  onTestFinished(() => rmSync(copy, { recursive: true }));
  for (const path of ['.oxfmtrc.json', 'appPackage/manifest.json', `server/words/${language}`])
    cpSync(join(root, path), join(copy, path), { recursive: true });
  return copy;
}

function filesIn(copy: string): [string, string][] {
  const files = globSync('server/words/**/*.ts', { cwd: copy }).toSorted();
  // Oxfmt keeps what fits on a line spread over several if it was so.
  const inOneLine = (code: string) => code.replaceAll(/[\s,()]/g, '');
  return files.map((file) => [file, inOneLine(readFileSync(join(copy, file), 'utf8'))]);
}
