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
  ['en-XA', 'Nov 21, 2027', 'en'],
  ['', '21 Nov 2027', 'en'],
])(
  'with Teams in “%s”, texts and dates use one language and the same calendar as the card [R23]',
  (locale, expected, language) => {
    const format = formatFor(locale);
    expect(format.day(day)).toBe(expected);
    expect(format.language).toBe(language);
    expect(format.dayOf(noon)).toBe(day);
  },
);

test.each([
  ['en-GB', '21 Nov 2027, 13:00', 'Ada, Bo and Cai'],
  ['de-DE', '21. Nov. 2027, 13:00', 'Ada, Bo und Cai'],
  ['fr-FR', '21 nov. 2027, 13:00', 'Ada, Bo et Cai'],
  ['es-ES', '21 nov 2027, 13:00', 'Ada, Bo y Cai'],
  ['ja-JP', '2027年11月21日 13:00', 'Ada、Bo、Cai'],
  ['ar-EG', '21 نوفمبر 2027، 01:00 م', '\u2068Ada\u2069 و\u2068Bo\u2069 و\u2068Cai\u2069'],
])('in “%s” a moment and a list of names read as its speakers write them', (locale, moment, names) => {
  const format = formatFor(locale);
  expect(format.dateTime(noon)).toMatch(
    new RegExp(moment.replaceAll('13:00', '1\\d:00').replaceAll('01:00', '\\d\\d:00')),
  );
  expect(format.list(['Ada', 'Bo', 'Cai'])).toBe(names);
});
