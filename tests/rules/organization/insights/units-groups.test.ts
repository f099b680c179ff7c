import { expect, test } from 'vitest';
import { fileLimits } from '#contract/rules/organization/insightsFiles.ts';
import { readUnitsFile } from '../../../../server/features/insights/files/unitsFile.ts';
import type { GroupMembers } from '../../../../server/platform/microsoft/microsoft.ts';
import { encode } from '../../../support/insights/csvFiles.ts';

const idOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const people = (from: number, until: number) => Array.from({ length: until - from }, (_, index) => idOf(from + index));
const group = (number: number) => idOf(number).replace('00000000-', 'abcdef00-');

const header = 'Object ID;Group;Unit;Unit 2';

function read(lines: readonly string[], members: Record<string, GroupMembers> = {}) {
  return readUnitsFile(encode(lines.join('\r\n')), new Map(Object.entries(members)));
}

const unitsIn = ({ units }: ReturnType<typeof read>) => units.map(({ path, people: count }) => [path.join('/'), count]);

test('a group’s row places everybody in it, beside rows of people [000-61]', () => {
  const lines = [header, `;${group(1).toUpperCase()};Sales;North`, `${idOf(7)};;Sales;`, `;{${group(2)}};Legal;`];
  expect(read(lines).groups).toEqual([group(1), group(2)]);
  const file = read(lines, { [group(1)]: people(1, 4), [group(2)]: people(4, 6) });
  expect(file.problems).toEqual([]);
  expect(unitsIn(file)).toEqual([
    ['Legal', 2],
    ['Sales', 4],
    ['Sales/North', 3],
  ]);
  expect(file.assignments.map(({ person }) => person).toSorted()).toEqual([...people(1, 6), idOf(7)]);
});

test.each(['Group', 'group ID', 'Gruppe', 'Gruppen-ID', 'Group Object ID', 'Entra-Gruppe'])(
  'a file may have the column “%s” and none with people',
  (heading) => {
    const file = read([`${heading};Einheit`, `${group(1)};Sales`], { [group(1)]: people(1, 3) });
    expect([file.problems, unitsIn(file)]).toEqual([[], [['Sales', 2]]]);
  },
);

test('a row with both, with neither, or with a group’s name says so and names no group', () => {
  const file = read([header, `${idOf(1)};${group(1)};Sales;`, ';;Sales;', ';Sales team;Sales;', ';a@b.example;Sales;']);
  expect(file.problems.map(({ row, code, value }) => [row, code, value])).toEqual([
    [2, 'person_and_group', ''],
    [3, 'person_missing', ''],
    [4, 'group_not_an_id', 'Sales team'],
    [5, 'group_not_an_id', 'a@b.example'],
  ]);
  expect(file.groups).toEqual([]);
  expect(read(['mail;Unit', 'x;Sales']).problems.map(({ code }) => code)).toEqual(['no_person_column']);
});

test('a group that Entra doesn’t tell is a problem of its row, and the others are placed', () => {
  const lines = [header, `;${group(1)};A;`, `;${group(2)};B;`, `;${group(3)};C;`, `;${group(4)};D;`];
  const file = read(lines, {
    [group(1)]: 'group_unknown',
    [group(2)]: 'group_hidden',
    [group(3)]: [],
    [group(4)]: people(1, 3),
  });
  expect(file.problems).toEqual([
    { code: 'group_unknown', row: 2, value: group(1), number: 0 },
    { code: 'group_hidden', row: 3, value: group(2), number: 0 },
    { code: 'group_empty', row: 4, value: group(3), number: 0 },
  ]);
  expect(unitsIn(file)).toEqual([['D', 2]]);
});

test('people in two units count in neither, and a group’s row tells how many they are', () => {
  const lines = [header, `;${group(1)};Sales;`, `;${group(2)};Legal;`, `${idOf(1)};;Care;`, `${idOf(20)};;Care;`];
  const file = read(lines, { [group(1)]: people(1, 6), [group(2)]: people(3, 9) });
  expect(file.problems).toEqual([
    { code: 'members_in_two_units', row: 2, value: '4', number: 3 },
    { code: 'members_in_two_units', row: 3, value: '3', number: 2 },
    { code: 'person_in_two_units', row: 4, value: idOf(1), number: 2 },
  ]);
  expect(unitsIn(file)).toEqual([
    ['Care', 1],
    ['Legal', 3],
    ['Sales', 1],
  ]);
});

test('groups of one unit may overlap; the same row again counts once and says so', () => {
  const lines = [
    header,
    `;${group(1)};Sales;`,
    `;${group(2)};Sales;`,
    `;${group(1)};Sales;`,
    `${idOf(1)};;Sales;`,
    `${idOf(2)};;Sales;`,
  ];
  const file = read(lines, { [group(1)]: people(1, 4), [group(2)]: people(3, 7) });
  expect(file.problems.map(({ row, code, number }) => [row, code, number])).toEqual([
    [4, 'row_repeated', 2],
    [5, 'row_repeated', 2],
    [6, 'row_repeated', 2],
  ]);
  expect(unitsIn(file)).toEqual([['Sales', 6]]);
});

test('a file is another one once a group’s members are, in whatever order Entra names them', () => {
  const lines = [header, `;${group(1)};Sales;`];
  const digest = (...members: string[]) => read(lines, { [group(1)]: members }).digest;
  expect(digest(idOf(1), idOf(2))).toBe(digest(idOf(2), idOf(1)));
  expect(digest(idOf(1), idOf(2))).not.toBe(digest(idOf(1), idOf(3)));
  // What earlier versions stored still counts as the same file.
  expect(read(['id;unit', `${idOf(1)};Sales`]).digest).toBe('Vuri_jGBP3YKaWjIyo1VlInFHNA1WPDylYdZkLKKT1g');
});

test('a file with too many groups, or groups with too many people, is refused as a whole', () => {
  const rows = (count: number) => Array.from({ length: count }, (_, index) => `;${group(index)};Sales;`);
  const most = read([header, ...rows(fileLimits.groups)]);
  expect([most.groups.length, most.problems]).toEqual([fileLimits.groups, []]);
  const more = read([header, ...rows(fileLimits.groups + 1)]);
  expect([more.groups, more.problems.map(({ code }) => code)]).toEqual([[], ['too_many_groups']]);
  const half = fileLimits.people / 2;
  const all = { [group(0)]: people(0, half), [group(1)]: people(half, 2 * half) };
  expect(unitsIn(read([header, ...rows(2)], all))).toEqual([['Sales', fileLimits.people]]);
  const tooMany = read([header, ...rows(2), `${idOf(2 * half)};;Sales;`], all);
  expect([tooMany.units, tooMany.problems.map(({ code }) => code)]).toEqual([[], ['too_many_people']]);
});
