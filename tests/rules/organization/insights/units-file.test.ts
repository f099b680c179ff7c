import { expect, test } from 'vitest';
import { fileLimits } from '#contract/rules/organization/insightsFiles.ts';
import { readUnitsFile } from '../../../../server/features/insights/files/unitsFile.ts';
import { encode, encodeUtf16 } from '../../../support/insights/csvFiles.ts';

const person = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const header = 'Object ID;Unit 1;Unit 2;Unit 3';

const read = (...lines: string[]) => readUnitsFile(encode(lines.join('\r\n')));
const codes = (...lines: string[]) => read(...lines).problems.map(({ row, code }) => `${row ?? 'file'} ${code}`);

test('a file of people and units becomes a tree in which each person has one place', () => {
  const file = read(
    header,
    `${person(1)};Sales;North;Hamburg`,
    `${person(2).toUpperCase()};Sales;North;`,
    `{${person(3)}};Sales`,
    '',
    `${person(4)};  Research   and development;;`,
  );
  expect(file.problems).toEqual([]);
  expect(file.units.map(({ path, people }) => [path.join(' / '), people])).toEqual([
    ['Research and development', 1],
    ['Sales', 3],
    ['Sales / North', 2],
    ['Sales / North / Hamburg', 1],
  ]);
  const idOf = new Map(file.units.map(({ id, path }) => [path.join(' / '), id]));
  expect(file.units.map(({ parent }) => parent)).toEqual([null, null, idOf.get('Sales'), idOf.get('Sales / North')]);
  expect(file.assignments).toEqual([
    { person: person(1), unit: idOf.get('Sales / North / Hamburg') },
    { person: person(2), unit: idOf.get('Sales / North') },
    { person: person(3), unit: idOf.get('Sales') },
    { person: person(4), unit: idOf.get('Research and development') },
  ]);
});

test('a unit keeps its id from file to file until it is renamed or moved', () => {
  const composed = read('id,unit', `${person(1)},K\u00F6ln`);
  const decomposed = read('Objekt-ID\tEinheit', `${person(2)}\tKo\u0308ln `);
  expect(decomposed.units[0]?.id).toBe(composed.units[0]?.id);
  const others = [['KÖLN'], ['Bonn'], ['Rhein', 'Köln']].map(
    (path) => read('id;unit;unit 2', [person(1), ...path].join(';')).units.at(-1)?.id,
  );
  expect(new Set([composed.units[0]?.id, ...others]).size).toBe(4);
  // Ids are stored: another derivation would turn every unit into a new one.
  expect(composed.units[0]?.id).toMatch(/^7d41c0a7-501c-8c5f-8[\da-f]{3}-[\da-f]{12}$/);
  // "A/B" and "A" above "B" are different paths.
  const [one, two] = [['A/B'], ['A', 'B']].map((path) => read(header, [person(1), ...path].join(';')).units.at(-1)?.id);
  expect(one).not.toBe(two);
});

test('only ids and units are read from Entra’s own export', () => {
  const file = read(
    'userPrincipalName,displayName,surname,mail,givenName,objectId,userType,Unit',
    `ada@contoso.example,Ada,L,ada@contoso.example,Ada,${person(1)},Member,"Sales, North"`,
  );
  expect(file.problems).toEqual([]);
  expect(file.units.map(({ path }) => path)).toEqual([['Sales, North']]);
  expect(JSON.stringify(file)).not.toContain('contoso');
});

test.each([
  ['person_missing', [';Sales']],
  ['person_is_address', ['ada@contoso.example;Sales']],
  ['person_not_an_id', ['ada;Sales']],
  ['person_not_an_id', ['=1+1;Sales']],
  ['unit_missing', [`${person(1)};`]],
  ['unit_missing', [`${person(1)};\u200B`]],
  ['level_skipped', [`${person(1)};;North`]],
  ['level_skipped', [`${person(1)};Sales;;Hamburg`]],
  ['name_too_long', [`${person(1)};${'a'.repeat(61)}`]],
  ['too_many_cells', [`${person(1)};Sales;North;Hamburg;Altona`]],
])('a row says what is wrong with it: %s', (code, lines) => {
  expect(codes(header, ...lines)).toEqual([`2 ${code}`]);
  expect(read(header, ...lines)).toMatchObject({ units: [], assignments: [] });
});

test('every problem of a row is named, with the row that the spreadsheet shows', () => {
  expect(codes('', header, '', `ada;;North;${'a'.repeat(61)}`)).toEqual([
    '4 person_not_an_id',
    '4 level_skipped',
    '4 name_too_long',
  ]);
});

