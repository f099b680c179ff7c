import { expect, test } from 'vitest';
import { isEnding, keptUntil } from '../../../server/features/aside/rules.ts';
import { chooseNotLately } from '../../../server/features/notLately/rules.ts';

const dayMs = 86_400_000;

const [bo, cai, dana, eli] = ['Bo', 'Cai', 'Dana', 'Eli'].map((name) => ({ id: name.toLowerCase(), name }));
const all = [eli, bo, dana, cai].flatMap((one) => one ?? []);

test.for([
  ['nobody is there', [], [], [], 0, []],
  ['everybody has been met', all, ['bo', 'cai', 'dana', 'eli'], [], 0, []],
  ['somebody was met', all, ['cai'], [], 0, ['Bo', 'Dana', 'Eli']],
  ['somebody asked to be left off', all, ['cai'], ['eli'], 0, ['Bo', 'Dana']],
  ['a fourth waits for the next week', all, [], [], 0, ['Bo', 'Cai', 'Dana']],
  ['the next week begins with the fourth', all, [], [], 1, ['Eli', 'Bo', 'Cai']],
  ['the week after, somebody else waits', all, [], [], 2, ['Dana', 'Eli', 'Bo']],
  ['three people are named every week', all, ['eli'], [], 7, ['Bo', 'Cai', 'Dana']],
] as const)(
  'a hint names at most three people not met lately, by name, in turn: %s [002-12]',
  ([, people, contacted, leftOff, number, names]) => {
    const chosen = chooseNotLately({ people, contacted: new Set(contacted), leftOff: new Set(leftOff), number });
    expect(chosen.map(({ name }) => name)).toEqual(names);
  },
);

test('two people of one name are both offered, always in the same order [002-12]', () => {
  const people = [
    { id: 'b', name: 'Kim' },
    { id: 'a', name: 'Kim' },
  ];
  const nobody = new Set<string>();
  const chosen = chooseNotLately({ people, contacted: nobody, leftOff: nobody, number: 5 });
  expect(chosen.map(({ id }) => id)).toEqual(['a', 'b']);
});

test('an aside is kept for a year, and in its last month its author is asked [002-02]', () => {
  const end = keptUntil(0);
  expect(end).toBe(365 * dayMs);
  expect([end - 31 * dayMs, end - 30 * dayMs, end].map((now) => isEnding(0, now))).toEqual([false, true, true]);
});
