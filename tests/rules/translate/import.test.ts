import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { changesIn, writeChanges } from '../../../server/translate/change.ts';
import { readPo, writePo, type Entry } from '../../../server/translate/poFile.ts';
import { readUnits } from '../../../server/translate/units.ts';
import { smallWords } from '../../support/smallWords.ts';

const card = 'server/words/ar/card.ts';

const exported = (root: string) => readPo(writePo('ar', readUnits(root, 'ar'), () => card).toString()).entries;

/** As a translator who edits one entry of an export. */
function edited(entries: Entry[], id: string, target: string): Entry[] {
  expect(entries.map((entry) => entry.id)).toContain(id);
  return entries.map((entry) => (entry.id === id ? { ...entry, target } : entry));
}

function refusals(root: string, entries: Entry[]): string[] {
  return changesIn('ar', entries, readUnits(root, 'ar')).refusals;
}

test('a translator sees English, its comment, how long a text may be, and the code around it', () => {
  const po = writePo('ar', readUnits(smallWords(), 'ar'), () => card).toString();
  const about = (id: string) => po.split('\n\n').find((entry) => entry.includes(`msgctxt "${id}"`));
  const save = about('card#card.save');
  expect(save).toContain('#: server/words/ar/card.ts:7\n#. On a button.\n#. At most 16 characters, better 10.\n');
  expect(save).toMatch(/, max-length:16\nmsgctxt "card#card.save"\nmsgid "Save"\nmsgstr "حفظ"$/);
  expect(about('card#card.missing.no_owner')).toContain('msgid "“{name}” has no owner."\nmsgstr "«{name}» بلا مسؤول."');
  expect(about('card#card.count/few')).toContain('msgid "{n} things"\nmsgstr "{n} أشياء"');
  expect(about('card#card.said')).toContain('#. {2} is ${n === 1 ? ');
  expect(about('card#card.frame/consent')).toContain('msgid "By consent"');
  expect(about('card#card.list.1')).toContain('msgid "Second"');
  expect(about('shipped/manifest#manifest.staticTabs[0].name')).toContain('max-length:128\n');
});

test('an import changes the texts in their place, and nothing else', async () => {
  const root = smallWords();
  const entries = Object.entries({
    'card#card.save': 'احفظ \'ذا\' و"ذاك"',
    'card#card.missing.no_owner': 'لا مسؤول: {name}',
    'card#card.count/few': 'أشياء: {n}',
    'card#card.said': '{2}: {name}',
    'card#card.said/other': 'مرات {n}',
    'card#card.frame/vote': 'تصويت',
  }).reduce((all, [id, target]) => edited(all, id, target), exported(root));
  const { changes, refusals: none } = changesIn('ar', entries, readUnits(root, 'ar'));
  expect([changes.length, none]).toEqual([6, []]);
  const before = readFileSync(join(root, card), 'utf8');
  expect(await writeChanges(root, changes)).toEqual([join(root, card)]);
  expect(readFileSync(join(root, card), 'utf8')).toBe(
    before
      .replace("'حفظ'", `'احفظ \\'ذا\\' و"ذاك"'`)
      .replace('`«${name}» بلا مسؤول.`', '`لا مسؤول: ${name}`')
      .replace('`${n} أشياء`', '`أشياء: ${n}`')
      .replace("`قالها ${name} ${n === 1 ? 'مرة' : `${n} مرات`}`", "`${n === 1 ? 'مرة' : `مرات ${n}`}: ${name}`")
      .replace("'بالتصويت'", "'تصويت'"),
  );
});

test.each([
  ['a lost placeholder', 'card#card.missing.no_owner', 'بلا مسؤول', 'the placeholder {name} is missing.'],
  ['a new placeholder', 'card#card.save', 'حفظ {name}', 'nothing fills the placeholder {name}.'],
  ['a half placeholder', 'card#card.save', 'حفظ {', 'a brace is missing.'],
  ['a long button', 'card#card.save', 'حفظ كل ما كُتب هنا حتى الآن', 'is too long: 26 of 16 characters'],
  ['an invisible mark', 'card#card.save', '\u200Fحفظ', 'contains a direction mark'],
  ['only a space', 'card#card.save', ' ', 'it is blank.'],
])('an import refuses %s, and says where', (_, id, target, why) => {
  const root = smallWords();
  const [refusal, ...others] = refusals(root, edited(exported(root), id, target));
  expect(others).toEqual([]);
  expect(refusal?.startsWith(`${id}: ${why}`)).toBe(true);
});

test('what the program changed since the export is refused, unless it was left alone', () => {
  const before = exported(smallWords());
  const now = smallWords({
    'server/words/en/card.ts': (code) => code.replace("'Save'", "'Keep'"),
    [card]: (code) => code.replace('ما تقرّر', 'القرارات').replace('  list:', '  lines:'),
  });
  expect(refusals(now, before)).toEqual([
    'card#card.list.0: there is no such text. Export again.',
    'card#card.list.1: there is no such text. Export again.',
  ]);
  const changed = edited(edited(before, 'card#card.save', 'إبقاء'), 'card#card.title', 'ما قررناه');
  expect(refusals(now, changed).slice(0, 2)).toEqual([
    'card#card.save: English has changed since the export. It says now: Keep',
    'card#card.title: somebody else has changed it since the export. It says now: القرارات',
  ]);
});

test('what a translator hasn’t finished is left as it is', () => {
  const root = smallWords();
  const po = writePo('ar', readUnits(root, 'ar'), () => card).toString();
  const unsure = readPo(po.replace(', max-length:16', ', fuzzy, max-length:16').replace('"حفظ"', '"إبقاء"')).entries;
  const entries = edited(unsure, 'card#card.title', '');
  expect(changesIn('ar', entries, readUnits(root, 'ar'))).toEqual({ changes: [], refusals: [], unfinished: 2 });
});
