import { expect, test } from 'vitest';
import { bookendBox, fourToHideBehind, leakyBox } from '../support/attacksOnBoxes.ts';

test('an unsigned concern’s anonymity set excludes chairs, latecomers and people who left', async () => {
  expect(await fourToHideBehind(bookendBox())).toBeNull();
  expect(await fourToHideBehind(leakyBox('counts whoever has tokens'))).toHaveLength(5);
  expect(await fourToHideBehind(leakyBox('counts whoever had the chair'))).toEqual(['has the chair', 'had the chair']);
  expect(await fourToHideBehind(leakyBox('counts whoever came late'))).toEqual(['came late']);
  expect(await fourToHideBehind(leakyBox(null))).toBeNull();
});

test('the anonymity set excludes latecomers in a chat of a hundred people without open panels', async () => {
  expect(await fourToHideBehind(bookendBox(100), ['came late'])).toBeNull();
});
