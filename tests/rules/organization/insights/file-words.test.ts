import { expect, test } from 'vitest';
import { languages, locales } from '#contract/rules/languages.ts';
import { measures, type Measure } from '#contract/rules/organization/insightsFiles.ts';
import { serverWords } from '#words/serverWords.ts';
import { foldHeading } from '../../../../server/features/insights/files/names.ts';
import { previewMeasures } from '../../../../server/features/insights/files/measuresFile.ts';
import { readPeriod } from '../../../../server/features/insights/files/periods.ts';
import { readUnitsFile } from '../../../../server/features/insights/files/unitsFile.ts';
import { encode } from '../../../support/insights/csvFiles.ts';

const each = languages.map((language) => [language, serverWords[language]] as const);

const person = '00000000-0000-4000-8000-000000000001';
const units = [{ id: 'sales', path: ['Sales'], people: 40 }];

/** What a hint puts in quotation marks. */
const quoted = (text: string) =>
  [...text.matchAll(/[“„«「]\s?([^“”„«»「」]+?)\s?[”“»」]/gu)].map(([, name]) => name ?? '');

const preview = (...lines: string[]) =>
  previewMeasures(encode(lines.join('\n')), { units, kept: [], runningQuarter: '2026-Q4' });

test.each(each)('a units file with the columns that the hint names is read: %s', (_, { insights: { files } }) => {
  const columns = quoted(files.unitsHint);
  expect(columns).toHaveLength(4);
  for (const headings of [columns, columns.map((name) => name.toUpperCase())]) {
    const file = readUnitsFile(encode([headings.join(';'), `${person};Sales;North;Hamburg`].join('\n')));
    expect(file.problems).toEqual([]);
    expect(file.units.map(({ path }) => path.join('/'))).toEqual(['Sales', 'Sales/North', 'Sales/North/Hamburg']);
  }
});

test.each(each)('a measures file with the columns that the hint names is read: %s', (_, { insights: { files } }) => {
  const columns = quoted(files.measuresHint);
  expect(columns).toHaveLength(4);
  for (const measure of measures)
    expect(preview(columns.join(';'), `Sales;2026-Q3;${files.measures[measure]};3`)).toMatchObject({
      problems: [],
      values: [{ measure, quarter: '2026-Q3', value: 3 }],
    });
});

test.each(each)('a file without a column is read once it has the one that the problem names: %s', (_, words) => {
  const { problems } = words.insights.files;
  const named = (code: 'no_unit_column' | 'no_period_column' | 'no_measure_column' | 'no_value_column') =>
    quoted(problems[code]('', 0))[0] ?? '';
  const header = [named('no_unit_column'), named('no_period_column'), named('no_measure_column')];
  expect(preview([...header, named('no_value_column')].join(';'), 'Sales;2026-Q3;turnover;3').problems).toEqual([]);
  const [ofPerson, ofGroup] = quoted(problems.no_person_column('', 0));
  expect(readUnitsFile(encode(`${ofPerson};${header[0]}\n${person};Sales`)).problems).toEqual([]);
  expect(quoted(words.insights.files.groupsHint)).toEqual([ofGroup]);
  expect(readUnitsFile(encode(`${ofGroup};${header[0]}\n${person};Sales`)).groups).toEqual([person]);
});

test.each(each)(
  'a measure that the hint lists is read as the hint spells it: %s',
  (_, { insights: { files }, fileWords }) => {
    const hint = foldHeading(files.measuresHint);
    const said = foldHeading(files.problems.measure_unknown('', 0));
    for (const measure of measures)
      for (const text of [hint, said])
        expect(
          fileWords.measures[measure]
            .concat(serverWords.en.fileWords.measures[measure])
            .map(foldHeading)
            .filter((name) => text.includes(name)),
        ).not.toEqual([]);
  },
);

test.each(each)('a quarter is read as Bookend writes it: %s', (_, { insightsView: words }) => {
  for (const number of [1, 2, 3, 4])
    for (const text of [words.quarterName(number, 2026), `${words.quarterShort(number)} 2026`])
      expect([text, readPeriod(text)]).toEqual([text, { quarter: `2026-Q${number}`, month: null }]);
});

