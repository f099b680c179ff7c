import { expect, test } from 'vitest';
import { actionsIn, type Reader } from '../../../src/features/recap/paste/actions.ts';
import { placedFrom } from '../../../src/features/recap/paste/placing.ts';
import { dayAtEnd } from '../../../src/ui/paste/day.ts';
import { itemsIn } from '../../../src/ui/paste/list.ts';
import { recapIn } from '../../../src/features/recap/paste/recap.ts';
import { exactly, matching, mayTakeFirst, onlyOneCalled } from '../../../src/ui/people/people.ts';

const people = [
  { id: 'bo', name: 'Bo Lindqvist' },
  { id: 'dana', name: 'Dana Whitfield' },
  { id: 'jan', name: 'Jan Müller' },
  { id: 'maeve', name: "Maeve O'Brien" },
  { id: 'alex1', name: 'Alex Kim' },
  { id: 'alex2', name: 'Alex Kim' },
  { id: 'ada', name: 'Ada Park' },
];
const reader: Reader = { people, today: '2026-11-29', language: 'en' };
const german: Reader = { ...reader, language: 'de' };

function described(text: string, by = reader): string[] {
  return actionsIn(text, by).map(
    ({ what, owner, due, dueWords }) =>
      `${what} | ${owner ? (owner.id ?? `“${owner.name}”`) : '-'} | ${due ?? (dueWords === '' ? '-' : `“${dueWords}”`)}`,
  );
}

test.each([
  ['bullets', '- One\n- Two', ['One', 'Two']],
  ["Word's bullets", '•\tOne\n•\tTwo\no\tThree', ['One', 'Two', 'Three']],
  ['numbers', '1. One\n2) Two\n(3) Three\n4.1 Four', ['One', 'Two', 'Three', 'Four']],
  ["Word's numbers", '1.\tOne\r\n2.\tTwo', ['One', 'Two']],
  ['boxes, the ticked ones left out', '- [ ] One\n- [x] Two\n☐ Three\n☑ Four\n✅ Five', ['One', 'Three']],
  ['an introduction', 'To do:\n- One\n- Two', ['One', 'Two']],
  ['wrapped lines', '- One that is\n  long\n- Two', ['One that is long', 'Two']],
  ['bold words', '- **Bo:** send the list\n- Pay **400**', ['Bo: send the list', 'Pay 400']],
  ['plain lines', 'One\n\nTwo\n', ['One', 'Two']],
  ['numbers that belong to the text', '12.12. Fair\n3 boxes', ['12.12. Fair', '3 boxes']],
  ['one line', 'Only this', ['Only this']],
])('%s become items', (_name, text, items) => {
  expect(itemsIn(text)).toEqual(items.map((item) => [item]));
});

test('a spreadsheet and a Markdown table become rows, quoted cells included', () => {
  expect(itemsIn('Send the list\tBo\t12.12.2026\n"Say ""no""\nnicely"\tDana\t')).toEqual([
    ['Send the list', 'Bo', '12.12.2026'],
    ['Say "no" nicely', 'Dana', ''],
  ]);
  expect(itemsIn('| What | Who |\n|---|:-:|\n| Send it | Bo |')).toEqual([
    ['What', 'Who'],
    ['Send it', 'Bo'],
  ]);
});

test.each([
  ['by 2026-12-12', '2026-12-12'],
  ['bis 12.12.2026', '2026-12-12'],
  ['bis 12.12.', '2026-12-12'],
  ['bis 1.3.', '2027-03-01'],
  ['since 20.11.', '2026-11-20'],
  ['12 Dec', '2026-12-12'],
  ['Dec 12th, 2027', '2027-12-12'],
  ['12/25/2026', '2026-12-25'],
  ['25/12/2026', '2026-12-25'],
  ['03/04/2027', undefined],
  ['31.2.2027', undefined],
  ['Version 2.10', undefined],
  ['we decide in May', undefined],
  ['room 4/12', undefined],
])('the day at the end of “%s” is %s', (text, day) => {
  expect(dayAtEnd(text, '2026-11-29', 'en')?.day).toBe(day);
});

test('months are read in the language of the panel, and in English', () => {
  expect(dayAtEnd('am 3. März', '2026-11-29', 'de')?.day).toBe('2027-03-03');
  expect(dayAtEnd('3 March', '2026-11-29', 'de')?.day).toBe('2027-03-03');
});

