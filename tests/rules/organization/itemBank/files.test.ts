import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { languages } from '#contract/rules/languages.ts';
import { itemsAsText, selectItems } from '#contract/rules/organization/itemBank.ts';
import { item as itemSchema } from '#contract/organization/itemBank.ts';
import { serverWords } from '#words/serverWords.ts';
import { defaultSet } from '../../../../server/features/behaviour/defaults.ts';
import { itemRows } from '../../../../server/features/itemBank/csv.ts';
import { itemsOf } from '../../../../server/features/itemBank/items.ts';
import { csvOf } from '../../../../server/platform/csv.ts';
import { qualtricsOf } from '../../../../server/features/itemBank/qualtrics.ts';
import { readCsv, withoutApostrophe } from '../../../support/csv.ts';

const items = itemsOf(defaultSet, serverWords);
const byteOrderMark = '\uFEFF';

type Rows = (string | number)[][];

async function written(rows: Rows, delimiter: ',' | ';' = ';'): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    await buffer(csvOf(rows, delimiter === ';' ? 'semicolons' : 'commas')),
  );
}

async function reread(rows: Rows, delimiter: ',' | ';'): Promise<Rows> {
  const text = await written(rows, delimiter);
  expect(text.startsWith(byteOrderMark)).toBe(true);
  return readCsv(text.slice(1), delimiter).map((row) => row.map(withoutApostrophe));
}

const vectors = [
  '=1+1',
  '+49 30',
  '-3',
  '@SUM(A1)',
  '\tTab',
  '\rReturn',
  '＝1＋1',
  'He said "no"',
  'a;b',
  'a,b',
  'two\r\nlines',
  'two\nlines',
  'a\rb',
  "'=1+1",
  "'quoted'",
  'Prüfung: ß, ä, ö, ü, 日本, 🙂',
  ' spaces ',
  '007',
  '',
];

test('texts that spreadsheets trip over come back from a file unchanged [000-62]', async () => {
  for (const delimiter of [';', ','] as const)
    expect(await reread([vectors, [3, -3, 1.5, 'x']], delimiter)).toEqual([vectors, [3, -3, 1.5, 'x']]);
});

test('no text begins as a formula, and numbers stay numbers [000-62]', async () => {
  const text = await written([['=1+1', '-3', -3, '@SUM(A1)', '+1', '\t=1', '\r=1', 7]]);
  expect(text.slice(1)).toBe(`"'=1+1";"'-3";-3;"'@SUM(A1)";"'+1";"'\t=1";"'\r=1";7\r\n`);
});

const letters = ['=', '+', '-', '@', '\t', '\r', '\n', '"', "'", ';', ',', ' ', 'a', 'ß', '＝'];

test('any text comes back from a file as it was [000-62]', async () => {
  const cell = fc.string({ unit: fc.constantFrom(...letters) });
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(rows, async (some) => {
      expect(await reread(some, ';')).toEqual(some);
    }),
  );
});

test('the item bank lists each question by a permanent id, in both languages [000-62]', async () => {
  const [header, ...rows] = await reread([...itemRows(items, ['en', 'de'])], ';');
  const columns = ['question_en', 'answers_en', 'question_de', 'answers_de'];
  expect(header).toEqual(['item', 'version', 'group', 'scale', 'not_applicable', ...columns]);
  expect(rows).toHaveLength(7 + 4 + 24);
  const reasons = rows.find(([id]) => id === 'behaviour_reasons');
  expect(reasons).toEqual([
    'behaviour_reasons',
    1,
    'behaviour',
    'saw',
    9,
    'Was it explained why we decided so?',
    '1 = saw it | 2 = didn’t | 9 = can’t tell (N/A)',
    'Wurde erklärt, warum so entschieden wurde?',
    '1 = ja | 2 = nein | 9 = unklar (N/A)',
  ]);
  const clarity = rows.find(([id]) => id === 'pulse_clarity');
  expect(clarity?.slice(3, 7)).toEqual([
    'one_to_five',
    '',
    'I left knowing what was decided and what happens next',
    '1 = no | 2 | 3 | 4 | 5 = fully',
  ]);
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  for (const one of items) expect(itemSchema.parse(one)).toEqual(one);
});

