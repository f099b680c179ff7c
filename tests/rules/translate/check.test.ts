import { expect, test } from 'vitest';
import { checkLanguage } from '../../../server/translate/check.ts';
import { unusedKeys } from '../../../server/translate/unused.ts';
import { smallWords } from '../../support/smallWords.ts';

const card = 'server/words/ar/card.ts';
const manifest = 'server/words/ar/shipped/manifest.ts';

test('complete texts have no problems', () => {
  expect(checkLanguage(smallWords(), 'ar')).toEqual([]);
});

test.each([
  ['English', card, 'حفظ', 'Save', 'card#card.save is English: Save'],
  ['English in a plural form', card, '${n} أشياء', '${n} things', 'card#card.count/few is English: {n} things'],
  [
    'a long button',
    card,
    'حفظ',
    'احفظ ما كتبته حتى الآن',
    'card#card.save is too long: 22 of 16 characters: احفظ ما كتبته حتى الآن',
  ],
  [
    'another placeholder',
    card,
    '{purpose}',
    '{frame}',
    'card#card.sentence has the placeholders “frame” and not “purpose”',
  ],
  [
    'a direction mark',
    card,
    'أولًا',
    '\u200Fأولًا',
    'card#card.list.0 contains a direction mark. Inserted names and texts bring their own',
  ],
  [
    'nobody’s name',
    card,
    '«${name}» بلا',
    'بلا',
    'card#card.missing.no_owner doesn’t use parameter 0, which English inserts',
  ],
  ['a missing form', card, "two: 'شيئان',", '', 'card#card.count lacks the plural form “two”'],
  ['a missing title', manifest, "'name.short': 'بوكند', ", '', 'shipped/manifest#manifest.name.short is missing'],
  [
    'an unknown title',
    manifest,
    'name.short',
    'name.tiny',
    'shipped/manifest#manifest.name.tiny isn’t in appPackage/manifest.json',
  ],
])('the check finds %s', (_, file, from, to, found) => {
  const root = smallWords({ [file]: (code) => code.replace(from, () => to) });
  expect(checkLanguage(root, 'ar').map(({ id, what }) => `${id} ${what}`)).toContain(found);
});

test('the check finds keys that no code mentions', () => {
  const root = smallWords({
    'server/words/en/card.ts': (code) => code.replace("  save: 'Save',", "  save: 'Save',\n  spare: 'Spare',"),
  });
  expect(unusedKeys(root)).toEqual(['card#card.spare']);
});
