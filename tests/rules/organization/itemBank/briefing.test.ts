import { describe, expect, test } from 'vitest';
import { serverWords } from '#words/serverWords.ts';
import { defaultSet } from '../../../../server/features/behaviour/defaults.ts';
import { briefingOf } from '../../../../server/features/itemBank/briefing.ts';
import { atLeast, createTally, type Released } from '../../../../server/features/itemBank/rules.ts';
import { lastQuarters, quartersBegun } from '../../../../server/core/quarter.ts';

const cell = (saw: number, answers: number) => ({ behaviour: 'purpose', version: 1, saw, answers });

describe('which quarters', () => {
  test.each([
    ['2026-11-23T12:00Z', '2026-Q2', '2026-Q3'],
    ['2027-01-01T12:00Z', '2026-Q2', '2026-Q3'],
    ['2027-01-02T00:00Z', '2026-Q3', '2026-Q4'],
    ['2027-02-01T00:00Z', '2026-Q3', '2026-Q4'],
  ])('on %s the last two that are over are %s and %s', (now, before, after) => {
    const quarters = lastQuarters(Date.parse(now));
    expect(quarters.map(({ id }) => id)).toEqual([before, after]);
    expect(quarters[0].until).toBe(quarters[1].from);
  });

  test('on a quarter’s first day those that can be read and those that have begun are four', () => {
    const begun = quartersBegun(Date.parse('2027-01-01T12:00Z')).map(({ id }) => id);
    expect(begun).toEqual(['2026-Q2', '2026-Q3', '2026-Q4', '2027-Q1']);
  });

  test('a quarter is three months in UTC', () => {
    const [before] = lastQuarters(Date.parse('2026-05-05'));
    expect(before).toEqual({ id: '2025-Q4', from: Date.UTC(2025, 9), until: Date.UTC(2026, 0) });
  });
});

describe('what may be counted', () => {
  const result = (host: number, seen: Partial<Released['seen'][number]> = {}): Released => ({
    host: `host ${host}`,
    seen: [{ behaviour: 'purpose', version: 1, answers: 12, saw: 6, ...seen }],
  });
  const cellsOf = (results: Released[]) => {
    const tally = createTally();
    for (const one of results) tally.add(one);
    return tally.cells();
  };
  const five = [1, 2, 3, 4, 5].map((host) => result(host));

  test('five hosts with numbers are enough, four are not, however many results they have [000-32]', () => {
    expect(cellsOf(five)).toEqual([cell(30, 60)]);
    expect(cellsOf([...five.slice(1), result(2), result(3)])).toEqual([]);
  });

  test('fewer than ten answers are not enough [000-32]', () => {
    const few = (answers: number) => [1, 2, 3, 4, 5].map((host) => result(host, { answers, saw: 1 }));
    expect(cellsOf(few(1))).toEqual([]);
    expect(cellsOf(few(2))).toEqual([cell(5, 10)]);
  });

  test('results that have only a band count for nothing [000-32]', () => {
    expect(cellsOf([...five.slice(1), result(1, { saw: null })])).toEqual([]);
    expect(cellsOf([...five, result(6, { saw: null })])).toEqual([cell(30, 60)]);
  });

  test('another wording is never added up with this one [000-32]', () => {
    expect(cellsOf([...five.slice(1), result(1, { version: 2 })])).toEqual([]);
    expect(cellsOf([...five, result(6, { version: 2 })])).toEqual([cell(30, 60)]);
  });
});

describe('the briefing', () => {
  const [purpose] = defaultSet;
  if (!purpose) throw new Error('There are behaviours');
  const quarters = (before: object[], after: object[]) =>
    [
      { quarter: '2026-Q2', cells: before as never[] },
      { quarter: '2026-Q3', cells: after as never[] },
    ] as const;

  test('tells behaviour, sentence, direction, number, period and how sure that is [000-32]', () => {
    const { texts } = briefingOf(purpose, quarters([cell(33, 64)], [cell(58, 69)]), serverWords);
    expect(texts.en).toBe(
      [
        'Open with purpose',
        'The sentence: “What we are here for: …”',
        'Asked “Was it said why we are here?”, clearly more people said yes in Q3 2026 than in Q2 2026. This rests on at least 60 answers in Q2 2026 and at least 60 in Q3 2026, given anonymously after meetings of at least five hosts in each quarter. We call a change clear only if it is at least 25 percentage points and chance alone would show one as large in fewer than 1 of 20 comparisons; even so, of seven behaviours one can move by chance.',
      ].join('\n\n'),
    );
    expect(texts.de).toContain('haben im 3. Quartal 2026 deutlich mehr Menschen mit Ja geantwortet');
    expect(texts.de).toContain('Der Satz dazu: „Dafür sind wir hier: …“');
  });

  test('says so where there is not enough, or only of another wording, and tells no number [000-32]', () => {
    const other = { ...cell(33, 64), version: 2 };
    for (const [before, after] of [
      [[], []],
      [[cell(33, 64)], []],
      [[], [cell(33, 64)]],
      [[other], [cell(33, 64)]],
    ]) {
      const { texts } = briefingOf(purpose, quarters(before ?? [], after ?? []), serverWords);
      expect(texts.en).toContain('There aren’t enough answers from Q2 2026 and Q3 2026 yet');
      expect(`${texts.en}${texts.de}`).not.toMatch(/\b(?:33|60|64)\b/);
    }
  });

  test('a host who knows their own answers learns nothing exact about the others [000-32]', () => {
    expect([10, 19, 20, 64].map(atLeast)).toEqual([10, 10, 20, 60]);
  });
});
