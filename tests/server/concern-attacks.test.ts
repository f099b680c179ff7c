import { expect, test } from 'vitest';
import { bookendBox, fourToHideBehind, leakyBox } from '../support/attacksOnBoxes.ts';

test('who has or had the chair, came late or has left is nobody to hide an unsigned concern behind', async () => {
  expect(await fourToHideBehind(bookendBox())).toBeNull();
  expect(await fourToHideBehind(leakyBox('counts whoever has tokens'))).toHaveLength(4);
  expect(await fourToHideBehind(leakyBox('counts whoever had the chair'))).toEqual(['has the chair', 'had the chair']);
  expect(await fourToHideBehind(leakyBox('counts whoever came late'))).toEqual(['came late']);
  expect(await fourToHideBehind(leakyBox(null))).toBeNull();
});

test('nor is who came late in a chat of a hundred others whose panels nobody opens', async () => {
  expect(await fourToHideBehind(bookendBox(100), ['came late'])).toBeNull();
});
