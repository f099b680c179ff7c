import { expect, test } from 'vitest';
import { languages, type LanguageCode } from '#contract/rules/languages.ts';
import type { Words } from '#words/en/catalogue.ts';
import type { FirstWords } from '#words/en/first.ts';
import { directionOf } from '#contract/rules/languages.ts';
import { isolate } from '#contract/rules/typedText.ts';
import { serverWords } from '#words/serverWords.ts';
import { inTwoParts } from '../../src/words/inTwoParts.ts';

const noa = 'נועה כהן';

async function readWords(language: LanguageCode): Promise<[FirstWords, Words]> {
  const { first } = (await import(`#words/${language}/first.ts`)) as { first: FirstWords };
  const { catalogue } = (await import(`#words/${language}/catalogue.ts`)) as { catalogue: Words };
  return [first, catalogue];
}

test.each(languages)('every text of the panel (%s) isolates a right-to-left name in it', async (language) => {
  const said = await saidOf(noa, language);
  // Right-to-left letters don't move among right-to-left words.
  if (directionOf(language) === 'rtl') return;
  expect(said.length).toBeGreaterThan(250);
  expect(said.filter(({ text }) => text.replaceAll(`\u2068${noa}\u2069`, '').includes(noa))).toEqual([]);
});

test.each(['Bo Lindqvist', 'plan_v2.pdf', '-3', '2026-11-21', 'https://example.org/a?b=1'])(
  'every Arabic text of the panel isolates “%s”, and no English text marks it',
  async (typed) => {
    const said = await saidOf(typed, 'ar');
    expect(said.length).toBeGreaterThan(250);
    expect(said.filter(({ text }) => text.replaceAll(`\u2068${typed}\u2069`, '').includes(typed))).toEqual([]);
    expect((await saidOf(typed, 'en')).filter(({ text }) => /[\u2066-\u2069]/u.test(text))).toEqual([]);
  },
);

test('the texts of cards and pages isolate by the same rule, in lists and objects too', () => {
  const { ar, en } = serverWords;
  expect(ar.card.thanks('Bo')).toContain('\u2068Bo\u2069');
  expect(en.card.thanks('Bo')).toBe('Thank you, Bo');
  expect(ar.recap.notInIt(['v2.0 (new)', 'قديم'])).toMatch(/«\u2068v2\.0 \(new\)\u2069»، «قديم»/);
  // Not a name, but what a text chooses by.
  expect(ar.opening.tellFrame('delegated', 'Bo')).toMatch(/[^\u2068] \u2068Bo\u2069$/);
});

test.each([
  ['أحمد علي', 'أحمد علي'],
  ['محمّد', 'محمّد'],
  ['أحمد (v2)!', '\u2068أحمد (v2)!\u2069'],
  ['\u2068Bo\u2069', '\u2068Bo\u2069'],
  ['', ''],
])('among Arabic words “%s” becomes “%s”', (typed, expected) => {
  expect(isolate(typed, 'ar')).toBe(expected);
});

async function saidOf(typed: string, language: LanguageCode): Promise<{ path: string; text: string }[]> {
  const [first, rest] = await readWords(language);
  const read = () => rest;
  const words = inTwoParts(first, { fetchAhead: () => Promise.resolve(rest), useIt: read, read }, language);
  return Object.keys(rest).flatMap((section) => textsIn(words[section as keyof typeof rest], typed, section));
}

/** What the functions say about it. Those that take numbers or objects instead of texts say nothing. */
function textsIn(words: unknown, typed: string, path: string): { path: string; text: string }[] {
  if (typeof words === 'function') return saidWith(words, typed).map((text) => ({ path, text }));
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([name, inner]) => textsIn(inner, typed, `${path}.${name}`));
}

function saidWith(words: Function, typed: string): string[] {
  try {
    const text: unknown = Reflect.apply(words, undefined, [typed, typed, typed, typed]);
    return typeof text === 'string' && text.includes(typed) ? [text] : [];
  } catch {
    return [];
  }
}
