import { expect, test } from 'vitest';
import { formIn, type FormTable } from '../../src/screens/formTable.ts';
import { toConcern, toCorrection, viewBehind, type PanelView } from '../../src/screens/routes.ts';

const lastWeek: PanelView = { to: 'recap', meeting: 'last-week' };
const close: PanelView = { to: 'stage', stage: 'close', during: 'after' };

test('a correction stays in the meeting that is shown, any other form goes to the current one', () => {
  expect(viewBehind(toCorrection('last-week'), lastWeek)).toBe(lastWeek);
  expect(viewBehind(toConcern(), lastWeek)).toBeUndefined();
  expect(viewBehind(toConcern(), close)).toBe(close);
});

test('a screen shows only the forms in its table, and only its own meeting’s correction', () => {
  const table: FormTable = { correction: () => null };
  const correction = toCorrection('last-week');
  expect(formIn(table, correction, 'last-week')).toBe(correction);
  expect(formIn(table, correction, 'this-week')).toBeUndefined();
  expect(formIn(table, toConcern(), 'this-week')).toBeUndefined();
});