test('a person listed twice counts once; listed in two units, not at all', () => {
  const file = read(header, `${person(1)};Sales`, `${person(1)};Sales;`, `${person(2)};Sales`, `${person(2)};Legal`);
  expect(file.problems).toEqual([
    { code: 'row_repeated', row: 3, value: person(1), number: 2 },
    { code: 'person_in_two_units', row: 4, value: person(2), number: 5 },
    { code: 'person_in_two_units', row: 5, value: person(2), number: 4 },
  ]);
  expect(file.units).toMatchObject([{ path: ['Sales'], people: 1 }]);
});

test('two spellings of a unit are not two units', () => {
  const file = read(header, `${person(1)};Sales;North`, `${person(2)};sales;North`, `${person(3)};Sales;No\u200Brth`);
  expect(file.problems).toEqual([
    { code: 'spelled_differently', row: 3, value: 'sales', number: 2 },
    { code: 'spelled_differently', row: 4, value: 'No\u200Brth', number: 2 },
  ]);
  expect(file.units.map(({ people }) => people)).toEqual([1, 1]);
  expect(codes(header, `${person(1)};Sales;North`, `${person(2)};Legal;north`)).toEqual([]);
});

test('names may have 60 characters, run right to left, hold quotes or look like formulas', () => {
  const names = ['🙂'.repeat(60), 'מכירות צפון', '=1+1', '@SUM(A1)', 'Team "Nord"', "'quoted'", 'a\tb'];
  const file = read(header, ...names.map((name, index) => `${person(index)};"${name.replaceAll('"', '""')}"`));
  expect(file.problems).toEqual([]);
  expect(new Set(file.units.map(({ path }) => path[0]))).toEqual(new Set([...names.slice(0, -1), 'a b']));
  expect(codes(header, `${person(1)};Team "Nord"`)).toEqual([]);
  // Bidi controls don't become part of a name.
  expect(read(header, `${person(1)};\u202EselaS`).units[0]?.path).toEqual(['selaS']);
});

test.each([
  ['no_rows', ''],
  ['no_rows', '\r\n;;;\r\n  \r\n'],
  ['no_rows', `${header}\r\n\r\n`],
  ['header_missing', `${person(1)};Sales`],
  ['no_person_column', 'mail;Unit\r\nada@contoso.example;Sales'],
  ['no_unit_column', `id;Unit 2\r\n${person(1)};Sales`],
  ['column_twice', `id;Object ID;Unit\r\n${person(1)};${person(1)};Sales`],
  ['quote_not_closed', `${header}\r\n${person(1)};Sales\r\n${person(2)};"Sales`],
  ['too_many_rows', `${header}\r\n${`${person(1)};a\r\n`.repeat(fileLimits.rows + 1)}`],
  [
    'too_many_units',
    `${header}\r\n${Array.from({ length: fileLimits.units + 1 }, (_, index) => `${person(index)};${index}`).join('\n')}`,
  ],
  ['file_too_big', 'a'.repeat(fileLimits.bytes + 1)],
  ['is_workbook', 'PK\u0003\u0004\u0000'],
  ['not_text', 'a;b\0'],
])('a file that can’t be read is refused as a whole: %s', (code, text) => {
  const file = readUnitsFile(encode(text));
  expect(file.problems.map((problem) => problem.code)).toEqual([code]);
  expect(file).toMatchObject({ units: [], assignments: [] });
});

test('a file in an old code page or with broken characters is refused, not guessed', () => {
  const refused = (bytes: Uint8Array) => readUnitsFile(bytes).problems.map(({ code }) => code);
  const [before, after] = [encode('id;Einheit\n1;K'), encode('ln')];
  expect(refused(new Uint8Array([...before, 0xf6, ...after]))).toEqual(['not_utf8']);
  expect(refused(encodeUtf16(`${header}\n${person(1)};Sales`).slice(0, -1))).toEqual(['not_text']);
  expect(refused(encodeUtf16(`${header}\n${person(1)};Sales`).slice(2))).toEqual(['not_text']);
  expect(refused(encodeUtf16(`${header}\n${person(1)};Sales\0`))).toEqual(['not_text']);
  expect(readUnitsFile(encodeUtf16(`${header}\n${person(1)};Köln`)).units[0]?.path).toEqual(['Köln']);
});

test('an unclosed quotation mark is reported with its row', () => {
  const { problems } = read(header, `${person(1)};Sales`, `${person(2)};"Sales`, `${person(3)};Sales`);
  expect(problems).toMatchObject([{ code: 'quote_not_closed', row: 3 }]);
});

test('a problem’s quotation from the file is short, and on one line', () => {
  const { problems } = read(header, `"${'x'.repeat(5)}\n${'y'.repeat(100_000)}";Sales`);
  expect(problems[0]?.value).toBe(`xxxxx ${'y'.repeat(33)}…`);
});
