import { expect, test } from 'vitest';
import { languages, type LanguageCode } from '#contract/rules/languages.ts';
import type { Words } from '#words/en/catalogue.ts';
import type { FirstWords } from '#words/en/first.ts';
import { inTwoParts } from '../../src/words/inTwoParts.ts';

const noa = 'נועה כהן';

async function readWords(language: LanguageCode): Promise<[FirstWords, Words]> {
  const { first } = (await import(`#words/${language}/first.ts`)) as { first: FirstWords };
  const { catalogue } = (await import(`#words/${language}/catalogue.ts`)) as { catalogue: Words };
  return [first, catalogue];
}

test.each(languages)('every text of the panel (%s) isolates a right-to-left name in it', async (language) => {
  const [first, rest] = await readWords(language);
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
