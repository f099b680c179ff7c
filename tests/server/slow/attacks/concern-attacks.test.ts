import { expect, test } from 'vitest';
import { devicesOfConcerns } from '../../../support/attacks/attacksOnHeaders.ts';
import { bookendBox, fourToHideBehind, leakyBox } from '../../../support/attacks/attacksOnBoxes.ts';

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

test('language and client headers of an unsigned concern are neither stored nor shown', async () => {
  expect(await devicesOfConcerns(bookendBox())).toBeNull();
  for (const leak of ['keeps the language beside the concern', 'tells the device beside the concern'] as const)
    expect([leak, await devicesOfConcerns(leakyBox(leak))]).toEqual([leak, expect.objectContaining({ length: 6 })]);
  expect(await devicesOfConcerns(leakyBox(null))).toBeNull();
});