test('owners and dates are taken if they match a member or a date, and nothing is made up', () => {
  expect(
    described(
      [
        '- Bo: send the list by 12 Dec',
        '- Book the room (Dana Whitfield, 2026-12-14)',
        '- Ask the printer – Jan Mueller – 15.12.2026',
        '- @Maeve call them',
        '- Draft the text, Alex Kim',
        '- Whitfield, Dana: check the price',
        '- Note: the fair is on 20 Dec',
        '- Meet at 10:30 in room 4',
        '- Ask IT (before Friday)',
        '- Send it to Bo',
      ].join('\n'),
    ),
  ).toEqual([
    'send the list | bo | 2026-12-12',
    'Book the room | dana | 2026-12-14',
    'Ask the printer | jan | 2026-12-15',
    'call them | maeve | -',
    'Draft the text, Alex Kim | - | -',
    'check the price | dana | -',
    'Note: the fair is | - | 2026-12-20',
    'Meet at 10:30 in room 4 | - | -',
    'Ask IT (before Friday) | - | -',
    'Send it to Bo | - | -',
  ]);
});

test('columns are recognized by their header, or by their content', () => {
  expect(described('Owner\tTask\tDue\nBo\tSend the list\t12.12.2026\nthe editors\tRead it\tbefore the fair')).toEqual([
    'Send the list | bo | 2026-12-12',
    'Read it | “the editors” | “before the fair”',
  ]);
  expect(described('Send the list\tBo\t12 Dec\nRead it again\tDana\t')).toEqual([
    'Send the list | bo | 2026-12-12',
    'Read it again | dana | -',
  ]);
  expect(described('Aufgabe\tWer\tBis\nListe senden\tMüller, Jan\t12. Dezember', german)).toEqual([
    'Liste senden | jan | 2026-12-12',
  ]);
});

test('notes with headings become decisions, actions and questions', () => {
  const notes = `# Weekly, 28 Nov
Summary: we talked.

**Decisions**
- Leave of absence of a member: accepted
- We launch in March

## Action items
1. Send the list (Bo)
2. [x] Book the room

Open questions:
- Who tells the fair?

Attendees:
- Bo`;
  expect(recapIn(notes, reader)).toEqual({
    decisions: ['Leave of absence of a member: accepted', 'We launch in March'],
    actions: [
      { what: 'Send the list', owner: { id: 'bo', name: 'Bo Lindqvist' }, helpers: [], due: null, dueWords: '' },
    ],
    questions: ['Who tells the fair?'],
    isWhole: true,
    hasNoQuorum: false,
    language: 'en',
    minutes: { present: [{ id: 'bo', name: 'Bo Lindqvist' }] },
  });
  expect(recapIn(`${notes}\n\nThere was no quorum.`, reader)?.hasNoQuorum).toBe(true);
  expect(recapIn('- One\n- Two', reader)).toBeUndefined();
});

test('a pasted action or question that is too long for a line is cut as a line takes it', () => {
  const long = `${'x'.repeat(498)}\u202E yz`;
  const draft = { actions: [], questions: [{ id: 'row', text: '' }] };
  const at = { list: 'questions', id: 'row' } as const;
  const placed = placedFrom(draft, at, { actions: actionsIn(`- ${long}`, reader), questions: [long] });
  const cut = `${'x'.repeat(498)} y`;
  expect(placed.actions.map(({ what }) => what)).toEqual([cut]);
  expect(placed.questions.map(({ text }) => text)).toEqual([cut]);
});

test.each([
  ['so', []],
  ['wh', ['dana']],
  ['it', []],
  ['lind', ['bo']],
  ['Lindqvist, B', ['bo']],
  ['mueller', ['jan']],
  ['MULLER', ['jan']],
  ['obrien', ['maeve']],
  ['O’Brien', ['maeve']],
  ['alex k', ['alex1', 'alex2']],
  ['d.d.', []],
])('typing “%s” finds %j', (typed, ids) => {
  expect(matching(people, typed).map(({ id }) => id)).toEqual(ids);
});

test('Tab takes a person after two letters of a word, and nobody for “N.N.”', () => {
  const nina = { id: 'nina', name: 'Nina Novak' };
  for (const typed of ['ni', 'n nov', 'Novak, N']) expect(mayTakeFirst(matching([nina], typed), typed)).toBe(true);
  for (const typed of ['n', 'N.N.', 'n n']) expect(mayTakeFirst(matching([nina], typed), typed)).toBe(false);
});

test('a full name matches one person in either order, and namesakes match nobody', () => {
  expect(exactly(people, 'lindqvist, bo')?.id).toBe('bo');
  expect(exactly(people, 'Jan Mueller')?.id).toBe('jan');
  expect(exactly(people, 'Alex Kim')).toBeUndefined();
  expect(exactly(people, ' ')).toBeUndefined();
  expect(onlyOneCalled(people, 'Dana')?.id).toBe('dana');
  expect(onlyOneCalled(people, 'Alex')).toBeUndefined();
});
