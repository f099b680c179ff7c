import { expect, test } from 'vitest';
import { catalogue as english } from '#words/en/catalogue.ts';
import { first as firstEnglish } from '#words/en/first.ts';
import { catalogue as german } from '#words/de/catalogue.ts';
import { first as firstGerman } from '#words/de/first.ts';
import { inTwoParts } from '../../src/words/inTwoParts.ts';

const noa = 'נועה כהן';

const catalogues = { en: [firstEnglish, english], de: [firstGerman, german] } as const;

test.each(['en', 'de'] as const)('every text of the panel (%s) isolates a right-to-left name in it', (language) => {
  const [first, rest] = catalogues[language];
  const read = () => rest;
  const words = inTwoParts(first, { fetchAhead: () => Promise.resolve(rest), useIt: read, read });
  const said = Object.keys(rest).flatMap((section) => textsIn(words[section as keyof typeof rest], section));
  expect(said.length).toBeGreaterThan(250);
  expect(said.filter(({ text }) => text.replaceAll(`\u2068${noa}\u2069`, '').includes(noa))).toEqual([]);
});

/** What the functions say about Noa. Those that take numbers or objects instead of texts say nothing about her. */
function textsIn(words: unknown, path: string): { path: string; text: string }[] {
  if (typeof words === 'function') return saidOfNoa(words).map((text) => ({ path, text }));
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([name, inner]) => textsIn(inner, `${path}.${name}`));
}

function saidOfNoa(words: Function): string[] {
  try {
    const text: unknown = Reflect.apply(words, undefined, [noa, noa, noa, noa]);
    return typeof text === 'string' && text.includes(noa) ? [text] : [];
  } catch {
    return [];
  }
}
