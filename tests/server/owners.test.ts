import type { Missing } from '#contract/recap.ts';
import { isBlankText } from '#contract/values.ts';
import { expect, test } from 'vitest';
import { ownerProblem } from '../../server/recap/owners.ts';

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
    expect(isBlankText(text)).toBe(true);
  for (const text of ['a', '.', 'ㅏ', '⠁', '👍', '\u200Bא']) expect(isBlankText(text)).toBe(false);
});