test('there are items on recognition and fairness, and none of theirs is vague [000-12, 000-34]', () => {
  const groups = Object.groupBy(selectItems(items, 'ready_made', languages), ({ group }) => group);
  expect(Object.keys(groups).toSorted()).toEqual(['fairness', 'friction', 'leading', 'recognition', 'safety']);
  // Concrete: a period, so that people remember instead of judging. About a leader: their name goes where … is.
  for (const { texts, group } of selectItems(items, 'ready_made', languages)) {
    expect(texts.en?.question).toMatch(/^In the last (?:three months|month), .*\?$/);
    expect(texts.de?.question).toMatch(/in den letzten drei Monaten|im letzten Monat/);
    expect([texts.en?.question.includes('…'), texts.de?.question.includes('…')]).toEqual(
      group === 'leading' ? [true, true] : [false, false],
    );
  }
  const ids = groups.leading?.map(({ id }) => id);
  for (const asked of ['eye_contact', 'acknowledges', 'invites_challenge', 'timely_feedback', 'clarifies'])
    expect(ids).toContain(`leading_${asked}`);
});

const idsIn = (group: string) => items.flatMap((item) => (item.group === group ? [item.id] : []));

test('items on safety ask for ideas shared, mistakes admitted and support given [004-08]', () => {
  expect(idsIn('safety')).toEqual(['safety_idea', 'safety_mistake', 'safety_support']);
});

test('items ask what got in the way, in meetings and of nobody in particular [002-19]', () => {
  expect(idsIn('friction')).toEqual(['friction_interrupted', 'friction_dismissed', 'friction_elsewhere']);
  const asked = items.filter(({ group }) => group === 'friction').flatMap(({ texts }) => [texts.en, texts.de]);
  for (const texts of asked) expect(texts?.question).not.toMatch(/…|manager|host|leader|Führungskraft|Leitung/i);
});

test('a person copies the questions of their choice as plain text [000-62]', () => {
  const [first] = selectItems(items, 'set', languages);
  expect(itemsAsText(first ? [first] : [], ['de'])).toBe(
    '[behaviour_purpose, v1]\nWurde gesagt, warum wir hier sind?\n1 = ja · 2 = nein · 9 = unklar (N/A)',
  );
  expect(selectItems(items, 'set', languages)).toHaveLength(7);
  expect(selectItems(items, 'all', languages)).toEqual(items);
  const [english, both] = items.map((one, index) => (index === 0 ? { ...one, texts: { en: one.texts.en } } : one));
  if (!english?.texts.en || !both) throw new Error('There are items');
  const some = [{ ...english, texts: { en: english.texts.en } }, both];
  expect(selectItems(some, 'all', ['de'])).toEqual([both]);
  expect(itemsAsText(some, ['de', 'en']).match(/Was it said why we are here/g)).toHaveLength(1);
});

test('a Qualtrics file has a tag for each part, and texts that are no tags [000-62]', () => {
  const [one] = items;
  if (!one) throw new Error('There are items');
  const asked = (question: string, answers = one.texts.en?.answers ?? []) => ({
    ...one,
    texts: { ...one.texts, en: { question, answers } },
  });
  expect(qualtricsOf([asked('Was it [[Block:x]] ${e://Field/x} <b> & so?')], ['en'])).toBe(
    [
      '[[AdvancedFormat]]',
      '',
      '[[Block:Bookend en]]',
      '',
      '[[Question:MC:SingleAnswer:Vertical]]',
      '[[ID:behaviour_purpose_v1]]',
      'Was it &#91;&#91;Block:x]] &#36;{e://Field/x} &lt;b&gt; &amp; so?',
      '[[AdvancedChoices]]',
      '[[Choice:1]]',
      'saw it',
      '[[Choice:2]]',
      'didn’t',
      '[[Choice:9]]',
      'can’t tell',
      '',
    ].join('\n'),
  );
  const both = qualtricsOf(items, ['en', 'de']);
  const tags = [...both.matchAll(/\[\[ID:(.*)\]\]/g)].map(([, tag]) => tag);
  expect(new Set(tags).size).toBe(2 * items.length);
  expect(both.match(/\[\[Block:/g)).toHaveLength(2);
  expect(both.split('\n')[0]).toBe('[[AdvancedFormat]]');
});
