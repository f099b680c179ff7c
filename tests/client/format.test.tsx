import { expect, test } from 'vitest';
import { formatFor } from '#words/format.ts';

const day = '2027-11-21';
const noon = Date.UTC(2027, 10, 21, 12);

test.each([
  ['en-US', 'Nov 21, 2027', 'en'],
  ['en_US', 'Nov 21, 2027', 'en'],
  ['en-GB', '21 Nov 2027', 'en'],
  ['de-CH', '21. Nov. 2027', 'de'],
  ['th-TH', '21 Nov 2027', 'en'],
  ['fa-IR', '21 Nov 2027', 'en'],
  ['pl-PL', '21 Nov 2027', 'en'],
  ['ar-EG', '21 نوفمبر 2027', 'ar'],
  ['ar-SA', '21 نوفمبر 2027', 'ar'],
  ['fr-CA', '21 nov. 2027', 'fr'],
  ['es-MX', '21 nov 2027', 'es'],
  ['ja-JP', '2027年11月21日', 'ja'],
  ['en-US-u-ca-buddhist-nu-thai', 'Nov 21, 2027', 'en'],
  ['pseudo', '21 Nov 2027', 'en'],
  ['', '21 Nov 2027', 'en'],
])(
  'with Teams in “%s”, texts and dates use one language and the same calendar as the card',
  (locale, expected, language) => {
    const format = formatFor(locale);
    expect(format.day(day)).toBe(expected);
    expect(format.language).toBe(language);
    expect(format.dayOf(noon)).toBe(day);
  },
);
