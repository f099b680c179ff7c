import { inEachLanguage } from '#contract/rules/languages.ts';
import { expect, test } from 'vitest';
import type { Insights, UnitFigure } from '#contract/organization/insights.ts';
import { withDrops } from '../../../../server/features/insights/drops.ts';

const unit = 'unit';

type Shown = [share: number, answers: number, is?: UnitFigure['is']];

const figure = ([share, answers, is = 'exact']: Shown): UnitFigure => ({
  share,
  is,
  from: 0,
  to: 100,
  answers,
  hosts: 5,
  isWhole: true,
  consistency: null,
  direction: null,
  spread: null,
});

function quarter(id: string, behaviours: Record<string, Shown | null>): Insights['quarters'][number] {
  return {
    quarter: id,
    figures: Object.entries(behaviours).map(([behaviour, shown]) => ({
      subject: { kind: 'seen', behaviour, version: 1, names: inEachLanguage(() => behaviour) },
      units: { [unit]: shown && figure(shown) },
    })),
  };
}

const others = (share: number) =>
  Object.fromEntries(['b', 'c', 'd', 'e', 'f', 'g'].map((id): [string, Shown] => [id, [share, 20]]));

const dropsOf = (before: Record<string, Shown | null>, after: Record<string, Shown | null>, from = '2026-Q2') =>
  withDrops([quarter('2026-Q3', after), quarter(from, before)], unit)[0]?.drops;

test('a drop is shown only at p < .05 and 25 points or more, from shown numbers [002-13]', () => {
  // 18/20 → 11/20 has p = .031; 9/10 → 5/10 has p = .14; 24 points are never enough, however many answered.
  expect(dropsOf({ a: [90, 20] }, { a: [55, 20] })).toMatchObject([{ behaviour: 'a', ofMany: null }]);
  expect(dropsOf({ a: [90, 10] }, { a: [50, 10] })).toEqual([]);
  expect(dropsOf({ a: [74, 10_000] }, { a: [50, 10_000] })).toEqual([]);
  expect(dropsOf({ a: [75, 10_000] }, { a: [50, 10_000] })).toHaveLength(1);
  expect(dropsOf({ a: [55, 20] }, { a: [90, 20] }), 'a rise').toEqual([]);
});

test('one of seven behaviours with p above .007 says that it may have moved by chance [002-13]', () => {
  expect(dropsOf({ a: [90, 20], ...others(60) }, { a: [55, 20], ...others(60) })).toMatchObject([
    { behaviour: 'a', before: { quarter: '2026-Q2', share: 90, answers: 20 }, ofMany: 7 },
  ]);
  expect(dropsOf({ a: [90, 20], ...others(60) }, { a: [40, 20], ...others(60) })).toMatchObject([{ ofMany: null }]);
});

test('a drop needs two quarters in a row, two shares and one wording', () => {
  expect(dropsOf({ a: [90, 20] }, { a: [40, 20] }, '2026-Q1')).toBeUndefined();
  expect(dropsOf({ a: [95, 100, 'at_least'] }, { a: [40, 100] })).toEqual([]);
  expect(dropsOf({ a: null }, { a: [40, 20] })).toEqual([]);
  const [after, before] = [quarter('2026-Q3', { a: [40, 20] }), quarter('2026-Q2', { a: [90, 20] })];
  const [reworded] = before.figures;
  if (reworded?.subject.kind === 'seen') reworded.subject.version = 2;
  expect(withDrops([after, before], unit)[0]?.drops).toEqual([]);
});
