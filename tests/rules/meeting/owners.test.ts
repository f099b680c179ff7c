import type { Missing } from '#contract/meeting/recap.ts';
import { line } from '#contract/wire/values.ts';
import { isBlankText, plainLine, visibleText } from '#contract/rules/text.ts';
import { expect, test } from 'vitest';
import { typed } from '../../../server/platform/delivery/card.ts';
import { ownerProblem } from '../../../server/features/recap/owners.ts';

const names: Partial<Record<Missing['code'], string[]>> = {
  unknown_owner: [
    'Zoe',
    'Dana Whitfield',
    'Smith, John',
    'King, Jr.',
    'Martin Luther King, Jr.',
    'Müller, Anna',
    'Müller, Anna Maria',
    'van den Berg, Jan Willem',
    'García Márquez, Ana',
    'Hr. Schmidt',
    'Frau Dr. Weiß',
    'Herr Gruppe',
    'Max Legal',
    'Sandy Board',
    'Ana Board',
    'Mike Sales',
    'It Nguyen',
    'Ag Larsen',
    'Anna Ag',
    'Li, Co',
    'Anna Kreis',
    'Estelle',
    'Allan Market',
    'Wera Noack',
    'Offenbach, Jacques',
    'Alle-Marie Ott',
    'O’Brien, Pat',
    'Jean-Luc Picard',
    'Andy Sand',
    'Ola Nordmann, PhD',
    'אורן כהן',
  ],
  group_owner: [
    'The sales team',
    'Sales',
    'legal',
    'IT',
    'HR and legal',
    'Steering board',
    'All TC members',
    'the editors',
    'everyone',
    'alle',
    'alle Teilnehmer',
    'Alle Mitglieder',
    'Einkauf',
    'Rechtsabteilung',
    'Bauausschuss',
    'Projektteam Nord',
    'Geschäftsführung',
    'der Vorstand',
    'Team Alpha',
    'AT&T',
    'Ernst & Young',
    'Meyer & Sons',
    'Vogel & Partner',
    'Nordwind Solar GmbH',
    'Acme Inc.',
    'Siemens AG',
    'Schmidt e.V.',
    'Turnverein Neustadt e. V.',
  ],
  vague_owner: [
    'someone',
    'Somebody',
    'someone from finance',
    'tbd',
    'tbd.',
    'TBD!',
    '(TBD)',
    '?',
    '??',
    '-',
    'N.N.',
    'NN',
    'n/a',
    'whoever has time',
    'wer Zeit hat',
    'jemand',
    'Jemand aus dem Vertrieb',
    'noch offen',
    'wir',
  ],
  two_owners: [
    'Bo and Cai',
    'Bo/Cai',
    'Bo & Cai',
    'Bo + Cai',
    'Bo; Cai',
    'Bo und Cai',
    'Bo or Cai',
    'Bo, Cai, Dana',
    'Bo Lindqvist, Cai Okafor',
    'Anna Müller / Hr. Schmidt',
  ],
  no_owner: ['', '  ', '\u200B', '\u3164', '\u2800', '\u00AD'],
};

test.each(Object.entries(names))('typed owners are classified as %s, as a colleague would read them', (code, typed) => {
  const readAs = typed.map((name) => [name, ownerProblem({ id: null, name })]);
  expect(readAs).toEqual(typed.map((name) => [name, code]));
});

test('an owner picked from the chat is one person, whatever their name says', () => {
  for (const name of ['Sales', 'Bo and Cai', 'tbd', '']) expect(ownerProblem({ id: 'bo', name })).toBeNull();
  expect(ownerProblem(null)).toBe('no_owner');
});

test('balanced isolates are accepted; lone ones and overrides are refused [R10]', () => {
  const isTaken = (text: string) => line.safeParse(text).success;
  for (const text of ['a \u2068אב\u2069 b', 'ap\u2066p\u2069le', '\u2067א \u2066b\u2069\u2069']) {
    expect(isTaken(text)).toBe(true);
    expect(plainLine(text)).toBe(text);
  }
  for (const text of ['a\u2068b', 'a\u2069b', '\u2069a\u2068', '\u2068a\u2069\u2069', 'a\u202Eb\u202C']) {
    expect(isTaken(text)).toBe(false);
    expect(isTaken(plainLine(text))).toBe(true);
  }
  expect(plainLine(`${'x'.repeat(499)}\u2068א\u2069`)).toBe('x'.repeat(499));
  // Truncation must not leave a bidi isolate open, because it would reorder what follows.
  expect(typed('see \u2068אבג דהו\u2069', { letters: 9 })).toEqual(['\u2068see אבג …\u2069']);
});

test('a text of invisible characters counts as empty', () => {
  for (const text of [
    '',
    ' ',
    '\u200B',
    '\u3164',
    '\u2800',
    '\u00AD',
    '\u00A0\u200D \uFEFF',
    '\u{E0020}',
    '\u2068\u2069',
  ])
    expect([isBlankText(text), visibleText(text)]).toEqual([true, '']);
  for (const text of ['a', '.', 'ㅏ', '⠁', '👍', '\u200Bא']) expect(isBlankText(text)).toBe(false);
  expect(visibleText(' \u200Bא ')).toBe('\u200Bא');
});
