import { expect, test } from 'vitest';
import { catalogue } from '#words/en/catalogue.ts';
import { pseudo } from '../../src/words/pseudo.ts';

const texts = pseudo(catalogue);

test('the pseudo-locale accents every text, and makes them about 40 % longer', () => {
  const [plain, longer] = [stringsIn(catalogue), stringsIn(texts)];
  expect(longer.length).toBe(plain.length);
  expect(longer.filter((text, at) => /[a-z]{2}/i.test(text) && text === plain[at] && text !== 'en')).toEqual([]);
  const ratio = longer.join('').length / plain.join('').length;
  expect(ratio).toBeGreaterThan(1.35);
  expect(ratio).toBeLessThan(1.45);
});

test('names, numbers and codes in a pseudo text stay as they are', () => {
  expect(texts.opening.opening('Ada Park')).toMatch(/^Ada Park [^a-z ]+/);
  expect(texts.pulse.favourable(3, 12)).toBe('3 öööƒ 12');
  expect(texts.guide.language).toBe('en');
  expect(texts.rehearsal.mark(3)).toBe('(pause 3 s)');
});

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
