import { inEachLanguage } from '#contract/rules/languages.ts';
import { expect, test } from 'vitest';
import { isDue, weekOf } from '#contract/rules/person/reflection.ts';
import { factsOf, mayBegin, weekIn } from '../../../server/features/reflection/rules.ts';

test.for([
  // Sunday 23:59 in Kiritimati, 14 hours ahead of UTC, while Samoa's Sunday hasn't begun.
  ['Pacific/Kiritimati', '2026-11-29T09:59:00Z', '2026-W48'],
  ['Pacific/Kiritimati', '2026-11-29T10:00:00Z', '2026-W49'],
  ['Pacific/Pago_Pago', '2026-11-29T10:00:00Z', '2026-W48'],
  // Monday 00:01 in Pago Pago, 11 hours behind.
  ['Pacific/Pago_Pago', '2026-11-30T10:59:00Z', '2026-W48'],
  ['Pacific/Pago_Pago', '2026-11-30T11:01:00Z', '2026-W49'],
  ['Europe/Berlin', '2026-10-25T22:59:00Z', '2026-W43'],
  ['Europe/Berlin', '2026-10-25T23:00:00Z', '2026-W44'],
  ['America/New_York', '2027-01-04T04:59:00Z', '2026-W53'],
  ['America/New_York', '2027-01-04T05:00:00Z', '2027-W01'],
] as const)('a week begins on Monday where its author is: %s, %s', ([zone, at, week]) => {
  expect(weekIn(zone, Date.parse(at))).toBe(week);
});

test.for([
  ['2026-01-01', '2026-W01'],
  ['2026-12-28', '2026-W53'],
  ['2027-01-03', '2026-W53'],
  ['2027-01-04', '2027-W01'],
  ['2024-12-30', '2025-W01'],
  ['2021-01-03', '2020-W53'],
  ['2023-01-01', '2022-W52'],
] as const)('a week belongs to the year of its Thursday: %s', ([day, week]) => {
  expect(weekOf(day)).toBe(week);
});

test('a reflection is due from the weekday that its author chose, or never', () => {
  const days = ['2026-11-25', '2026-11-26', '2026-11-29', '2026-11-30'];
  expect(days.map((day) => isDue(day, 4))).toEqual([false, true, true, false]);
  expect(days.map((day) => isDue(day, 7))).toEqual([false, false, true, false]);
  expect(days.map((day) => isDue(day, null))).toEqual([false, false, false, false]);
});

test('a reflection begins in its own week or the one after, also over the turn of the year', () => {
  const now = Date.parse('2027-01-04T12:00:00Z');
  const weeks = ['2026-W52', '2026-W53', '2027-W01', '2027-W02'];
  expect(weeks.map((week) => mayBegin(week, 'UTC', now))).toEqual([false, true, true, false]);
});

test('facts say what was done and seen, never what wasn’t', () => {
  const label = inEachLanguage(() => 'Invited dissent');
  const seen = { release: 'r', behaviour: 'dissent', version: 1, label, band: null, saw: 4, answers: 10 };
  const hosted = [
    { id: 'a', topic: 'Launch', said: 3, items: 3 },
    { id: 'b', topic: 'Launch', said: 0, items: 3 },
  ];
  const practised = { id: 'dissent', version: 1, name: inEachLanguage(() => 'Invite dissent') };
  const before = { week: '2026-W47', sendings: 1, when: 'it is quiet', act: 'wait' };
  const facts = factsOf({ hosted, seen: [seen, { ...seen, version: 2, saw: 7 }], before, observed: [], practised });
  expect(facts).toEqual([
    { kind: 'next', id: 'next:2026-W47:1', when: 'it is quiet', act: 'wait' },
    { kind: 'practised', id: 'practised:dissent:1', name: practised.name },
    { kind: 'hosted', id: 'hosted:2', times: 2 },
    { kind: 'ticked', id: 'ticked:a:3', topic: 'Launch', said: 3, of: 3 },
    { kind: 'seen', id: 'seen:r:dissent:1', label, band: 'some' },
    { kind: 'seen', id: 'seen:r:dissent:2', label, band: 'most' },
  ]);
  expect(factsOf({ hosted: [], seen: [], before: undefined, observed: [], practised: undefined })).toEqual([]);
});
