import { expect, test } from 'vitest';
import { monthBefore } from '#contract/rules/person/digest.ts';
import { acknowledgementKinds } from '#contract/rules/meeting/acknowledgement.ts';
import { lineLength } from '#contract/rules/text.ts';
import { catalogue as german } from '#words/de/catalogue.ts';
import { catalogue as english } from '#words/en/catalogue.ts';
import { formatFor } from '#words/format.ts';
import { byKind } from '../../../server/features/digest/rules.ts';
import { digestLines, linesIn, problemOf } from '../../../src/features/digest/lines.ts';

const [bo, cai, dana] = ['Bo', 'Cai', 'Dana'].map((name) => ({ id: name, name }));
const gone = { id: 'gone', name: '' };

test('a digest is of the month before, also across a year’s end [001-08]', () => {
  expect(['2026-12-01', '2027-01-07', '2026-03-31'].map(monthBefore)).toEqual(['2026-11', '2026-12', '2026-02']);
});

test('a digest names people by kind, once each, without those who left or asked to be left off [001-08]', () => {
  const said = [
    { kind: 'thanks' as const, to: [], what: '' },
    { kind: 'risk' as const, to: [bo, cai], what: 'Saw the gap' },
    { kind: 'risk' as const, to: [cai, gone, { id: null, name: 'Zoe' }], what: ' ' },
    { kind: 'coaching' as const, to: [dana], what: 'Sat with us' },
    { kind: 'initiative' as const, to: [gone], what: 'Secret' },
  ].map((one) => ({ ...one, to: one.to.flatMap((person) => person ?? []) }));
  expect(byKind(said, new Set(['Dana']))).toEqual([
    { kind: 'risk', to: [bo, cai, { id: null, name: 'Zoe' }], what: 'Saw the gap' },
    { kind: 'thanks', to: [], what: '' },
  ]);
});

test('a digest has ten lines at most, in both languages, and each fits [001-08]', () => {
  const full = {
    month: '2026-11',
    acknowledged: acknowledgementKinds.map((kind) => ({
      kind,
      to: [{ id: 'b', name: 'Bo' }],
      what: 'w'.repeat(lineLength),
    })),
    learned: 'Try the restore',
    changed: 'Papers come before',
  };
  for (const [words, language] of [
    [english, 'en'],
    [german, 'de'],
  ] as const) {
    const lines = digestLines(full, words, formatFor(language));
    expect(problemOf(lines)).toBeUndefined();
    expect(lines).toHaveLength(10);
  }
  const small = {
    ...full,
    acknowledged: [{ kind: 'risk' as const, to: [], what: 'Saw the gap' }],
    learned: '',
    changed: '',
  };
  expect(digestLines(small, english, formatFor('en'))).toEqual([
    'Thank you for November.',
    'Raised a risk or bad news: The whole team (Saw the gap)',
  ]);
});

test('blank lines of a digest only separate, and it says what is too long [001-08]', () => {
  expect(linesIn(' one \n\n\u200b\ntwo')).toEqual(['one', 'two']);
  expect(problemOf([])).toEqual({ is: 'empty' });
  expect(problemOf(Array.from({ length: 11 }, String))).toEqual({ is: 'too_many', lines: 11 });
  expect(problemOf(['one', 'x'.repeat(lineLength + 1)])).toEqual({ is: 'too_long', line: 2 });
});