test.each(languages)('a month is read as its language writes it: %s', (language) => {
  for (let number = 1; number <= 12; number++)
    for (const month of ['long', 'short', '2-digit'] as const) {
      const text = new Intl.DateTimeFormat(locales[language], { year: 'numeric', month }).format(
        new Date(2026, number - 1, 1),
      );
      expect([text, readPeriod(text)]).toEqual([text, { quarter: `2026-Q${Math.ceil(number / 3)}`, month: number }]);
    }
});

test.each([
  ['3e trimestre 2026', null],
  ['3e trimestre de l’année 2026', null],
  ['TROISIEME TRIMESTRE 2026', null],
  ['T3 2026', null],
  ['3T 2026', null],
  ['3.er trimestre de 2026', null],
  ['Tercer trimestre de 2026', null],
  ['2026年第3四半期', null],
  ['２０２６年第３四半期', null],
  ['ربع السنة الثالث 2026', null],
  ['الربع الثالث من عام ٢٠٢٦', null],
  ['Q3 ٢٠٢٦', null],
  ['drittes Quartal 2026', null],
  ['third quarter of 2026', null],
  ['juillet 2026 à septembre 2026', null],
  ['julio de 2026 a septiembre de 2026', null],
  ['2026年7月～2026年9月', null],
  ['يوليو 2026 إلى سبتمبر 2026', null],
  ['juil.-26', 7],
  ['ago-26', 8],
  ['AOUT 2026', 8],
  ['2026年7月', 7],
  ['٢٠٢٦/٠٧', 7],
  ['تموز 2026', 7],
  ['جويلية 2026', 7],
])('%s is in the third quarter of 2026', (text, month) => {
  expect(readPeriod(text)).toEqual({ quarter: '2026-Q3', month });
});

test.each([
  ['a fiscal year’s quarter', '2026年度第1四半期'],
  ['a day', '1 juillet 2026'],
  ['a day, its month first', 'July 1 2026'],
  ['a day of a short year', '26 Jul'],
  ['half a year', '1er semestre 2026'],
  ['a fifth quarter', 'T5 2026'],
  ['a thirteenth month', '2026年13月'],
  ['two quarters', 'Q1 Q2 2026'],
  ['a quarter and a month', 'Q3 July 2026'],
  ['a year alone', '2026年'],
  ['a quarter without a year', '第3四半期'],
])('%s is no quarter and no month', (_, text) => {
  expect(readPeriod(text)).toBeNull();
});

test('كانون الثاني and كانون الأول are the first and the last month', () => {
  const read = ['كانون الثاني 2026', 'كانون الأول 2026', 'تشرين الأول 2026'].map((text) => readPeriod(text)?.month);
  expect(read).toEqual([1, 12, 10]);
});

test('no name in a file means two things, whatever languages it is written in', () => {
  const meanings = (pick: (words: (typeof serverWords)['en']['fileWords']) => [string, readonly string[]][]) => {
    const found = each.flatMap(([, { fileWords }]) =>
      pick(fileWords).flatMap(([meaning, names]) => names.map((name) => [foldHeading(name), meaning] as const)),
    );
    return [...Map.groupBy(found, ([name]) => name)].filter(([, all]) => new Set(all.map(([, one]) => one)).size > 1);
  };
  expect(meanings(({ unitColumns }) => Object.entries(unitColumns))).toEqual([]);
  expect(meanings(({ measureColumns }) => Object.entries(measureColumns))).toEqual([]);
  expect(meanings(({ measures: names }) => Object.entries(names) as [Measure, readonly string[]][])).toEqual([]);
  expect(
    meanings(({ period: { months, ordinals, quarter, month, around } }) => [
      ...[...months.entries()].map(([at, names]): [string, readonly string[]] => [`month ${at}`, names]),
      ...[...ordinals.entries()].map(([at, names]): [string, readonly string[]] => [`ordinal ${at}`, names]),
      ['quarter', quarter],
      ['month', month],
      ['around', around],
    ]),
  ).toEqual([]);
});
